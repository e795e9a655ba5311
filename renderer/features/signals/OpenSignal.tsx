import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { ButtonLink } from '../../components/AppLink.tsx';
import { recordText } from '../../nl/records.ts';
import { signalText } from '../../nl/signals.ts';
import { RecordTabs } from '../history/RecordTabs.tsx';
import { RetireButton } from '../history/RetireButton.tsx';
import { PlaceHistory } from '../institutions/PlaceHistory.tsx';
import { ResolveSignal } from './ResolveSignal.tsx';
import { SignalForm } from './SignalForm.tsx';
import type { SignalRow } from './signalSearch.ts';

/** A signal of a list, in a panel: its form, resolving it, its notice, its history, and retiring it. */
export function OpenSignal({
  rows,
  id,
  onClose,
}: {
  readonly rows: readonly SignalRow[];
  readonly id: string;
  readonly onClose: () => void;
}) {
  const [resolving, setResolving] = useState(false);
  const record = rows.find((row) => row.id === id);
  if (record === undefined) return <Text>{recordText.missing}</Text>;
  const steps = (
    <>
      {record.resolvedOn === null && (
        <Button variant="default" onClick={() => setResolving(true)}>
          {signalText.resolve}
        </Button>
      )}
      {record.severity === 'high' && (
        <ButtonLink to="/signalen/$signalId/melding" params={{ signalId: id }} variant="default">
          {signalText.notice}
        </ButtonLink>
      )}
    </>
  );
  return (
    <>
      <RecordTabs
        key={id}
        label={signalText.record.tabsLabel}
        form={
          <SignalForm
            record={record}
            known={{}}
            onClose={onClose}
            actions={
              <>
                {steps}
                <RetireButton entity="signal" id={id} words={signalText.record} onDone={onClose} />
              </>
            }
          />
        }
        history={<PlaceHistory id={id} entity="signal" />}
      />
      <ResolveSignal id={id} opened={resolving} onClose={() => setResolving(false)} onDone={onClose} />
    </>
  );
}
