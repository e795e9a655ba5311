import { z } from 'zod';
import { defineEntity, type Recorded } from './entity.ts';
import { focuses } from './reference/focus.ts';
import { spendingCategories } from './reference/spendingCategories.ts';
import { centsSchema } from './values/cents.ts';
import { hundredthsSchema } from './values/hundredths.ts';
import { idSchema } from './values/id.ts';
import { optionalFreeText, optionalText } from './values/text.ts';

const lineNumberMessage = 'Een regelnummer is een heel getal van 1 tot en met 9999.';
const lineNumberSchema = z
  .int({ error: lineNumberMessage })
  .min(1, { error: lineNumberMessage })
  .max(9999, { error: lineNumberMessage });

/** One purpose with an amount within an agreement (afspraakregel). */
export const agreementLine = defineEntity({
  name: 'agreementLine',
  label: 'afspraakregel',
  plural: 'afspraakregels',
  schema: z.object({
    agreementId: idSchema,
    number: lineNumberSchema,
    category: spendingCategories.schema,
    categoryOther: optionalText(),
    focus: focuses.schema,
    amountCents: centsSchema,
    hoursHundredths: hundredthsSchema.nullable(),
    interventionId: idSchema.nullable(),
    description: optionalFreeText(),
  }),
  labels: {
    agreementId: 'Afspraak',
    number: 'Regel',
    category: 'Besteding',
    categoryOther: 'Omschrijving van de besteding',
    focus: 'Gericht op',
    amountCents: 'Bedrag',
    hoursHundredths: 'Uren',
    interventionId: 'Interventie',
    description: 'Omschrijving',
  },
  groups: {
    place: ['agreementId', 'number'],
    purpose: ['category', 'categoryOther', 'focus', 'interventionId', 'description'],
    amount: ['amountCents', 'hoursHundredths'],
  },
  shortText: [],
  freeText: ['categoryOther', 'description'],
  references: { agreementId: 'agreement', interventionId: 'intervention' },
});

export type AgreementLine = z.output<typeof agreementLine.schema>;
export type RecordedAgreementLine = Recorded<AgreementLine>;
