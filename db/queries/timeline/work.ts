import { dayOfId } from '../../../domain/values/id.ts';
import type { Read } from '../../log/readHandle.ts';
import type { DialogueEntry, InterventionEntry, NoteEntry, SafeguardEntry } from './entry.ts';

/** Interventions of a department: when they began, and when they ended. */
export async function interventionEntries(read: Read, departmentId: string): Promise<InterventionEntry[]> {
  const rows = await read
    .selectFrom('intervention')
    .select(['id', 'type', 'goal', 'status', 'startDate', 'endDate'])
    .where('departmentId', '=', departmentId)
    .where('retired', '=', 0)
    .execute();
  return rows.flatMap(({ startDate, endDate, ...row }) => [
    ...(endDate === null ? [] : [{ kind: 'intervention' as const, event: 'end' as const, date: endDate, ...row }]),
    { kind: 'intervention' as const, event: 'start' as const, date: startDate, ...row },
  ]);
}

export async function dialogueEntries(read: Read, departmentId: string): Promise<DialogueEntry[]> {
  const rows = await read
    .selectFrom('dialogue')
    .select(['id', 'date', 'kind as dialogueKind', 'topics'])
    .where('departmentId', '=', departmentId)
    .where('retired', '=', 0)
    .execute();
  return rows.map((row) => ({ kind: 'dialogue', ...row }));
}

export async function safeguardEntries(read: Read, departmentId: string): Promise<SafeguardEntry[]> {
  const rows = await read
    .selectFrom('safeguardCheck')
    .select(['id', 'date', 'moment'])
    .where('departmentId', '=', departmentId)
    .where('retired', '=', 0)
    .execute();
  return rows.map((row) => ({ kind: 'safeguard', ...row }));
}

/** Notes of the department itself; a note has no date but that of the day on which it was written. */
export async function noteEntries(read: Read, departmentId: string): Promise<NoteEntry[]> {
  const rows = await read
    .selectFrom('note')
    .select(['id', 'text'])
    .where('departmentId', '=', departmentId)
    .where('retired', '=', 0)
    .execute();
  return rows.map((row) => ({ kind: 'note', date: dayOfId(row.id), ...row }));
}
