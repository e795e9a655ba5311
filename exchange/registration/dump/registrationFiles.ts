import type { Registration } from '../../../domain/registration.ts';
import { deflated } from '../../package/packFile.ts';
import { writeZip } from '../../package/writeZip.ts';
import type { CarrierFile } from '../carrier/carrier.ts';
import { attachmentFolder } from '../carrier/readCarrier.ts';
import { guideRecords, guideSheet } from './guide.ts';
import { dumpTables, emptyTables } from './registrationTable.ts';
import { csvFileOf, csvFiles, workbookOf } from './tableFiles.ts';

/** What carries a template or a dump: one workbook, or a zip of CSV files. */
export type RegistrationFormat = 'xlsx' | 'csv';

/** A dump as files, with what must be known about it. */
export interface RegistrationDump {
  /** The workbook with the files of attachments beside it in a folder, or one zip with everything. */
  readonly files: readonly WrittenFile[];
  readonly records: number;
  /** Rows that refer to something that is no longer there. */
  readonly dangling: number;
  /** Attachments of which the file itself is not in this store. */
  readonly absent: number;
}

/** A file that we wrote; its name can have a folder. */
export interface WrittenFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const names = {
  template: { xlsx: 'registratie-leeg.xlsx', csv: 'registratie-leeg.zip' },
  dump: { xlsx: 'registratie.xlsx', csv: 'registratie.zip' },
} as const;

/** An empty registration to fill in, with a sheet that explains every column. The same each time. */
export function registrationTemplate(format: RegistrationFormat): WrittenFile {
  const tables = emptyTables();
  const name = names.template[format];
  if (format === 'xlsx') return { name, bytes: workbookOf(tables, [guideSheet(tables)]) };
  return { name, bytes: zipOf([csvFileOf('leeswijzer', guideRecords(tables)), ...csvFiles(tables)]) };
}

/**
 * Everything that is recorded and not retired. The same registration gives the same bytes.
 *
 * @param contents files of attachments by their hash
 */
export function registrationDump(
  registration: Registration,
  format: RegistrationFormat,
  contents: ReadonlyMap<string, Uint8Array> = new Map(),
): RegistrationDump {
  const { tables, dangling } = dumpTables(registration);
  const records = tables.reduce((sum, { rows }) => sum + rows.length, 0);
  const attached = attachedFiles(registration, contents);
  const absent = registration.attachment.filter(({ sha256 }) => !contents.has(sha256)).length;
  const name = names.dump[format];
  const files =
    format === 'xlsx'
      ? [{ name, bytes: workbookOf(tables) }, ...attached]
      : [{ name, bytes: zipOf([...csvFiles(tables), ...attached]) }];
  return { files, records, dangling, absent };
}

/** The files in a folder of their own; part of the hash makes that two with the same name both fit. */
function attachedFiles({ attachment }: Registration, contents: ReadonlyMap<string, Uint8Array>): WrittenFile[] {
  const files = new Map<string, WrittenFile>();
  for (const { name, sha256 } of attachment) {
    const bytes = contents.get(sha256);
    const path = `${attachmentFolder}${sha256.slice(0, 12)}-${name}`;
    if (bytes !== undefined) files.set(path, { name: path, bytes: Uint8Array.from(bytes) });
  }
  return [...files.values()];
}

/** Several files as one zip. */
function zipOf(files: readonly CarrierFile[]): Uint8Array<ArrayBuffer> {
  return writeZip(files.map(({ name, bytes }) => deflated(name, bytes))).bytes;
}
