import type { RecordedSignal } from '../../domain/signal.ts';
import type { Read } from '../log/readHandle.ts';
import { recordOf } from './records.ts';

/** A signal with what a notice of it names. */
export interface SignalFacts {
  readonly signal: RecordedSignal;
  readonly institution: { readonly name: string; readonly nzaNumber: string | null };
  readonly department: { readonly code: string; readonly name: string } | null;
}

/** What a notice of a signal is made from, or null when the signal is not there (any more). */
export async function signalFacts(read: Read, id: string): Promise<SignalFacts | null> {
  const row = await read
    .selectFrom('signal')
    .selectAll()
    .where('id', '=', id)
    .where('retired', '=', 0)
    .executeTakeFirst();
  if (row === undefined) return null;
  const institution = await read
    .selectFrom('institution')
    .select(['name', 'nzaNumber'])
    .where('id', '=', row.institutionId)
    .executeTakeFirstOrThrow();
  const department = await read
    .selectFrom('department')
    .select(['code', 'name'])
    .where('id', '=', row.departmentId)
    .executeTakeFirst();
  return { signal: recordOf(row), institution, department: department ?? null };
}
