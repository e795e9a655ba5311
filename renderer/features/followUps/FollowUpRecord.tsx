import { useSuspenseQuery } from '@tanstack/react-query';
import type { RecordedFollowUp } from '../../../domain/followUp.ts';
import { trpc } from '../../app/api.ts';
import { followUpText } from '../../nl/followUps.ts';
import { useDialogueNames } from '../dialogues/useDialogueNames.ts';
import { HistoryList } from '../history/HistoryList.tsx';
import { RecordTabs } from '../history/RecordTabs.tsx';
import { RetireButton } from '../history/RetireButton.tsx';
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
  return (
    <RecordTabs
      label={followUpText.tabsLabel}
      form={
        <FollowUpForm
          record={record}
          departmentId={departmentId}
          onClose={onClose}
          actions={<RetireButton entity="followUp" id={id} words={followUpText} onDone={onClose} />}
        />
      }
      history={<FollowUpHistory id={id} departmentId={departmentId} />}
    />
  );
}

function FollowUpHistory({ id, departmentId }: { readonly id: string; readonly departmentId: string }) {
  const { data: entries } = useSuspenseQuery(trpc.change.history.queryOptions({ id }));
  return <HistoryList entries={entries} entity="followUp" names={useDialogueNames(departmentId)} />;
}
