import type { FormTexts } from '../../../app/form/texts.ts';
import { cellsOf } from '../../../components/copiedCells.ts';
import { editorText } from '../../../nl/agreements.ts';
import { agreementFormLabels, blankLine } from './agreementForm.ts';
import { exactOption, type CellOption } from './cellOptions.ts';

/** The columns of the lines from left to right; what is pasted fills them in this order. */
export const lineColumns = [
  'category',
  'focus',
  'amountCents',
  'hoursHundredths',
  'interventionId',
  'description',
] as const;

export type LineColumn = (typeof lineColumns)[number];

/** The options of the columns that have a list. */
export type ColumnOptions = Readonly<Partial<Record<LineColumn, readonly CellOption[]>>>;

function isHeading(cells: readonly string[], from: number): boolean {
  const heading = cells.map((cell) => cell.toLowerCase());
  return lineColumns.slice(from).every((column, index) => {
    const name = heading[index];
    return name === undefined || name === '' || name === agreementFormLabels[`lines.${column}`]?.toLowerCase();
  });
}

/**
 * Puts a copied block into the lines, from a row and column on. A text that is in the list of its column becomes that option; every other text
 * stays as it came, so that its fault is shown at its cell and nothing is guessed. A first row with the names of the columns is left out.
 *
 * @returns all rows, and the names of the fields that were filled
 */
export function pasteInto(
  rows: readonly FormTexts[],
  text: string,
  { row, column }: { readonly row: number; readonly column: LineColumn },
  options: ColumnOptions,
): { readonly rows: FormTexts[]; readonly fields: string[]; readonly count: number } {
  const from = lineColumns.indexOf(column);
  const cells = cellsOf(text);
  const block = cells[0] && isHeading(cells[0], from) ? cells.slice(1) : cells;
  const result: FormTexts[] = [...rows];
  const fields: string[] = [];
  block.forEach((pasted, offset) => {
    const index = row + offset;
    const filled: FormTexts = { ...(result[index] ?? blankLine) };
    lineColumns.slice(from).forEach((name, place) => {
      const cell = pasted[place];
      if (cell === undefined) return;
      filled[name] = exactOption(options[name] ?? [], cell)?.value ?? cell;
      fields.push(`lines.${index}.${name}`);
    });
    result[index] = filled;
  });
  return { rows: result, fields, count: block.length };
}

/** What is said after pasting. */
export function pastedMessage(rows: number, faults: number): string {
  return editorText.pasted(rows, faults);
}
