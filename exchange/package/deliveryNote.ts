import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { count, word } from './csvColumns.ts';
import { csvFile, type ControlTotal, type CsvFile } from './csvFile.ts';
import type { PackageFile } from './makePackage.ts';
import { sha256Hex } from './sha256.ts';
import { sortedBy } from './sortedBy.ts';

/** Name of the delivery note (pakbon) in a package. */
export const deliveryNoteName = 'PAKBON.csv';

/** What the delivery note says of a file; `rows` is null for a file that is no table. */
export interface NotedFile {
  readonly path: string;
  readonly rows: number | null;
  readonly totals: readonly ControlTotal[];
  readonly sha256: string;
}

/** Makes the delivery note of the files of a package, sorted by name. */
export function deliveryNote(files: readonly (PackageFile | CsvFile)[]): CsvFile {
  const noted = sortedBy(files, ({ path }) => [path]).map((file): NotedFile => {
    const table = 'totals' in file ? file : { rows: null, totals: [] };
    return { path: file.path, rows: table.rows, totals: table.totals, sha256: sha256Hex(file.bytes) };
  });
  const columns = [
    word<NotedFile>('bestand', ({ path }) => path),
    count<NotedFile>('rijen', ({ rows }) => rows),
    word<NotedFile>('controletotalen', ({ totals }) => totals.map(({ column, sum }) => `${column}=${sum}`).join(' ')),
    word<NotedFile>('sha256', ({ sha256 }) => sha256),
  ];
  return csvFile(deliveryNoteName, columns, noted);
}

const noteRows = z.array(
  z.tuple([
    z.string().min(1),
    z.string().regex(/^\d{0,9}$/),
    z.string().regex(/^(?:[a-z_]+=-?\d+(?:,\d{1,6})?(?: (?!$)|$))*$/),
    z.string().length(64),
  ]),
);

/** Reads a delivery note; null when it is none. */
export function readDeliveryNote(bytes: Uint8Array): NotedFile[] | null {
  try {
    const records: unknown = parse(Buffer.from(bytes), {
      bom: true,
      delimiter: ';',
      record_delimiter: '\r\n',
      from: 2,
    });
    return noteRows.parse(records).map(([path, rows, totals, sha256]) => ({
      path,
      rows: rows === '' ? null : Number(rows),
      totals: totals === '' ? [] : totals.split(' ').map(readTotal),
      sha256,
    }));
  } catch {
    // Not CSV or not our columns: no delivery note.
    return null;
  }
}

function readTotal(text: string): ControlTotal {
  const [column = '', sum = ''] = text.split('=');
  return { column, sum };
}
