import type { RecordedFollowUp } from '../../domain/followUp.ts';
import type { Read } from '../log/readHandle.ts';
import { recordOf } from './records.ts';

/** A follow-up as lists show it. */
export interface FollowUpRow extends RecordedFollowUp {
  /** Day of the dialogue in which it was agreed; null when it stands apart from one. */
  readonly dialogueDate: string | null;
  readonly inConflict: boolean;
}

/** A follow-up that is still to be done, with where. */
export interface OpenFollowUp extends FollowUpRow {
  readonly departmentName: string;
  readonly institutionId: string;
  readonly institutionName: string;
}

/** Everything that is still to be done, of all institutions; what is due first comes first. */
export async function openFollowUps(read: Read): Promise<OpenFollowUp[]> {
  const rows = await read
    .selectFrom('followUp as f')
    .innerJoin('department as d', 'd.id', 'f.departmentId')
    .innerJoin('institution as i', 'i.id', 'd.institutionId')
    .leftJoin('dialogue as g', 'g.id', 'f.dialogueId')
    .selectAll('f')
    .select(['d.name as departmentName', 'i.id as institutionId', 'i.name as institutionName'])
    .select('g.date as dialogueDate')
    .where('f.retired', '=', 0)
    .where('f.doneOn', 'is', null)
    .orderBy('f.dueDate')
    .orderBy('f.id')
    .execute();
  return rows.map((row) => ({ ...recordOf(row), inConflict: row.conflicts !== null }));
}

/** Follow-ups of a department, done or not: what is still to be done first, by due date, then what was done last. */
export async function followUpsOfDepartment(read: Read, departmentId: string): Promise<FollowUpRow[]> {
  const rows = await read
    .selectFrom('followUp as f')
    .leftJoin('dialogue as g', 'g.id', 'f.dialogueId')
    .selectAll('f')
    .select('g.date as dialogueDate')
    .where('f.departmentId', '=', departmentId)
    .where('f.retired', '=', 0)
    .orderBy('f.doneOn', (order) => order.desc().nullsFirst())
    .orderBy('f.dueDate')
    .orderBy('f.id')
    .execute();
  return rows.map((row) => ({ ...recordOf(row), inConflict: row.conflicts !== null }));
}

/** A follow-up, or null when it is not there (any more). */
export async function followUpPage(read: Read, id: string): Promise<RecordedFollowUp | null> {
  const row = await read
    .selectFrom('followUp')
    .selectAll()
    .where('id', '=', id)
    .where('retired', '=', 0)
    .executeTakeFirst();
  return row === undefined ? null : recordOf(row);
}
