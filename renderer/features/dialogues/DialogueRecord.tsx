import { useSuspenseQuery } from '@tanstack/react-query';
import { dialogueKinds } from '../../../domain/dialogue.ts';
import { formatDate } from '../../../domain/values/isoDate.ts';
import { trpc } from '../../app/api.ts';
import { dialogueText } from '../../nl/dialogues.ts';
import { HistoryList } from '../history/HistoryList.tsx';
import { RecordTabs } from '../history/RecordTabs.tsx';
import { RetireButton } from '../history/RetireButton.tsx';
import { DialogueForm, type DialoguePage } from './DialogueForm.tsx';
import { useDialogueNames } from './useDialogueNames.ts';

/** What a dialogue is called: its kind and day. */
export function dialogueTitle({ kind, date }: DialoguePage['dialogue']): string {
  return dialogueText.editTitle(dialogueKinds.label(kind), formatDate(date));
}

/** A dialogue that is there: its form with follow-ups, its history with theirs, and retiring it. */
export function DialogueRecord({ page, onClose }: { readonly page: DialoguePage; readonly onClose: () => void }) {
  const { dialogue, followUps } = page;
  const { id, departmentId } = dialogue;
  return (
    <RecordTabs
      label={dialogueText.tabsLabel}
      form={
        <DialogueForm
          page={page}
          initial={{ ...dialogue, followUps: [...followUps] }}
          departmentId={departmentId}
          onClose={onClose}
          actions={
            <RetireButton
              entity="dialogue"
              id={id}
              words={dialogueText.record(dialogueTitle(dialogue), followUps.length)}
              onDone={onClose}
            />
          }
        />
      }
      history={<DialogueHistory id={id} departmentId={departmentId} />}
    />
  );
}

function DialogueHistory({ id, departmentId }: { readonly id: string; readonly departmentId: string }) {
  const { data: entries } = useSuspenseQuery(trpc.change.historyOfDialogue.queryOptions({ id }));
  return <HistoryList entries={entries} entity="dialogue" names={useDialogueNames(departmentId)} />;
}
