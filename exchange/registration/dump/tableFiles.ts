import { stringify } from 'csv-stringify/sync';
import type { CellShape, WorkbookCell, WorkbookColumn, WorkbookSheet } from '../../workbook/workbook.ts';
import { writeWorkbook } from '../../workbook/writeWorkbook.ts';
import type { CarrierFile } from '../carrier/carrier.ts';
import { escapeFormula } from '../carrier/formulaText.ts';
import { capital } from './capital.ts';
import type { RegistrationTable, TableColumn } from './registrationTable.ts';

/** Width of columns by what stands in them, in characters. */
const widths: Readonly<Record<CellShape, number>> = {
  text: 18,
  wrapped: 60,
  date: 13,
  euro: 14,
  hundredths: 12,
  whole: 10,
  decimal: 12,
};

/** The sheets as CSV files in the profile of Dutch Excel: `;`, UTF-8 with BOM, CRLF. */
export function csvFiles(tables: readonly RegistrationTable[]): CarrierFile[] {
  return tables.map(({ name, columns, rows }) => csvFileOf(name, [columns.map((column) => column.name), ...rows]));
}

/** One CSV file; text that looks like a formula is guarded. */
export function csvFileOf(name: string, records: readonly (readonly string[])[]): CarrierFile {
  const text = stringify(
    records.map((cells) => cells.map(escapeFormula)),
    { bom: true, delimiter: ';', record_delimiter: '\r\n', quote_record_delimiter: true },
  );
  return { name: `${name}.csv`, bytes: new TextEncoder().encode(text) };
}

/** The sheets as one workbook; dates and numbers are those of a spreadsheet. */
export function workbookOf(
  tables: readonly RegistrationTable[],
  before: readonly WorkbookSheet[] = [],
): Uint8Array<ArrayBuffer> {
  const sheets = tables.map(({ name, columns, rows }): WorkbookSheet => ({
    name: capital(name),
    columns: columns.map(workbookColumn),
    rows: typed(columns, rows),
  }));
  return writeWorkbook([...before, ...sheets]);
}

function workbookColumn({ name, required, extra, kind: { shape, choices } }: TableColumn): WorkbookColumn {
  const width = Math.max(widths[shape], name.length + 4);
  const words = choices?.map(({ word }) => word);
  return { name, shape, width, required, ...(words === undefined || extra ? {} : { choices: words }) };
}

function* typed(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
): Generator<readonly WorkbookCell[]> {
  for (const row of rows) yield row.map((cell, place) => typedCell(cell, columns[place]?.kind.shape ?? 'text'));
}

/** A cell as it stands in CSV as a cell of a workbook: `1234,50` → `1234.50`. */
function typedCell(cell: string, shape: CellShape): WorkbookCell {
  if (cell === '') return null;
  if (shape === 'text' || shape === 'wrapped') return { text: guardApostrophe(cell) };
  return shape === 'date'
    ? cell
    : cell
        .replace(',', '.')
        .replace(/(\.\d*?)0+$/, '$1')
        .replace(/\.$/, '');
}

/**
 * Text of a workbook is text and needs no guard against formulas. When it is read a guard that came along from CSV is taken off, so a text that
 * begins with an apostrophe and looks like a guarded formula gets one more.
 */
export function guardApostrophe(text: string): string {
  return text.startsWith("'") ? escapeFormula(text) : text;
}
