import { Button, Tabs } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { dialogueKinds } from '../../../domain/dialogue.ts';
import { formatDate } from '../../../domain/values/isoDate.ts';
import { api, trpc } from '../../app/api.ts';
import { Loading } from '../../app/Loading.tsx';
import { ConfirmWithReason } from '../../components/ConfirmWithReason.tsx';
import { dialogueText } from '../../nl/dialogues.ts';
import { HistoryList } from '../history/HistoryList.tsx';
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
  const [retiring, setRetiring] = useState(false);
  const { tabs } = dialogueText;
  return (
    <>
      <Tabs defaultValue="form" keepMounted={false}>
        <Tabs.List aria-label={dialogueText.tabsLabel} mb="md">
          <Tabs.Tab value="form">{tabs.form}</Tabs.Tab>
          <Tabs.Tab value="history">{tabs.history}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="form">
          <DialogueForm
            page={page}
            initial={{ ...dialogue, followUps: [...followUps] }}
            departmentId={departmentId}
            onClose={onClose}
            actions={
              <Button variant="subtle" color="gray" onClick={() => setRetiring(true)}>
                {dialogueText.retire}
              </Button>
            }
          />
        </Tabs.Panel>
        <Tabs.Panel value="history">
          <Suspense fallback={<Loading />}>
            <DialogueHistory id={id} departmentId={departmentId} />
          </Suspense>
        </Tabs.Panel>
      </Tabs>
      <ConfirmWithReason
        opened={retiring}
        onClose={() => setRetiring(false)}
        title={dialogueText.retireTitle(dialogueTitle(dialogue))}
        explanation={dialogueText.retireText(followUps.length)}
        confirmLabel={dialogueText.retire}
        draft={{ form: 'dialogue.retire', key: id }}
        savedMessage={dialogueText.retired}
        save={({ reason }) => api.record.retire.mutate({ entity: 'dialogue', id, reason })}
        onDone={onClose}
      />
    </>
  );
}

function DialogueHistory({ id, departmentId }: { readonly id: string; readonly departmentId: string }) {
  const { data: entries } = useSuspenseQuery(trpc.change.historyOfDialogue.queryOptions({ id }));
  return <HistoryList entries={entries} entity="dialogue" names={useDialogueNames(departmentId)} />;
}
