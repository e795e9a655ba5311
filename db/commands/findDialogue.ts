import type { RecordedDialogue } from '../../domain/dialogue.ts';
import type { RecordedFollowUp } from '../../domain/followUp.ts';
import type { Read } from '../log/readHandle.ts';
import { dialogueOf, recordOf } from '../queries/records.ts';
import { RecordMissing } from './ruleViolation.ts';

/**
 * A dialogue with what was agreed to do in it.
 *
 * @throws RecordMissing when there is no such dialogue, or it is retired
 */
export async function findDialogue(
  read: Read,
  id: string,
): Promise<{ readonly dialogue: RecordedDialogue; readonly followUps: readonly RecordedFollowUp[] }> {
  const row = await read
    .selectFrom('dialogue')
    .selectAll()
    .where('id', '=', id)
    .where('retired', '=', 0)
    .executeTakeFirst();
  if (row === undefined) throw new RecordMissing('gesprek');
  return { dialogue: dialogueOf(row), followUps: await followUpsOf(read, id) };
}

/** What was agreed to do in a dialogue, in the order in which it was recorded. */
export async function followUpsOf(read: Read, dialogueId: string): Promise<RecordedFollowUp[]> {
  const rows = await read
    .selectFrom('followUp')
    .selectAll()
    .where('dialogueId', '=', dialogueId)
    .where('retired', '=', 0)
    .orderBy('id')
    .execute();
  return rows.map(recordOf);
}

/** @throws RecordMissing when there is no such follow-up, or it is retired */
export async function findFollowUp(read: Read, id: string): Promise<RecordedFollowUp> {
  const row = await read
    .selectFrom('followUp')
    .selectAll()
    .where('id', '=', id)
    .where('retired', '=', 0)
    .executeTakeFirst();
  if (row === undefined) throw new RecordMissing('vervolgactie');
  return recordOf(row);
}
