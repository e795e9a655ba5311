import { inspectContent } from '../../attachment/attachmentContent.ts';
import { sha256Hex } from '../../package/sha256.ts';
import type { CarrierFile } from '../carrier/carrier.ts';
import { isGood } from './row.ts';
import type { Table } from './table.ts';

/** The files that came along, by the hash of what is in them: their names say nothing. */
export type AttachedFiles = ReadonlyMap<string, Uint8Array>;

export function attachedFiles(files: readonly CarrierFile[]): AttachedFiles {
  return new Map(files.map(({ bytes }) => [sha256Hex(bytes), bytes]));
}

/**
 * The file of an attachment is what its row says (`formaat`). One that did not come along may be on another laptop: that only warns. To be called when
 * the rows are settled.
 */
export function checkAttachments({ rows }: Table<'attachment'>, files: AttachedFiles): void {
  for (const row of rows) {
    const { record, stored } = row;
    if (record === undefined) continue;
    const bytes = files.get(record.sha256);
    if (bytes === undefined) {
      const message = 'Het bestand zelf zit er niet bij. Alleen de naam en omschrijving worden overgenomen.';
      if (stored?.sha256 !== record.sha256) row.warnings.push({ rule: 'verwijzing', column: 'sha256', message });
      continue;
    }
    const found = inspectContent(record.name, bytes);
    const message = !found.ok
      ? found.message
      : found.type.mediaType === record.mediaType && found.sizeBytes === record.sizeBytes
        ? null
        : 'Het bestand is iets anders dan deze rij zegt. Verbeter soort_bestand en bytes.';
    if (message !== null) row.faults.push({ rule: 'formaat', column: 'naam', message });
  }
}

/** The files of the rows that come in. */
export function contentsOf({ rows }: Table<'attachment'>, files: AttachedFiles) {
  const wanted = new Set(rows.flatMap((row) => (isGood(row) ? [row.record.sha256] : [])));
  return [...files].filter(([sha256]) => wanted.has(sha256)).map(([sha256, bytes]) => ({ sha256, bytes }));
}
