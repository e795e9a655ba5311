import type { ParticipantRole, RecordedDialogue } from '../../domain/dialogue.ts';
import type { RecordedFollowUp } from '../../domain/followUp.ts';
import type { Read } from '../log/readHandle.ts';
import { dialogueOf, recordOf } from './records.ts';

/** A dialogue with what was agreed to do in it. */
export interface DialoguePage {
  readonly dialogue: RecordedDialogue;
  readonly followUps: readonly RecordedFollowUp[];
  readonly inConflict: boolean;
}

/** What the next dialogue of a department can begin with. */
export interface DialogueStart {
  /** Who took part in the last one; empty when there was none. */
  readonly participants: readonly ParticipantRole[];
  /** True when the department had no dialogue yet. */
  readonly isFirst: boolean;
}

/** Dialogues of a department, latest first, each with its follow-ups. */
export async function dialoguesOfDepartment(read: Read, departmentId: string): Promise<DialoguePage[]> {
  const rows = await read
    .selectFrom('dialogue')
    .selectAll()
    .where('departmentId', '=', departmentId)
    .where('retired', '=', 0)
    .orderBy('date', 'desc')
    .orderBy('id', 'desc')
    .execute();
  const agreed = await read
    .selectFrom('followUp')
    .selectAll()
    .where('departmentId', '=', departmentId)
    .where('retired', '=', 0)
    .orderBy('id')
    .execute();
  const byDialogue = Map.groupBy(agreed, ({ dialogueId }) => dialogueId);
  return rows.map((row) => ({
    dialogue: dialogueOf(row),
    followUps: (byDialogue.get(row.id) ?? []).map(recordOf),
    inConflict: row.conflicts !== null,
  }));
}

/** A dialogue with its follow-ups, or null when it is not there (any more). */
export async function dialoguePage(read: Read, id: string): Promise<DialoguePage | null> {
  const row = await read
    .selectFrom('dialogue')
    .selectAll()
    .where('id', '=', id)
    .where('retired', '=', 0)
    .executeTakeFirst();
  if (row === undefined) return null;
  const followUps = await read
    .selectFrom('followUp')
    .selectAll()
    .where('dialogueId', '=', id)
    .where('retired', '=', 0)
    .orderBy('id')
    .execute();
  return { dialogue: dialogueOf(row), followUps: followUps.map(recordOf), inConflict: row.conflicts !== null };
}

/** What the next dialogue of a department begins with: the company of the last one. */
export async function dialogueStart(read: Read, departmentId: string): Promise<DialogueStart> {
  const last = await read
    .selectFrom('dialogue')
    .selectAll()
    .where('departmentId', '=', departmentId)
    .where('retired', '=', 0)
    .orderBy('date', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst();
  if (last === undefined) return { participants: [], isFirst: true };
  return { participants: dialogueOf(last).participants, isFirst: false };
}
