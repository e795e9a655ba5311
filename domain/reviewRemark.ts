import { z } from 'zod';
import { codeList } from './codeList.ts';
import { defineEntity, type Recorded } from './entity.ts';
import { idSchema } from './values/id.ts';
import { optionalFreeText } from './values/text.ts';

/** What a reviewer answers on one line of an agreement. */
export const lineAnswers = codeList('Kies een antwoord.', {
  accept: ['akkoord', 'Akkoord'],
  question: ['vraag', 'Vraag'],
  reject: ['niet_akkoord', 'Niet akkoord'],
});

/** What a reviewer said of one line of an agreement (opmerking). */
export const reviewRemark = defineEntity({
  name: 'reviewRemark',
  label: 'opmerking bij een regel',
  plural: 'opmerkingen bij regels',
  schema: z.object({
    reviewId: idSchema,
    agreementLineId: idSchema,
    answer: lineAnswers.schema,
    remark: optionalFreeText(),
  }),
  labels: {
    reviewId: 'Beoordeling',
    agreementLineId: 'Regel',
    answer: 'Antwoord',
    remark: 'Opmerking',
  },
  groups: { remark: ['reviewId', 'agreementLineId', 'answer', 'remark'] },
  shortText: [],
  freeText: ['remark'],
  references: { reviewId: 'review', agreementLineId: 'agreementLine' },
});

export type ReviewRemark = z.output<typeof reviewRemark.schema>;
export type RecordedReviewRemark = Recorded<ReviewRemark>;
