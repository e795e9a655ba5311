import { Button } from '@mantine/core';
import { api } from '../../../app/api.ts';
import { stepsText } from '../../../nl/agreements.ts';
import { reviewText } from '../../../nl/reviews.ts';
import { useCommand } from '../useCommand.ts';
import type { AgreementPageData, Review } from './review.ts';
import classes from './Reviews.module.css';

/**
 * The step that a review of a proposal gives cause to, offered and never taken by itself: back to draft when it has to be otherwise, or its
 * date as the accord of the Wlz-uitvoerder (the agreement is not in force by that: R04, R06 and R07 hold at that step).
 */
export function ReviewStep({
  agreement: { id, status, institutionAccordOn, wlzExecutorAccordOn, clientRepresentativesHeardOn },
  review: { decision, date },
}: {
  readonly agreement: AgreementPageData['agreement'];
  readonly review: Review;
}) {
  const { run, running } = useCommand();
  if (status !== 'proposed' || (decision === 'accept' && wlzExecutorAccordOn !== null)) return null;
  const accepts = decision === 'accept';
  const take = () => {
    const dates = { institutionAccordOn, clientRepresentativesHeardOn, wlzExecutorAccordOn: date };
    void run(() => api.agreement.recordAccords.mutate({ id, dates }), reviewText.accordTaken);
  };
  const back = () => void run(() => api.agreement.withdraw.mutate({ id }), stepsText.backToDraftDone);
  return (
    <div className={classes.step}>
      <p>{accepts ? reviewText.takeAccordText : reviewText.backToDraftText}</p>
      <Button variant="default" disabled={running} onClick={accepts ? take : back}>
        {accepts ? reviewText.takeAccord : reviewText.backToDraft}
      </Button>
    </div>
  );
}
