import type { Cell, CellValue, Sheet } from 'hucre';
import { exactNumber } from './exactNumber.ts';

/** A row of a workbook that has something in it. */
export interface WorkbookRow {
  /** Number that the spreadsheet shows beside it, from 1. */
  readonly number: number;
  /** The cells as text; an empty one is the empty text. */
  readonly cells: readonly string[];
  /** Places of the cells that are numbers: their text is exact and has a point. */
  readonly numbers: ReadonlySet<number>;
  /** Cells that hold nothing that can be used, and why, in Dutch. */
  readonly faults: ReadonlyMap<number, string>;
}

/** What one cell comes to. */
type Reading = { readonly text: string; readonly isNumber?: true } | { readonly fault: string; readonly text: string };

/** How a failed calculation shows, in the languages that people here use. */
const calculationError =
  /^(?:#(?:N\/A|N\/B|REF!|VERW!|VALUE!|WAARDE!|DIV\/0!|DEEL\/0!|NAME\?|NAAM\?|NUM!|GETAL!|NULL!|LEEG!)|Err:\d+)$/;

/** The rows of a sheet in which something stands; empty rows are left out and keep their number. */
export function rowsOfSheet({ rows, cells: details }: Sheet): WorkbookRow[] {
  const found: WorkbookRow[] = [];
  for (const [index, values] of rows.entries()) {
    const cells: string[] = [];
    const numbers = new Set<number>();
    const faults = new Map<number, string>();
    for (const [place, value] of values.entries()) {
      const reading = read(value, details?.get(`${index},${place}`));
      cells.push(reading.text);
      if ('fault' in reading) faults.set(place, reading.fault);
      else if (reading.isNumber === true) numbers.add(place);
    }
    while (cells.at(-1) === '' && !faults.has(cells.length - 1)) cells.pop();
    if (faults.size > 0 || cells.some((cell) => cell.trim() !== '')) {
      found.push({ number: index + 1, cells, numbers, faults });
    }
  }
  return found;
}

function read(value: CellValue, detail: Cell | undefined): Reading {
  const computed = detail?.formula !== undefined;
  if (computed && value === null) {
    return {
      text: `=${detail.formula ?? ''}`,
      fault:
        'Hier staat een formule zonder uitkomst. Zet de waarde zelf neer, of bewaar het bestand in uw rekenprogramma.',
    };
  }
  if (value === null) return { text: '' };
  if (typeof value === 'boolean') return { text: value ? 'ja' : 'nee' };
  if (value instanceof Date) return { text: dateText(value) };
  if (typeof value === 'number') return readNumber(value, detail?.style?.numFmt);
  const text = value.replaceAll('\0', '');
  if ((computed || detail?.type === 'error') && calculationError.test(text.trim())) {
    return { text, fault: `Hier staat een fout uit een berekening (${text.trim()}). Zet de waarde zelf neer.` };
  }
  return { text };
}

function readNumber(value: number, format: string | undefined): Reading {
  const text = exactNumber(value);
  if (format?.includes('%') === true) {
    const shown = `${exactNumber(value * 100).replace('.', ',')}%`;
    return {
      text: shown,
      fault: `Deze cel is opgemaakt als percentage (${shown}). Maak er een gewoon getal van: ${shown.slice(0, -1)}.`,
    };
  }
  return { text, isNumber: true };
}

/** A day as `YYYY-MM-DD`; a moment of a day keeps its time, so that whoever wants a day sees that it is none. */
function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  const [day = '', time = ''] = date.toISOString().split('T');
  return time === '00:00:00.000Z' ? day : `${day} ${time.slice(0, 5)}`;
}
