import type { RecordedSafeguardCheck } from '../../domain/safeguardCheck.ts';
import type { Read } from '../log/readHandle.ts';
import { recordOf } from './records.ts';

/** A safeguard check as it stands in lists. */
export type SafeguardCheckRow = RecordedSafeguardCheck & { readonly inConflict: boolean };

/** The safeguard checks of a department, latest first. */
export async function safeguardChecksOf(read: Read, departmentId: string): Promise<SafeguardCheckRow[]> {
  const rows = await read
    .selectFrom('safeguardCheck')
    .selectAll()
    .where('departmentId', '=', departmentId)
    .where('retired', '=', 0)
    .orderBy('date', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({ ...recordOf(row), inConflict: row.conflicts !== null }));
}

/** A safeguard check, or null when it is not there (any more). */
export async function findSafeguardCheck(read: Read, id: string): Promise<RecordedSafeguardCheck | null> {
  const row = await read
    .selectFrom('safeguardCheck')
    .selectAll()
    .where('id', '=', id)
    .where('retired', '=', 0)
    .executeTakeFirst();
  return row === undefined ? null : recordOf(row);
}
