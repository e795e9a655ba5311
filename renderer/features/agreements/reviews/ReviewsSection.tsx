import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { trpc } from '../../../app/api.ts';
import { PageSection } from '../../../components/PageSection.tsx';
import { SidePanel } from '../../../components/SidePanel.tsx';
import { reviewText } from '../../../nl/reviews.ts';
import { HistoryList } from '../../history/HistoryList.tsx';
import { RecordTabs } from '../../history/RecordTabs.tsx';
import { RetireButton } from '../../history/RetireButton.tsx';
import type { AgreementPageData } from './review.ts';
import { ReviewCard } from './ReviewCard.tsx';
import { ReviewPanelForm } from './ReviewPanelForm.tsx';
import classes from './Reviews.module.css';

/** What the Wlz-uitvoerder answered to an agreement, newest first, and recording it. A draft that nobody reviewed has none. */
export function ReviewsSection({ page }: { readonly page: AgreementPageData }) {
  const { agreement, reviews } = page;
  const [open, setOpen] = useState<string | null>(null);
  const close = () => setOpen(null);
  const record = reviews.find(({ id }) => id === open);
  if (agreement.status === 'draft' && reviews.length === 0) return null;
  return (
    <PageSection
      title={reviewText.title}
      actions={
        <Button variant="default" onClick={() => setOpen('new')}>
          {reviewText.add}
        </Button>
      }
    >
      <p className={classes.help}>{reviewText.help}</p>
      {reviews.length === 0 ? (
        <p>{reviewText.none}</p>
      ) : (
        <ul className={classes.cards}>
          {reviews.map((review, index) => (
            <ReviewCard
              key={review.id}
              page={page}
              review={review}
              isNewest={index === 0}
              onEdit={() => setOpen(review.id)}
            />
          ))}
        </ul>
      )}
      <SidePanel opened={open === 'new'} title={reviewText.newTitle} onClose={close}>
        <ReviewPanelForm page={page} record={null} onClose={close} />
      </SidePanel>
      <SidePanel opened={record !== undefined} title={reviewText.editTitle} onClose={close}>
        {record !== undefined && (
          <RecordTabs
            key={record.id}
            label={reviewText.record.tabsLabel}
            form={
              <ReviewPanelForm
                page={page}
                record={record}
                onClose={close}
                actions={<RetireButton entity="review" id={record.id} words={reviewText.record} onDone={close} />}
              />
            }
            history={<ReviewHistory id={record.id} page={page} />}
          />
        )}
      </SidePanel>
    </PageSection>
  );
}

function ReviewHistory({ id, page: { agreement, lines } }: { readonly id: string; readonly page: AgreementPageData }) {
  const { data: entries } = useSuspenseQuery(trpc.change.historyOfReview.queryOptions({ id }));
  const names = new Map([
    [agreement.id, agreement.code],
    ...lines.map((line) => [line.id, reviewText.onLine(line.number)] as const),
  ]);
  return <HistoryList entries={entries} entity="review" names={names} />;
}
