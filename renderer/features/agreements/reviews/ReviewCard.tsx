import { Button } from '@mantine/core';
import { formatDate } from '../../../../domain/values/isoDate.ts';
import { ConflictMark } from '../../../components/ConflictMark.tsx';
import { reviewText } from '../../../nl/reviews.ts';
import { AnswerBadge, DecisionBadge } from './AnswerBadge.tsx';
import { isOfNow, type AgreementPageData, type Review } from './review.ts';
import { ReviewStep } from './ReviewStep.tsx';
import classes from './Reviews.module.css';

/** One review: decision, who and when, which text it is about, remarks, and the step it gives cause to. */
export function ReviewCard({
  page,
  review,
  isNewest,
  onEdit,
}: {
  readonly page: AgreementPageData;
  readonly review: Review;
  readonly isNewest: boolean;
  readonly onEdit: () => void;
}) {
  const { id, decision, organisation, reviewerRole, date, remarks, onLines, signature, inConflict } = review;
  const now = isOfNow(review, page);
  const numbers = new Map(page.lines.map((line) => [line.id, line.number]));
  const inOrder = onLines.toSorted(
    (a, b) => (numbers.get(a.agreementLineId) ?? Infinity) - (numbers.get(b.agreementLineId) ?? Infinity),
  );
  return (
    <li className={classes.card}>
      <div className={classes.head}>
        <DecisionBadge decision={decision} />
        <strong>{reviewText.by(organisation, formatDate(date))}</strong>
        {reviewerRole !== null && <span>{reviewerRole}</span>}
        <span className={classes.muted}>{now ? reviewText.current : reviewText.earlier}</span>
        {signature !== null && <span className={classes.muted}>{reviewText.signed}</span>}
        <ConflictMark recordId={id} inConflict={inConflict} />
        <Button
          variant="default"
          size="compact-sm"
          aria-label={reviewText.editOf(organisation, formatDate(date))}
          onClick={onEdit}
        >
          {reviewText.edit}
        </Button>
      </div>
      {!now && <p className={classes.muted}>{reviewText.earlierText}</p>}
      {remarks !== null && <p className={classes.text}>{remarks}</p>}
      {inOrder.length > 0 && (
        <ul className={classes.answers}>
          {inOrder.map(({ id: answerId, agreementLineId, answer, remark }) => {
            const number = numbers.get(agreementLineId);
            return (
              <li key={answerId}>
                <span>{number === undefined ? reviewText.lineGone : reviewText.onLine(number)}</span>
                <AnswerBadge answer={answer} />
                <span className={classes.text}>{remark}</span>
              </li>
            );
          })}
        </ul>
      )}
      {now && isNewest && <ReviewStep agreement={page.agreement} review={review} />}
    </li>
  );
}
