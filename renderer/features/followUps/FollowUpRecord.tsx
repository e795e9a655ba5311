import { Button, Tabs } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import type { RecordedFollowUp } from '../../../domain/followUp.ts';
import { api, trpc } from '../../app/api.ts';
import { Loading } from '../../app/Loading.tsx';
import { ConfirmWithReason } from '../../components/ConfirmWithReason.tsx';
import { followUpText } from '../../nl/followUps.ts';
import { useDialogueNames } from '../dialogues/useDialogueNames.ts';
import { HistoryList } from '../history/HistoryList.tsx';
import { FollowUpForm } from './FollowUpForm.tsx';

/** A follow-up that is there: its form, its history, and retiring it. */
export function FollowUpRecord({
  record,
  onClose,
}: {
  readonly record: RecordedFollowUp;
  readonly onClose: () => void;
}) {
  const { id, departmentId } = record;
  const [retiring, setRetiring] = useState(false);
  const { tabs } = followUpText;
  return (
    <>
      <Tabs defaultValue="form" keepMounted={false}>
        <Tabs.List aria-label={followUpText.tabsLabel} mb="md">
          <Tabs.Tab value="form">{tabs.form}</Tabs.Tab>
          <Tabs.Tab value="history">{tabs.history}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="form">
          <FollowUpForm
            record={record}
            departmentId={departmentId}
            onClose={onClose}
            actions={
              <Button variant="subtle" color="gray" onClick={() => setRetiring(true)}>
                {followUpText.retire}
              </Button>
            }
          />
        </Tabs.Panel>
        <Tabs.Panel value="history">
          <Suspense fallback={<Loading />}>
            <FollowUpHistory id={id} departmentId={departmentId} />
          </Suspense>
        </Tabs.Panel>
      </Tabs>
      <ConfirmWithReason
        opened={retiring}
        onClose={() => setRetiring(false)}
        title={followUpText.retireTitle}
        explanation={followUpText.retireText}
        confirmLabel={followUpText.retire}
        draft={{ form: 'followUp.retire', key: id }}
        savedMessage={followUpText.retired}
        save={({ reason }) => api.record.retire.mutate({ entity: 'followUp', id, reason })}
        onDone={onClose}
      />
    </>
  );
}

function FollowUpHistory({ id, departmentId }: { readonly id: string; readonly departmentId: string }) {
  const { data: entries } = useSuspenseQuery(trpc.change.history.queryOptions({ id }));
  return <HistoryList entries={entries} entity="followUp" names={useDialogueNames(departmentId)} />;
}
