import { fileKind } from '../../workbook/workbookKind.ts';
import type { Carrier, CarrierFile, CarrierInput, CarrierSheet, Stranger, UnreadableSheet } from './carrier.ts';
import { CarrierFault } from './carrierFault.ts';
import { isWorkbookName, knownSheets, sheetOfFile } from './knownSheets.ts';
import { limits } from './limits.ts';
import { assertSheets, filesOf, sheetsOfCsv, strangersOf } from './readCarrier.ts';
import { workbookSheets, type WorkbookReader } from './workbookSheets.ts';

/** What reading a delivery needs beside its files. */
export interface DeliveryReading {
  readonly readWorkbook: WorkbookReader;
  /** Told before each file is taken apart: its name, and the share of the files that is done, from 0 to 1. */
  readonly onFile?: (name: string, share: number) => void | Promise<void>;
}

/**
 * Takes a registration apart, whatever carries it: a workbook, several of them, CSV files, or a zip with any of these. What a file is shows from
 * what is in it, not from its name.
 *
 * @throws CarrierFault when there is nothing to read at all, or when it cannot be trusted
 */
export async function readDelivery(delivered: CarrierInput, reading: DeliveryReading): Promise<Carrier> {
  const input = opened(delivered);
  const { files, others, attachments } = filesOf(
    input,
    (name) => sheetOfFile(name) !== undefined || isWorkbookName(name),
  );
  const sheets: CarrierSheet[] = [];
  const unreadable: UnreadableSheet[] = [];
  const strangers: Stranger[] = strangersOf(others);
  let hasWorkbook = false;
  for (const [index, file] of files.entries()) {
    await reading.onFile?.(file.name, index / files.length);
    const kind = fileKind(file.bytes, limits.entries);
    if (kind === 'oldOffice') throw new CarrierFault('WORKBOOK_OLD', { detail: file.name });
    if (kind === 'xlsx' || kind === 'ods') {
      hasWorkbook = true;
      const found = await workbookSheets(file, kind, knownSheets, reading.readWorkbook);
      sheets.push(...found.sheets);
      unreadable.push(...found.unreadable);
      strangers.push(...found.strangers);
    } else if (isWorkbookName(file.name)) {
      throw new CarrierFault('WORKBOOK_UNREADABLE', { detail: file.name });
    } else {
      const found = sheetsOfCsv([file]);
      sheets.push(...found.sheets);
      unreadable.push(...found.unreadable);
    }
  }
  assertSheets([...sheets, ...unreadable].map(({ name }) => name));
  return { form: hasWorkbook ? 'workbook' : 'csv', sheets, unreadable, strangers, attachments };
}

/** A single file that is a zip of files is opened, and one that is a workbook is not, whatever their names are. */
function opened(input: CarrierInput): CarrierInput {
  const only: CarrierFile | undefined =
    input.kind === 'zip'
      ? { name: 'registratie', bytes: input.bytes }
      : input.files.length === 1
        ? input.files[0]
        : undefined;
  if (only === undefined) return input;
  switch (fileKind(only.bytes, limits.entries)) {
    case 'xlsx':
      return { kind: 'files', files: [named(only, '.xlsx')] };
    case 'ods':
      return { kind: 'files', files: [named(only, '.ods')] };
    case 'zip':
      return { kind: 'zip', bytes: only.bytes };
    case 'oldOffice':
      throw new CarrierFault('WORKBOOK_OLD', { detail: only.name });
    case 'other':
      // One that only its name says is a zip is a broken one.
      return /\.zip$/i.test(only.name) ? { kind: 'zip', bytes: only.bytes } : input;
  }
}

function named(file: CarrierFile, extension: string): CarrierFile {
  return isWorkbookName(file.name) ? file : { ...file, name: `${file.name}${extension}` };
}
