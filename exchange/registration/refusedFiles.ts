import { stringify } from 'csv-stringify/sync';
import type { Carrier, CarrierFile, CarrierSheet } from './carrier/carrier.ts';
import { escapeFormula } from './carrier/formulaText.ts';
import type { RegistrationCheck } from './report.ts';
import { bareHeader, faultColumn } from './stages/header.ts';

/**
 * The refused rows as files to mend and import again: the columns as they came and a column `fout` with the reasons, in the CSV profile of
 * Dutch Excel. A sheet that could not be taken apart comes back as it was.
 */
export function refusedFiles(check: RegistrationCheck, carrier: Carrier): CarrierFile[] {
  const reasons = reasonsPerRow(check);
  const files = carrier.sheets.flatMap((sheet) => {
    const perRow = reasons.get(sheet.name);
    return perRow === undefined ? [] : [refusedSheet(sheet, perRow)];
  });
  return [...files, ...carrier.unreadable.map(({ name, bytes }) => ({ name: `${name}.csv`, bytes }))];
}

type Reasons = ReadonlyMap<number, readonly string[]>;

function reasonsPerRow({ refused }: RegistrationCheck): ReadonlyMap<string, Reasons> {
  const sheets = new Map<string, Map<number, string[]>>();
  for (const { sheet, row, column, message } of refused) {
    const rows = sheets.get(sheet) ?? new Map<number, string[]>();
    sheets.set(sheet, rows);
    const reason = `${column}: ${message}`;
    const others = rows.get(row);
    if (others === undefined) rows.set(row, [reason]);
    else others.push(reason);
  }
  return sheets;
}

function refusedSheet({ name, header, rows }: CarrierSheet, reasons: Reasons): CarrierFile {
  // A file that was mended and refused again has the column already.
  const kept = header.map((_, place) => place).filter((place) => bareHeader(header[place] ?? '') !== faultColumn);
  const records = rows.flatMap(({ number, cells }) => {
    const reason = reasons.get(number);
    if (reason === undefined) return [];
    const beyond = cells.slice(header.length);
    return [[...kept.map((place) => cells[place] ?? ''), reason.join('\n'), ...beyond]];
  });
  const table = [[...kept.map((place) => header[place] ?? ''), faultColumn], ...records];
  const text = stringify(
    table.map((cells) => cells.map(escapeFormula)),
    { bom: true, delimiter: ';', record_delimiter: '\r\n', quote_record_delimiter: true },
  );
  return { name: `${name}.csv`, bytes: new TextEncoder().encode(text) };
}
