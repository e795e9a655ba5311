import { Tabs } from '@mantine/core';
import { Suspense, type ReactNode } from 'react';
import { Loading } from '../../app/Loading.tsx';
import { recordText } from '../../nl/records.ts';

/** A record that is there, in a panel: its form, what else belongs to it, and its history. */
export function RecordTabs({
  label,
  form,
  between,
  history,
}: {
  /** What the tabs are of, for screen readers. */
  readonly label: string;
  readonly form: ReactNode;
  /** A tab between the form and the history. */
  readonly between?: { readonly label: string; readonly content: ReactNode };
  readonly history: ReactNode;
}) {
  return (
    <Tabs defaultValue="form" keepMounted={false}>
      <Tabs.List aria-label={label} mb="md">
        <Tabs.Tab value="form">{recordText.form}</Tabs.Tab>
        {between && <Tabs.Tab value="between">{between.label}</Tabs.Tab>}
        <Tabs.Tab value="history">{recordText.history}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="form">{form}</Tabs.Panel>
      {between && (
        <Tabs.Panel value="between">
          <Suspense fallback={<Loading />}>{between.content}</Suspense>
        </Tabs.Panel>
      )}
      <Tabs.Panel value="history">
        <Suspense fallback={<Loading />}>{history}</Suspense>
      </Tabs.Panel>
    </Tabs>
  );
}
