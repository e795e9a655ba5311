import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { isRuleId } from '../../../domain/rules/catalogue.ts';
import { WhyRule } from '../../components/WhyRule.tsx';
import { registrationText } from '../../nl/registration.ts';
import type { Report } from './sheetCounts.ts';
import classes from './CellTable.module.css';

type ReportedCell = Report['refused'][number];

/** Up to here all rows are drawn; above it only those in sight, in a frame that scrolls. */
const rowsDrawn = 100;

/** Height of a row before it is drawn and measured, in pixels. */
const usualHeight = 58;

/** A line for each report about a cell. However many there are, only those in sight are drawn. */
export function CellTable({ cells, caption }: { readonly cells: readonly ReportedCell[]; readonly caption: string }) {
  const frame = useRef<HTMLDivElement>(null);
  const isLong = cells.length > rowsDrawn;
  // The rule warns for the React Compiler, which is off.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: cells.length,
    enabled: isLong,
    getScrollElement: () => frame.current,
    estimateSize: () => usualHeight,
    overscan: 8,
  });
  const items = virtual.getVirtualItems();
  const before = items[0]?.start ?? 0;
  const after = isLong ? virtual.getTotalSize() - (items.at(-1)?.end ?? 0) : 0;
  return (
    <div ref={frame} className={classes.frame} data-long={isLong} role="region" aria-label={caption} tabIndex={0}>
      <table className={classes.table} aria-label={caption} aria-rowcount={cells.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col">{registrationText.sheet}</th>
            <th scope="col" data-align="right">
              {registrationText.row}
            </th>
            <th scope="col">{registrationText.column}</th>
            <th scope="col">{registrationText.value}</th>
            <th scope="col">{registrationText.message}</th>
          </tr>
        </thead>
        <tbody>
          {before > 0 && <Space height={before} />}
          {isLong
            ? items.map(({ index, key }) => {
                const cell = cells[index];
                return cell === undefined ? null : (
                  <CellRow key={key} cell={cell} index={index} measure={virtual.measureElement} />
                );
              })
            : cells.map((cell, index) => <CellRow key={keyOf(cell, index)} cell={cell} index={index} />)}
          {after > 0 && <Space height={after} />}
        </tbody>
      </table>
    </div>
  );
}

function keyOf({ sheet, row, column, rule }: ReportedCell, index: number): string {
  return `${index} ${sheet} ${row} ${column} ${rule}`;
}

function CellRow({
  cell: { sheet, row, column, value, rule, message },
  index,
  measure,
}: {
  readonly cell: ReportedCell;
  readonly index: number;
  readonly measure?: (element: HTMLTableRowElement | null) => void;
}) {
  return (
    <tr {...(measure === undefined ? {} : { ref: measure })} data-index={index} aria-rowindex={index + 2}>
      <th scope="row">{registrationText.sheets[sheet]}</th>
      <td data-align="right">{row}</td>
      <td className={classes.column}>{column}</td>
      <td className={classes.value}>
        {value === '' ? <span className={classes.muted}>{registrationText.empty}</span> : value}
      </td>
      <td className={classes.message}>
        {message}
        {isRuleId(rule) && <WhyRule rule={rule} />}
      </td>
    </tr>
  );
}

/** Holds the place of the rows that are not drawn. */
function Space({ height }: { readonly height: number }) {
  return <tr aria-hidden="true" style={{ height }} />;
}
