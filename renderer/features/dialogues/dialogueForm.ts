import { z } from 'zod';
import { dialogue } from '../../../domain/dialogue.ts';
import { followUp } from '../../../domain/followUp.ts';
import { block, type Finding } from '../../../domain/rules/finding.ts';
import { dueAfterDialogue } from '../../../domain/rules/followUpDates.ts';
import { idSchema } from '../../../domain/values/id.ts';
import { formOf, rowsOf } from '../../app/form/formOf.ts';

const { action, dueDate, ownerRole } = followUp.schema.shape;

/** A dialogue with its follow-ups in rows; the id of a row is null for a new one. */
export const dialogueFormSchema = dialogue.schema.extend({
  followUps: z.array(z.object({ id: idSchema.nullable(), action, dueDate, ownerRole })),
  /** Follow-ups that were taken away here, named so that one a colleague added meanwhile is not taken for one of them. */
  removed: z.array(idSchema).nullable(),
});

export type DialogueForm = z.output<typeof dialogueFormSchema>;

const [own, rows] = [formOf(dialogue), rowsOf('followUps', followUp)];

/** Labels and free text of the form, rows included. */
export const dialogueFormWords = {
  labels: { ...own.labels, ...rows.labels },
  freeText: [...own.freeText, ...rows.freeText],
};

/** What the form itself can see: no follow-up is due before the dialogue (`volgorde`). */
export function checkDialogue({ date, followUps }: DialogueForm): Finding[] {
  return followUps.flatMap((row, index) =>
    dueAfterDialogue(row, date).map(({ rule, message }) => block(rule, `followUps.${index}.dueDate`, message)),
  );
}
