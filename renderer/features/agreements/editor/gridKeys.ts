import { lineColumns, type LineColumn } from './pastedRows.ts';

/** Where a cell stands. */
export interface CellPlace {
  readonly row: number;
  readonly column: LineColumn;
}

/** What was pressed, as far as moving through the cells goes. */
export interface GridKey {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/**
 * The cell that a key leads to, or null when the key does something else: Enter goes on to the next cell (with Shift back), also over the
 * end of a row; the arrows go to the same cell of another row, but not where they open a list.
 */
export function cellAfter(
  { row, column }: CellPlace,
  { key, shiftKey, ctrlKey, metaKey, altKey }: GridKey,
  { rows, hasList }: { readonly rows: number; readonly hasList: boolean },
): CellPlace | null {
  if (ctrlKey || metaKey || altKey) return null;
  const at = lineColumns.indexOf(column);
  const place = row * lineColumns.length + at;
  const go = (to: number): CellPlace | null => {
    const next = lineColumns[to % lineColumns.length];
    return to < 0 || to >= rows * lineColumns.length || next === undefined
      ? null
      : { row: Math.floor(to / lineColumns.length), column: next };
  };
  if (key === 'Enter') return go(place + (shiftKey ? -1 : 1));
  if (hasList || shiftKey) return null;
  if (key === 'ArrowDown') return go(place + lineColumns.length);
  if (key === 'ArrowUp') return go(place - lineColumns.length);
  return null;
}
