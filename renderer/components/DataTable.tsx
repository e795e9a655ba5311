import { Button } from '@mantine/core';
import { useMemo, useState, type MouseEvent, type ReactNode } from 'react';
import { tableText } from '../nl/components.ts';
import { SortDownIcon, SortIcon, SortUpIcon } from './icons.tsx';
import { sortRows, type SortOrder, type SortValue } from './sortRows.ts';
import { useFirstRows } from './useFirstRows.ts';
import classes from './DataTable.module.css';

export interface Column<Row> {
  readonly key: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** Makes the column sortable. */
  readonly sortBy?: (row: Row) => SortValue;
  /** Amounts and counts stand to the right, in tabular figures. */
  readonly align?: 'left' | 'right';
}

/** More rows than anyone reads at once; drawing thousands would make every key press wait. */
const rowsAtOnce = 200;

/**
 * A table of records. The first column is the name of the row: give it a link (`AppLink`) and a click anywhere in the row follows it.
 * Shows `empty` when there is nothing.
 */
export function DataTable<Row>({
  caption,
  columns,
  rows,
  rowKey,
  empty,
  initialSort,
}: {
  /** What the table lists, for screen readers. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly empty: ReactNode;
  readonly initialSort?: SortOrder;
}) {
  const [sort, setSort] = useState<SortOrder | null>(initialSort ?? null);
  const [most, setMost] = useState(rowsAtOnce);
  const shown = useFirstRows(most);
  const sorted = useMemo(() => {
    const sortBy = columns.find(({ key }) => key === sort?.column)?.sortBy;
    return sort && sortBy ? sortRows(rows, sortBy, sort.descending) : rows;
  }, [rows, columns, sort]);

  if (rows.length === 0) return empty;
  return (
    <div className={classes.frame} tabIndex={0} role="region" aria-label={caption}>
      <table className={classes.table}>
        <caption className={classes.caption}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <HeaderCell key={column.key} column={column} sort={sort} onSort={setSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.slice(0, shown).map((row) => (
            <tr key={rowKey(row)} onClick={followLink}>
              {columns.map(({ key, cell, align = 'left' }, index) =>
                index === 0 ? (
                  <th key={key} scope="row" data-align={align}>
                    {cell(row)}
                  </th>
                ) : (
                  <td key={key} data-align={align}>
                    {cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {sorted.length > most && (
        <Button variant="subtle" mt="xs" onClick={() => setMost(most + rowsAtOnce)}>
          {tableText.showMore(sorted.length - most)}
        </Button>
      )}
    </div>
  );
}

function HeaderCell<Row>({
  column: { key, header, sortBy, align = 'left' },
  sort,
  onSort,
}: {
  readonly column: Column<Row>;
  readonly sort: SortOrder | null;
  readonly onSort: (sort: SortOrder) => void;
}) {
  const active = sort?.column === key ? sort : null;
  if (!sortBy) {
    return (
      <th scope="col" data-align={align}>
        {header}
      </th>
    );
  }
  const order = active === null ? 'none' : active.descending ? 'descending' : 'ascending';
  return (
    <th scope="col" data-align={align} aria-sort={order}>
      <button
        type="button"
        title={tableText.sortBy(header)}
        onClick={() => onSort({ column: key, descending: order === 'ascending' })}
      >
        {header}
        {order === 'none' ? (
          <SortIcon size={16} />
        ) : order === 'ascending' ? (
          <SortUpIcon size={16} />
        ) : (
          <SortDownIcon size={16} />
        )}
      </button>
    </th>
  );
}

/** A click in a row follows the link in its first cell, unless something else was clicked or text is being selected. */
function followLink(event: MouseEvent<HTMLTableRowElement>): void {
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest('a, button, input, textarea, label, summary')) return;
  if (window.getSelection()?.isCollapsed === false) return;
  event.currentTarget.querySelector<HTMLAnchorElement>('th a')?.click();
}
