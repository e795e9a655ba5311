import { z } from 'zod';
import { defineEntity, type Recorded } from './entity.ts';
import { idSchema } from './values/id.ts';
import { requiredFreeText } from './values/text.ts';

/**
 * A small text with an institution, or with a department, intervention or agreement of it (notitie). At most one of the three is given: what the
 * note is about.
 */
export const note = defineEntity({
  name: 'note',
  label: 'notitie',
  plural: 'notities',
  schema: z.object({
    institutionId: idSchema,
    departmentId: idSchema.nullable(),
    interventionId: idSchema.nullable(),
    agreementId: idSchema.nullable(),
    text: requiredFreeText('Schrijf de notitie op.'),
  }),
  labels: {
    institutionId: 'Instelling',
    departmentId: 'Afdeling',
    interventionId: 'Interventie',
    agreementId: 'Afspraak',
    text: 'Notitie',
  },
  groups: { about: ['institutionId', 'departmentId', 'interventionId', 'agreementId'], text: ['text'] },
  shortText: [],
  freeText: ['text'],
  references: {
    institutionId: 'institution',
    departmentId: 'department',
    interventionId: 'intervention',
    agreementId: 'agreement',
  },
});

export type Note = z.output<typeof note.schema>;
export type RecordedNote = Recorded<Note>;
