import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { trpc } from '../../app/api.ts';
import { SidePanel } from '../../components/SidePanel.tsx';
import { agreementText } from '../../nl/agreements.ts';
import type { RecordNames } from '../history/fieldValue.ts';
import { HistoryList } from '../history/HistoryList.tsx';

/** A button that opens the history of an agreement with its lines. */
export function AgreementHistory({ id, names }: { readonly id: string; readonly names: RecordNames }) {
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        {agreementText.history}
      </Button>
      <SidePanel opened={opened} title={agreementText.history} onClose={() => setOpened(false)}>
        <Entries id={id} names={names} />
      </SidePanel>
    </>
  );
}

function Entries({ id, names }: { readonly id: string; readonly names: RecordNames }) {
  const { data: entries } = useSuspenseQuery(trpc.change.historyOfAgreement.queryOptions({ id }));
  return <HistoryList entries={entries} entity="agreement" names={names} />;
}
