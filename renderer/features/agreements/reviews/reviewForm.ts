import { z } from 'zod';
import { review } from '../../../../domain/review.ts';
import { reviewRemark } from '../../../../domain/reviewRemark.ts';
import { block, type Finding } from '../../../../domain/rules/finding.ts';
import { reviewText } from '../../../nl/reviews.ts';
import type { AgreementPageData, Review } from './review.ts';

const { agreementLineId, answer, remark } = reviewRemark.schema.shape;

/** The form: the decision, and a row for each line, which may stay empty. */
export const reviewFormSchema = review.schema
  .pick({ organisation: true, reviewerRole: true, decision: true, date: true, remarks: true })
  .extend({ onLines: z.array(z.object({ agreementLineId, answer: answer.nullable(), remark })) });

export type ReviewForm = z.output<typeof reviewFormSchema>;

/** A row for each line of the agreement, and for lines that were taken out since and have an answer. */
export function rowsOfReview(
  { lines }: Pick<AgreementPageData, 'lines'>,
  onLines: Review['onLines'],
): ReviewForm['onLines'] {
  const answers = new Map(onLines.map((row) => [row.agreementLineId, row]));
  const known = new Set(lines.map(({ id }) => id));
  const gone = onLines.filter((row) => !known.has(row.agreementLineId)).map((row) => row.agreementLineId);
  return [...lines.map(({ id }) => id), ...gone].map((id) => {
    const given = answers.get(id);
    return { agreementLineId: id, answer: given?.answer ?? null, remark: given?.remark ?? null };
  });
}

/** A remark on a line needs an answer. */
export function remarksHaveAnswers({ onLines }: ReviewForm): Finding[] {
  return onLines.flatMap(({ answer: given, remark: text }, index) =>
    given === null && text !== null ? [block('verplicht', `onLines.${index}.answer`, reviewText.missingAnswer)] : [],
  );
}
