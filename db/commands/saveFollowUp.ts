import { followUp, type FollowUp } from '../../domain/followUp.ts';
import { block, type Finding } from '../../domain/rules/finding.ts';
import { dueAfterDialogue, outcomeWhenDone } from '../../domain/rules/followUpDates.ts';
import type { Read } from '../log/readHandle.ts';
import type { Store } from '../store/openStore.ts';
import { chosenId, decide, readValues, type FormValues, type Saved } from './check.ts';
import { assertStays, findDepartment } from './find.ts';
import { runSave, saveEdit } from './saveRecord.ts';

/**
 * Makes a follow-up, of a dialogue or apart from one, or sets all its values.
 *
 * @throws RuleViolation R22 (BSN), `volgorde`, `verwijzing`, `verplicht`, `formaat`; warns R22
 */
export function saveFollowUp(store: Store, id: string | null, form: FormValues): Promise<Saved> {
  return runSave(store, 'followUp.save', async (read) => {
    const department = await findDepartment(read, chosenId(form, 'departmentId'));
    const place = { scope: department.institutionId, field: 'departmentId' };
    if (id !== null) await assertStays(read, 'followUp', id, place);
    const values = readValues(followUp, form);
    const warnings = decide(followUp, values, await followUpFindings(read, values));
    return { edit: saveEdit('followUp', id, values), warnings };
  });
}

/** What the rules say of a follow-up with these values. */
export async function followUpFindings(read: Read, values: FollowUp): Promise<Finding[]> {
  if (values.dialogueId === null) return outcomeWhenDone(values);
  const dialogue = await read
    .selectFrom('dialogue')
    .select(['date', 'departmentId'])
    .where('id', '=', values.dialogueId)
    .where('retired', '=', 0)
    .executeTakeFirst();
  if (dialogue?.departmentId !== values.departmentId) {
    return [block('verwijzing', 'dialogueId', 'Dit gesprek is er niet (meer) op deze afdeling. Kies een ander.')];
  }
  return [...dueAfterDialogue(values, dialogue.date), ...outcomeWhenDone(values)];
}
