import { reviewDecisions, type Review } from '../../../../domain/review.ts';
import { lineAnswers, type ReviewRemark } from '../../../../domain/reviewRemark.ts';
import { StatusBadge, type StatusTone } from '../../../components/StatusBadge.tsx';

const decisionTones: Readonly<Record<Review['decision'], StatusTone>> = {
  accept: 'good',
  adjust: 'attention',
  reject: 'bad',
};

const answerTones: Readonly<Record<ReviewRemark['answer'], StatusTone>> = {
  accept: 'good',
  question: 'attention',
  reject: 'bad',
};

/** What a reviewer decided of an agreement. */
export function DecisionBadge({ decision }: Pick<Review, 'decision'>) {
  return <StatusBadge label={reviewDecisions.label(decision)} tone={decisionTones[decision]} />;
}

/** What a reviewer answered on a line. */
export function AnswerBadge({ answer }: Pick<ReviewRemark, 'answer'>) {
  return <StatusBadge label={lineAnswers.label(answer)} tone={answerTones[answer]} />;
}
