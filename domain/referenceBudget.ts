import { z } from 'zod';
import { codeList } from './codeList.ts';
import { defineEntity, type Recorded } from './entity.ts';
import { centsSchema } from './values/cents.ts';
import { idSchema } from './values/id.ts';
import { countSchema, yearSchema } from './values/wholeNumber.ts';

/** Where a reference budget comes from. */
export const budgetSources = codeList('Kies de bron van het bedrag.', {
  decision: ['beschikking', 'Beschikking'],
  administration: ['administratie', 'Administratie'],
  estimate: ['schatting', 'Schatting'],
});

/** What a department would have had in a year under the ordinary regulation. */
export const referenceBudget = defineEntity({
  name: 'referenceBudget',
  label: 'referentiebudget',
  plural: 'referentiebudgetten',
  schema: z.object({
    departmentId: idSchema,
    year: yearSchema,
    amountCents: centsSchema,
    clients: countSchema.nullable(),
    source: budgetSources.schema,
  }),
  labels: {
    departmentId: 'Afdeling',
    year: 'Jaar',
    amountCents: 'Bedrag',
    clients: 'Cliënten',
    source: 'Bron',
  },
  groups: { budget: ['departmentId', 'year', 'amountCents', 'clients', 'source'] },
  shortText: [],
  freeText: [],
  references: { departmentId: 'department' },
});

export type ReferenceBudget = z.output<typeof referenceBudget.schema>;
export type RecordedReferenceBudget = Recorded<ReferenceBudget>;
