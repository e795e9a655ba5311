import { Button, Tabs } from '@mantine/core';
import { Suspense, useState, type ReactNode } from 'react';
import { api } from '../../app/api.ts';
import { Loading } from '../../app/Loading.tsx';
import { ConfirmWithReason } from '../../components/ConfirmWithReason.tsx';
import { recordText } from '../../nl/records.ts';

/** Kinds of record that can be retired by hand. */
type Retirable = Parameters<typeof api.record.retire.mutate>[0]['entity'];

/** Words with which a record in a panel is shown and taken away. */
export interface RecordWords {
  readonly tabsLabel: string;
  readonly retireTitle: string;
  readonly retireText: string;
  readonly retired: string;
}

/** A record that is there, in a panel: its form, its history, and retiring it with a reason. */
export function RecordTabs({
  entity,
  id,
  words,
  form,
  history,
  onClose,
}: {
  readonly entity: Retirable;
  readonly id: string;
  readonly words: RecordWords;
  /** The form; it puts the button that retires the record beside its own. */
  readonly form: (retire: ReactNode) => ReactNode;
  readonly history: ReactNode;
  readonly onClose: () => void;
}) {
  const [retiring, setRetiring] = useState(false);
  const retire = (
    <Button variant="subtle" color="gray" onClick={() => setRetiring(true)}>
      {recordText.retire}
    </Button>
  );
  return (
    <>
      <Tabs defaultValue="form" keepMounted={false}>
        <Tabs.List aria-label={words.tabsLabel} mb="md">
          <Tabs.Tab value="form">{recordText.form}</Tabs.Tab>
          <Tabs.Tab value="history">{recordText.history}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="form">{form(retire)}</Tabs.Panel>
        <Tabs.Panel value="history">
          <Suspense fallback={<Loading />}>{history}</Suspense>
        </Tabs.Panel>
      </Tabs>
      <ConfirmWithReason
        opened={retiring}
        onClose={() => setRetiring(false)}
        title={words.retireTitle}
        explanation={words.retireText}
        confirmLabel={recordText.retire}
        draft={{ form: `${entity}.retire`, key: id }}
        savedMessage={words.retired}
        save={({ reason }) => api.record.retire.mutate({ entity, id, reason })}
        onDone={onClose}
      />
    </>
  );
}
