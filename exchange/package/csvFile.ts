import { stringify } from 'csv-stringify/sync';
import { divideRounded } from '../../domain/values/decimal.ts';
import type { CsvColumn } from './csvColumns.ts';
import type { PackageFile } from './makePackage.ts';

/** Sum of a column, as a decimal with a comma. */
export interface ControlTotal {
  readonly column: string;
  readonly sum: string;
}

/** A table as a file of a package, with what PAKBON.csv says of it. */
export interface CsvFile extends PackageFile {
  readonly rows: number;
  readonly totals: readonly ControlTotal[];
}

/**
 * Writes a table in the Dutch-Excel profile: RFC 4180, UTF-8 with BOM, `;`, CRLF. Rows stay in the order they are given in.
 */
export function csvFile<Row>(path: string, columns: readonly CsvColumn<Row>[], rows: readonly Row[]): CsvFile {
  const totals = columns.flatMap(({ name, total }) => {
    if (!total) return [];
    const units = rows.reduce((sum, row) => sum + BigInt(total.units(row)), 0n);
    return [
      { column: name, sum: divideRounded(units, 10n ** BigInt(total.decimals), total.decimals).replace('.', ',') },
    ];
  });
  const parts = [Buffer.from(`\uFEFF${written([columns.map(({ name }) => name)])}`)];
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const some = rows.slice(from, from + rowsAtOnce);
    parts.push(Buffer.from(written(some.map((row) => columns.map((column) => column.cell(row))))));
  }
  return { path, bytes: Buffer.concat(parts), rows: rows.length, totals };
}

/** So that a large table is never in memory as cells all at once. */
const rowsAtOnce = 5_000;

function written(records: readonly (readonly string[])[]): string {
  // A lone line feed or carriage return in a text must be quoted too, which the library does not do by itself with CRLF records.
  return stringify([...records], { delimiter: ';', record_delimiter: '\r\n', quote_record_delimiter: true });
}
