import { z } from 'zod';
import { defineEntity, type Recorded } from './entity.ts';
import { isCareProfile } from './reference/careProfiles.ts';
import { idSchema } from './values/id.ts';
import { isoDateSchema } from './values/isoDate.ts';
import { requiredText } from './values/text.ts';
import { countSchema } from './values/wholeNumber.ts';

/** How many clients of a department had a care profile (zorgprofiel) on a date. */
export const profileCount = defineEntity({
  name: 'profileCount',
  label: 'zorgprofiel',
  plural: 'zorgprofielen',
  schema: z.object({
    departmentId: idSchema,
    referenceDate: isoDateSchema,
    careProfile: requiredText('Kies een zorgprofiel.', 20).refine(isCareProfile, {
      error: 'Dit zorgprofiel staat niet in de lijst.',
    }),
    count: countSchema,
  }),
  labels: {
    departmentId: 'Afdeling',
    referenceDate: 'Peildatum',
    careProfile: 'Zorgprofiel',
    count: 'Aantal',
  },
  groups: { count: ['departmentId', 'referenceDate', 'careProfile', 'count'] },
  shortText: [],
  freeText: [],
  references: { departmentId: 'department' },
});

export type ProfileCount = z.output<typeof profileCount.schema>;
export type RecordedProfileCount = Recorded<ProfileCount>;
