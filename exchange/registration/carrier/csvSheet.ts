import { CsvError, parse } from 'csv-parse/sync';
import type { CarrierFile, CarrierRow, CarrierSheet, UnreadableSheet } from './carrier.ts';
import { decodeText } from './decodeText.ts';
import { unescapeFormula } from './formulaText.ts';
import { limits } from './limits.ts';
import { separatorOf } from './separator.ts';

/** A sheet, or why it could not be taken apart. */
export type CsvOutcome =
  | { readonly ok: true; readonly sheet: CarrierSheet }
  | { readonly ok: false; readonly unreadable: UnreadableSheet };

/** Takes a CSV file apart, strictly: a quote out of place makes the whole sheet unreadable, because nobody can tell where cells end. */
export function csvSheet(name: string, { bytes }: CarrierFile): CsvOutcome {
  const refuse = (row: number, message: string): CsvOutcome => ({
    ok: false,
    unreadable: { name, row, message, fileName: `${name}.csv`, bytes },
  });
  const decoded = decodeText(bytes);
  if (!decoded.ok) return refuse(1, decoded.message);
  let records: string[][];
  try {
    records = parse(decoded.value, {
      delimiter: separatorOf(decoded.value),
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      max_record_size: limits.recordCharacters,
      to: limits.records + 1,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return refuse(brokenRecord(error), brokenMessage(error));
  }
  if (records.length > limits.records) {
    return refuse(limits.records, 'Dit blad heeft te veel rijen. Lever het in delen aan.');
  }
  const header = records[0] ?? [];
  if (header.length > limits.columns) return refuse(1, 'Dit blad heeft te veel kolommen.');
  return { ok: true, sheet: { name, header, rows: rowsOf(records) } };
}

function rowsOf(records: readonly (readonly string[])[]): CarrierRow[] {
  const rows: CarrierRow[] = [];
  for (const [index, cells] of records.entries()) {
    if (index === 0 || cells.every((cell) => cell.trim() === '')) continue;
    rows.push({ number: index + 1, cells: cells.map(unescapeFormula) });
  }
  return rows;
}

/** The parser counts the records that it finished. */
function brokenRecord(error: CsvError): number {
  const finished: unknown = error['records'];
  return typeof finished === 'number' ? finished + 1 : 1;
}

function brokenMessage(error: CsvError): string {
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') {
    return 'Een tekst tussen aanhalingstekens eindigt niet. Zet er een aanhalingsteken achter.';
  }
  if (error.code === 'CSV_MAX_RECORD_SIZE') return 'Deze rij is te lang. Waarschijnlijk ontbreekt een aanhalingsteken.';
  return 'Een aanhalingsteken staat op een verkeerde plaats. Zet de hele cel tussen aanhalingstekens en schrijf elk aanhalingsteken in de tekst twee keer.';
}
