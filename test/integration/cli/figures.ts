import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';

/** Columns that the independent program computed. */
const columns = ['code', 'jaar', 'niveau', 'sleutel', 'waarde', 'teller', 'noemer', 'n', 'status'] as const;

function rowsOf(text: string): string[] {
  const records: Record<string, string>[] = parse(text, { delimiter: ';', columns: true, bom: true });
  return records.map((record) => columns.map((column) => record[column]).join(';'));
}

/** The figures an independent program computed, in order. */
export function expectedFigures(folder: string): string[] {
  return rowsOf(readFileSync(`${folder}/expected/kerncijfers.csv`, 'utf8'));
}

/** The figures in a delivery, in order. */
export function deliveredFigures(path: string): string[] {
  const files = unzipSync(readFileSync(path), { filter: ({ name }) => name.endsWith('/data/kerncijfers.csv') });
  const [bytes] = Object.values(files);
  return rowsOf(new TextDecoder().decode(bytes));
}
