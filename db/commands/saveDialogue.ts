import { v7 as uuidV7 } from 'uuid';
import { z } from 'zod';
import { dialogue, type Dialogue } from '../../domain/dialogue.ts';
import { followUp, type FollowUp, type RecordedFollowUp } from '../../domain/followUp.ts';
import { block, type Finding } from '../../domain/rules/finding.ts';
import { dueAfterDialogue, noneDueBefore } from '../../domain/rules/followUpDates.ts';
import { identifyingDataIn } from '../../domain/rules/R22-noIdentifyingData.ts';
import type { Edit } from '../log/edit.ts';
import type { Read } from '../log/readHandle.ts';
import type { Store } from '../store/openStore.ts';
import { chosenId, decide, readValues, type Saved } from './check.ts';
import { assertStays, findDepartment } from './find.ts';
import { findDialogue, followUpsOf } from './findDialogue.ts';
import { RuleViolation } from './ruleViolation.ts';
import { runSave, saveEdit } from './saveRecord.ts';

/** Shape of the input, for the border of the api. A finding on a follow-up names it as `followUps.<index>.<field>`. */
export const dialogueInput = z.object({
  id: z.string().nullable(),
  values: z.record(z.string(), z.unknown()),
  /** Follow-ups to make (`id` is null) or to change; one that is not named stays as it is. */
  followUps: z.array(z.looseObject({ id: z.string().nullable() })).max(100),
  /** Ids of follow-ups that are taken away. */
  removed: z.array(z.string()).max(100),
});

export type DialogueInput = z.output<typeof dialogueInput>;

/**
 * Makes a dialogue or sets its values, with what is agreed to do in one command. Its follow-ups stay with the department of the dialogue.
 *
 * @throws RuleViolation R22 (BSN), `volgorde`, `verwijzing`, `verplicht`, `formaat`; warns R22
 */
export function saveDialogue(store: Store, input: DialogueInput): Promise<Saved> {
  return runSave(store, 'dialogue.save', async (read) => {
    const department = await findDepartment(read, chosenId(input.values, 'departmentId'));
    const place = { scope: department.institutionId, field: 'departmentId' };
    if (input.id !== null) await assertStays(read, 'dialogue', input.id, place);
    const stored = input.id === null ? [] : (await findDialogue(read, input.id)).followUps;
    const values = readValues(dialogue, input.values);
    const entityId = input.id ?? uuidV7();
    const rows = rowsOf(entityId, values, input, stored);
    const removed = new Set(input.removed);
    const named = new Set([...removed, ...rows.map(({ id }) => id)]);
    const others = stored.filter(({ id }) => !named.has(id));
    const elsewhere = ({ departmentId }: RecordedFollowUp) => departmentId !== values.departmentId;
    const warnings = decide(dialogue, values, [
      ...rows.flatMap(({ values: row }, index) => rowFindings(row, values, index)),
      ...noneDueBefore(values.date, others),
    ]);
    const alongside: Edit[] = [
      ...rows.flatMap((row) => rowEdits(row, stored)),
      ...others.filter(elsewhere).map(({ id }) => movedEdit(id, values)),
      ...stored.filter(({ id }) => removed.has(id)).map(({ id }) => retiring(id)),
    ];
    const edit: Edit = { kind: input.id === null ? 'create' : 'update', entity: 'dialogue', entityId, values };
    return { edit, alongside, warnings };
  });
}

/** What the rules say of a dialogue as it stands with its follow-ups. */
export async function dialogueFindings(read: Read, id: string, { date }: Pick<Dialogue, 'date'>): Promise<Finding[]> {
  return noneDueBefore(date, await followUpsOf(read, id));
}

interface RowToSave {
  readonly id: string | null;
  readonly values: FollowUp;
}

function rowsOf(
  dialogueId: string,
  { departmentId }: Dialogue,
  { followUps, removed }: DialogueInput,
  stored: readonly RecordedFollowUp[],
): RowToSave[] {
  const byId = new Map(stored.map((one) => [one.id, one]));
  return followUps.map(({ id, ...form }, index) => {
    const known = byId.get(id ?? '');
    if (id !== null && (known === undefined || removed.includes(id))) throw gone(index);
    if (id !== null) byId.delete(id);
    const kept = { doneOn: known?.doneOn ?? null, outcome: known?.outcome ?? null };
    const values = readValues(followUp, { ...form, ...kept, departmentId, dialogueId }, `followUps.${index}.`);
    return { id, values };
  });
}

function rowFindings(row: FollowUp, { date }: Dialogue, index: number): Finding[] {
  return [...dueAfterDialogue(row, date), ...identifyingDataIn(followUp, row)].map((finding) => ({
    ...finding,
    field: `followUps.${index}.${finding.field}`,
  }));
}

/**
 * Only what a row says and only when it says something else: naming more would settle a conflict on it that nobody looked at here.
 */
function rowEdits({ id, values }: RowToSave, stored: readonly RecordedFollowUp[]): Edit[] {
  const { departmentId, action, dueDate, ownerRole } = values;
  const before = stored.find((one) => one.id === id);
  if (id === null || before === undefined) return [saveEdit('followUp', id, values)];
  const sameAction = before.action === action && before.ownerRole === ownerRole && before.departmentId === departmentId;
  const changed = {
    ...(sameAction ? {} : { departmentId, action, ownerRole }),
    ...(before.dueDate === dueDate ? {} : { dueDate }),
  };
  if (Object.keys(changed).length === 0) return [];
  return [{ kind: 'update', entity: 'followUp', entityId: id, values: changed }];
}

function movedEdit(entityId: string, { departmentId }: Dialogue): Edit {
  return { kind: 'update', entity: 'followUp', entityId, values: { departmentId } };
}

function retiring(entityId: string): Edit {
  return { kind: 'retire', entity: 'followUp', entityId };
}

function gone(index: number): RuleViolation {
  const message = 'Deze vervolgactie is er niet meer bij dit gesprek. Haal de regel weg, of schrijf hem opnieuw.';
  return new RuleViolation([block('verwijzing', `followUps.${index}.action`, message)]);
}
