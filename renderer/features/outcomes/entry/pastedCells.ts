import { cellsOf } from '../../../components/copiedCells.ts';
import { gridColumns } from './gridForm.ts';
import type { CellPlace } from './gridKeys.ts';

/** What a copied block comes to in the grid. */
export interface Pasted {
  /** Text of each field that is filled. */
  readonly fields: ReadonlyMap<string, string>;
  readonly rows: number;
  /** Rows of the block that stand below the last indicator: the grid has no place for them. */
  readonly left: number;
}

/**
 * Puts a block copied from a spreadsheet into the grid, from a cell on. Every text stays as it came, but for the percent sign of a cell that is shown
 * as a percentage: what cannot be read is shown as a fault at its cell, nothing is guessed.
 */
export function pasteInto(text: string, { row, column }: CellPlace, rowCount: number): Pasted {
  const block = cellsOf(text);
  const from = gridColumns.indexOf(column);
  const fitting = block.slice(0, Math.max(0, rowCount - row));
  const fields = new Map<string, string>();
  fitting.forEach((cells, offset) => {
    gridColumns.slice(from).forEach((name, place) => {
      const cell = cells[place];
      if (cell !== undefined) fields.set(`rows.${row + offset}.${name}`, cell.replace(/\s*%$/, ''));
    });
  });
  return { fields, rows: fitting.length, left: block.length - fitting.length };
}
