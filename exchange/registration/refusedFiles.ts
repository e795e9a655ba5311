import type { CellShape, WorkbookCell, WorkbookSheet } from '../workbook/workbook.ts';
import { writeWorkbook } from '../workbook/writeWorkbook.ts';
import type { Carrier, CarrierFile, CarrierRow, CarrierSheet } from './carrier/carrier.ts';
import { capital } from './dump/capital.ts';
import { csvFileOf, guardApostrophe } from './dump/tableFiles.ts';
import type { RegistrationCheck } from './report.ts';
import { sheets } from './sheets/sheets.ts';
import { bareHeader, faultColumn } from './stages/header.ts';

/**
 * The refused rows as files to mend and import again: the columns as they came and a column `fout` with the reasons. What came as a workbook
 * goes back as one workbook, and CSV as CSV files in the profile of Dutch Excel. A sheet that could not be taken apart comes back as it was.
 */
export function refusedFiles(check: RegistrationCheck, carrier: Carrier): CarrierFile[] {
  const reasons = reasonsPerRow(check);
  const refused = carrier.sheets.flatMap((sheet) => {
    const perRow = reasons.get(sheet.name);
    return perRow === undefined ? [] : [refusedSheet(sheet, perRow)];
  });
  const asItWas = carrier.unreadable.map(({ fileName, bytes }) => ({ name: fileName, bytes }));
  const once = new Map(asItWas.map((file) => [file.name, file]));
  return [...(carrier.form === 'workbook' ? refusedWorkbook(refused) : refused.map(refusedCsv)), ...once.values()];
}

type Reasons = ReadonlyMap<number, readonly string[]>;

/** The refused rows of a sheet, with the places of the columns that are kept. */
interface RefusedSheet {
  readonly name: string;
  readonly header: readonly string[];
  readonly kept: readonly number[];
  readonly rows: readonly { readonly row: CarrierRow; readonly reason: string }[];
}

function reasonsPerRow({ refused }: RegistrationCheck): ReadonlyMap<string, Reasons> {
  const perSheet = new Map<string, Map<number, string[]>>();
  for (const { sheet, row, column, message } of refused) {
    const rows = perSheet.get(sheet) ?? new Map<number, string[]>();
    perSheet.set(sheet, rows);
    const reason = `${column}: ${message}`;
    const others = rows.get(row);
    if (others === undefined) rows.set(row, [reason]);
    else others.push(reason);
  }
  return perSheet;
}

function refusedSheet({ name, header, rows }: CarrierSheet, reasons: Reasons): RefusedSheet {
  // A file that was mended and refused again has the column already.
  const kept = header.map((_, place) => place).filter((place) => bareHeader(header[place] ?? '') !== faultColumn);
  return {
    name,
    header,
    kept,
    rows: rows.flatMap((row) => {
      const reason = reasons.get(row.number)?.join('\n');
      return reason === undefined ? [] : [{ row, reason }];
    }),
  };
}

function refusedCsv({ name, header, kept, rows }: RefusedSheet): CarrierFile {
  const records = rows.map(({ row: { cells }, reason }) => {
    const beyond = cells.slice(header.length);
    return [...kept.map((place) => cells[place] ?? ''), reason, ...beyond];
  });
  return csvFileOf(name, [[...kept.map((place) => header[place] ?? ''), faultColumn], ...records]);
}

function refusedWorkbook(refused: readonly RefusedSheet[]): CarrierFile[] {
  if (refused.length === 0) return [];
  return [{ name: 'geweigerde-rijen.xlsx', bytes: writeWorkbook(refused.map(workbookSheet)) }];
}

function workbookSheet({ name, header, kept, rows }: RefusedSheet): WorkbookSheet {
  const shapes = shapesOf(name);
  const shapeAt = (place: number): CellShape => shapes.get(bareHeader(header[place] ?? '')) ?? 'text';
  const widest = Math.max(header.length, ...rows.map(({ row: { cells } }) => cells.length));
  const beyond = Array.from({ length: widest - header.length }, (_, index) => header.length + index);
  return {
    name: capital(name),
    columns: [
      ...kept.map((place) => ({ name: header[place] ?? '', shape: shapeAt(place), width: 18 })),
      { name: faultColumn, shape: 'wrapped', width: 80 },
      ...beyond.map(() => ({ name: '', shape: 'text' as const })),
    ],
    rows: rows.map(({ row, reason }) => [
      ...kept.map((place) => cellOf(row, place, shapeAt(place))),
      reason,
      ...beyond.map((place) => cellOf(row, place, 'text')),
    ]),
  };
}

function shapesOf(name: string): ReadonlyMap<string, CellShape> {
  const sheet = Object.values(sheets).find((one) => one.name === name);
  return new Map(sheet?.columns.map((column) => [bareHeader(column.name), column.kind.shape]));
}

/** What came as a number or a date stays one; all else is text, so that a spreadsheet changes nothing in it. */
function cellOf({ cells, numbers }: CarrierRow, place: number, shape: CellShape): WorkbookCell {
  const cell = cells[place] ?? '';
  if (cell === '') return null;
  return numbers?.has(place) === true || shape === 'date' ? cell : { text: guardApostrophe(cell) };
}
