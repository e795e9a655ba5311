import { z } from 'zod';
import { defineEntity, type Recorded } from './entity.ts';
import { centsSchema } from './values/cents.ts';
import { hundredthsSchema } from './values/hundredths.ts';
import { idSchema } from './values/id.ts';
import { isoDateSchema } from './values/isoDate.ts';
import { optionalFreeText } from './values/text.ts';

/** What was really spent on an agreement line in a period (realisatie). */
export const realisation = defineEntity({
  name: 'realisation',
  label: 'realisatie',
  plural: 'realisaties',
  schema: z.object({
    agreementLineId: idSchema,
    periodStart: isoDateSchema,
    periodEnd: isoDateSchema,
    amountCents: centsSchema,
    hoursHundredths: hundredthsSchema.nullable(),
    note: optionalFreeText(),
  }),
  labels: {
    agreementLineId: 'Afspraakregel',
    periodStart: 'Van',
    periodEnd: 'Tot en met',
    amountCents: 'Bedrag',
    hoursHundredths: 'Uren',
    note: 'Toelichting',
  },
  groups: {
    spent: ['agreementLineId', 'periodStart', 'periodEnd', 'amountCents', 'hoursHundredths'],
    note: ['note'],
  },
  shortText: [],
  freeText: ['note'],
  references: { agreementLineId: 'agreementLine' },
});

export type Realisation = z.output<typeof realisation.schema>;
export type RecordedRealisation = Recorded<Realisation>;
