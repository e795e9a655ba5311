import { dayNumber, isIsoDate } from '../../domain/values/isoDate.ts';
import { styleOf, styles } from './styles.ts';
import type { CellShape, WorkbookCell } from './workbook.ts';
import { cellText } from './xmlText.ts';

/** Days from the first day of a spreadsheet (1900) to 1-1-1970. */
const daysBefore1970 = 25_569;

/** Spreadsheets count a 29 February 1900 that never was: from here on all of them agree. */
const firstCertainDate = '1900-03-01';

/** Digits that the floating point number of a spreadsheet holds exactly. */
const exactDigits = 15;

const exactNumber = /^-?\d+(?:\.\d+)?$/;

/** `0` → `A`, `26` → `AA`. */
export function columnLetters(place: number): string {
  const before = Math.trunc(place / 26) - 1;
  const last = String.fromCodePoint(65 + (place % 26));
  return before < 0 ? last : `${columnLetters(before)}${last}`;
}

/** The XML of one cell; empty for an empty cell. What its shape cannot hold exactly is written as text. */
export function cellXml(reference: string, shape: CellShape, cell: WorkbookCell): string {
  if (cell === null || cell === '') return '';
  if (typeof cell !== 'string') return textXml(reference, textStyle(cell.text), cell.text);
  if (shape === 'date' && isIsoDate(cell) && cell >= firstCertainDate) {
    return `<c r="${reference}" s="${styleOf.date}"><v>${dayNumber(cell) + daysBefore1970}</v></c>`;
  }
  const isNumber = shape !== 'text' && shape !== 'wrapped' && shape !== 'date';
  if (isNumber && exactNumber.test(cell) && cell.replaceAll(/\D/g, '').length <= exactDigits) {
    return `<c r="${reference}" s="${styleOf[shape]}"><v>${cell}</v></c>`;
  }
  return textXml(reference, shape === 'wrapped' ? styles.wrapped : textStyle(cell), cell);
}

/** A cell that is text, whatever stands in it: nothing in it is ever run as a formula. */
export function textXml(reference: string, style: number, text: string): string {
  return `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${cellText(text)}</t></is></c>`;
}

/** Text that looks like a formula is marked as quoted, so that it stays text when somebody edits the cell. */
function textStyle(text: string): number {
  return /^[=+\-@]/.test(text) ? styles.quoted : styles.text;
}
