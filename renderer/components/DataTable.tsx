import { useMemo, useState, type MouseEvent, type ReactNode } from 'react';
import { Table } from '@mantine/core';
import { tableText } from '../nl/components.ts';
import { SortDownIcon, SortIcon, SortUpIcon } from './icons.tsx';
import { sortRows, type SortOrder, type SortValue } from './sortRows.ts';
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
  const sorted = useMemo(() => {
    const sortBy = columns.find(({ key }) => key === sort?.column)?.sortBy;
    return sort && sortBy ? sortRows(rows, sortBy, sort.descending) : rows;
  }, [rows, columns, sort]);

  if (rows.length === 0) return <>{empty}</>;
  return (
    <div className={classes.frame} tabIndex={0} role="region" aria-label={caption}>
      <Table highlightOnHover verticalSpacing="xs" className={classes.table}>
        <caption className={classes.caption}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <HeaderCell key={column.key} column={column} sort={sort} onSort={setSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.map((row) => (
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
      </Table>
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
        {order === 'none' ? <SortIcon size={16} /> : order === 'ascending' ? <SortUpIcon size={16} /> : <SortDownIcon size={16} />}
      </button>
    </th>
  );
}

/** A click in a row follows the link in its first cell, unless something else was clicked or text is being selected. */
function followLink(event: MouseEvent<HTMLTableRowElement>): void {
  const inside = event.target instanceof Element && event.target.closest('a, button, input, textarea, label, summary');
  if (inside || window.getSelection()?.isCollapsed === false) return;
  event.currentTarget.querySelector<HTMLAnchorElement>('th a')?.click();
}
