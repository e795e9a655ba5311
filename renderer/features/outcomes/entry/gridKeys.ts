import { gridColumns, type GridColumn } from './gridForm.ts';

/** Where a cell stands. */
export interface CellPlace {
  readonly row: number;
  readonly column: GridColumn;
}

/** What was pressed in a cell, and whether the caret stands at its begin or end. */
export interface GridKey {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly atStart: boolean;
  readonly atEnd: boolean;
}

/**
 * The cell that a key leads to as in a spreadsheet, or null when the key does something else: Enter and the arrows go up and down a column (Enter
 * from its end to the next column), left and right go to the cell beside it from the edge of the text.
 */
export function cellAfter({ row, column }: CellPlace, pressed: GridKey, rows: number): CellPlace | null {
  const { key, shiftKey, ctrlKey, metaKey, altKey, atStart, atEnd } = pressed;
  if (ctrlKey || metaKey || altKey) return null;
  if (key === 'Enter') return alongColumns({ row, column }, shiftKey ? -1 : 1, rows);
  if (shiftKey) return null;
  const vertical = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
  if (vertical !== 0) return row + vertical < 0 || row + vertical >= rows ? null : { row: row + vertical, column };
  const horizontal = key === 'ArrowRight' && atEnd ? 1 : key === 'ArrowLeft' && atStart ? -1 : 0;
  const beside = horizontal === 0 ? undefined : columnAt(gridColumns.indexOf(column) + horizontal);
  return beside === undefined ? null : { row, column: beside };
}

function alongColumns({ row, column }: CellPlace, step: number, rows: number): CellPlace | null {
  const place = gridColumns.indexOf(column) * rows + row + step;
  const next = columnAt(Math.floor(place / rows));
  return next === undefined ? null : { row: ((place % rows) + rows) % rows, column: next };
}

function columnAt(index: number): GridColumn | undefined {
  return index < 0 ? undefined : gridColumns[index];
}
