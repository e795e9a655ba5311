import { z } from 'zod';
import { participantRoles } from './dialogue.ts';
import { defineEntity, type Recorded } from './entity.ts';
import { idSchema } from './values/id.ts';
import { isoDateSchema } from './values/isoDate.ts';
import { optionalFreeText, requiredFreeText } from './values/text.ts';

/** Something that someone will do before a day, agreed in a dialogue or apart from one (vervolgactie). */
export const followUp = defineEntity({
  name: 'followUp',
  label: 'vervolgactie',
  plural: 'vervolgacties',
  schema: z.object({
    departmentId: idSchema,
    dialogueId: idSchema.nullable(),
    action: requiredFreeText('Schrijf op wat er gaat gebeuren.'),
    dueDate: isoDateSchema,
    ownerRole: participantRoles.schema.nullable(),
    doneOn: isoDateSchema.nullable(),
    outcome: optionalFreeText(),
  }),
  labels: {
    departmentId: 'Afdeling',
    dialogueId: 'Gesprek',
    action: 'Wat gaat er gebeuren',
    dueDate: 'Uiterlijk op',
    ownerRole: 'Wie doet het',
    doneOn: 'Gedaan op',
    outcome: 'Wat kwam eruit',
  },
  groups: {
    action: ['departmentId', 'dialogueId', 'action', 'ownerRole'],
    due: ['dueDate'],
    done: ['doneOn', 'outcome'],
  },
  shortText: [],
  freeText: ['action', 'outcome'],
  references: { departmentId: 'department', dialogueId: 'dialogue' },
});

export type FollowUp = z.output<typeof followUp.schema>;
export type RecordedFollowUp = Recorded<FollowUp>;
