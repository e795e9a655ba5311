import type { Carrier, CarrierFile, CarrierInput, CarrierSheet, Stranger, UnreadableSheet } from './carrier.ts';
import { CarrierFault } from './carrierFault.ts';
import { csvSheet } from './csvSheet.ts';
import { filesOfZip, type FilesOfZip } from './filesOfZip.ts';
import { sheetOfFile } from './knownSheets.ts';
import { limits } from './limits.ts';
import { sheetsToRead } from './workbookSheets.ts';

/**
 * Takes a registration of CSV files apart into sheets of rows of cells. A sheet that cannot be read and a file that does not belong are reported
 * in the result.
 *
 * @throws CarrierFault when there is nothing to read at all, or when it cannot be trusted
 */
export function readCarrier(input: CarrierInput): Carrier {
  const { files, others, attachments } = filesOf(input, (name) => sheetOfFile(name) !== undefined);
  const { sheets, unreadable } = sheetsOfCsv(files);
  assertSheets([...sheets, ...unreadable].map(({ name }) => name));
  return { form: 'csv', sheets, unreadable, strangers: strangersOf(others), attachments };
}

/** Folder with the files of attachments, beside the sheets. */
export const attachmentFolder = 'bijlagen/';

/** The wanted files of a delivery and the names of all others. @throws CarrierFault */
export function filesOf(input: CarrierInput, wanted: (name: string) => boolean): FilesOfZip {
  return input.kind === 'zip' ? filesOfZip(input.bytes, wanted) : filesOfFolder(input.files, wanted);
}

/** Takes CSV files apart; files with another name are left alone. */
export function sheetsOfCsv(files: readonly CarrierFile[]): {
  readonly sheets: readonly CarrierSheet[];
  readonly unreadable: readonly UnreadableSheet[];
} {
  const sheets: CarrierSheet[] = [];
  const unreadable: UnreadableSheet[] = [];
  for (const file of files) {
    const name = sheetOfFile(file.name);
    if (name === undefined) continue;
    const outcome = csvSheet(name, file);
    if (outcome.ok) sheets.push(outcome.sheet);
    else unreadable.push(outcome.unreadable);
  }
  return { sheets, unreadable };
}

/** Files that are not part of the format, without what our own templates and dumps bring along. */
export function strangersOf(names: readonly string[]): Stranger[] {
  return names
    .filter(
      (name) =>
        !sheetsToRead.includes(
          name
            .replace(/^.*\//, '')
            .replace(/\.csv$/i, '')
            .toLowerCase(),
        ),
    )
    .map((name) => ({ kind: 'file', name }));
}

/** @throws CarrierFault when there is no sheet, or one of them twice */
export function assertSheets(names: readonly string[]): void {
  const seen = new Set<string>();
  for (const name of names) {
    if (seen.has(name)) throw new CarrierFault('CARRIER_DOUBLE_SHEET', { detail: name });
    seen.add(name);
  }
  if (seen.size === 0) throw new CarrierFault('CARRIER_EMPTY');
}

function filesOfFolder(given: readonly CarrierFile[], wanted: (name: string) => boolean): FilesOfZip {
  const attachments = given
    .filter(({ name }) => name.startsWith(attachmentFolder))
    .map(({ name, bytes }) => ({ name: name.slice(attachmentFolder.length), bytes }));
  const all = given.filter(({ name }) => !name.startsWith(attachmentFolder));
  if (given.length > limits.entries) throw new CarrierFault('CARRIER_TOO_LARGE');
  const files = all.filter(({ name }) => wanted(name));
  const total = [...files, ...attachments].reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (total > limits.totalBytes || files.some(({ bytes }) => bytes.length > limits.sheetBytes)) {
    throw new CarrierFault('CARRIER_TOO_LARGE');
  }
  return { files, others: all.filter(({ name }) => !wanted(name)).map(({ name }) => name), attachments };
}
