import { Button, Tabs } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import type { RecordedIntervention } from '../../../domain/intervention.ts';
import { api, trpc } from '../../app/api.ts';
import { Loading } from '../../app/Loading.tsx';
import { ConfirmWithReason } from '../../components/ConfirmWithReason.tsx';
import { interventionText } from '../../nl/interventions.ts';
import { RecordHistory } from '../history/RecordHistory.tsx';
import { Notes } from '../notes/Notes.tsx';
import { InterventionForm } from './InterventionForm.tsx';

/** An intervention that is there: its form, its history, and retiring it. */
export function InterventionRecord({
  record,
  onClose,
}: {
  readonly record: RecordedIntervention;
  readonly onClose: () => void;
}) {
  const { id, code } = record;
  const [retiring, setRetiring] = useState(false);
  const { tabs } = interventionText;
  return (
    <>
      <Tabs defaultValue="form" keepMounted={false}>
        <Tabs.List aria-label={interventionText.tabsLabel} mb="md">
          <Tabs.Tab value="form">{tabs.form}</Tabs.Tab>
          <Tabs.Tab value="notes">{tabs.notes}</Tabs.Tab>
          <Tabs.Tab value="history">{tabs.history}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="form">
          <InterventionForm
            record={record}
            departmentId={record.departmentId}
            onClose={onClose}
            actions={
              <Button variant="subtle" color="gray" onClick={() => setRetiring(true)}>
                {interventionText.retire}
              </Button>
            }
          />
        </Tabs.Panel>
        <Tabs.Panel value="notes">
          <Suspense fallback={<Loading />}>
            <Notes subject={{ entity: 'intervention', id }} />
          </Suspense>
        </Tabs.Panel>
        <Tabs.Panel value="history">
          <Suspense fallback={<Loading />}>
            <InterventionHistory id={id} />
          </Suspense>
        </Tabs.Panel>
      </Tabs>
      <ConfirmWithReason
        opened={retiring}
        onClose={() => setRetiring(false)}
        title={interventionText.retireTitle(code)}
        explanation={interventionText.retireText}
        confirmLabel={interventionText.retire}
        draft={{ form: 'intervention.retire', key: id }}
        savedMessage={interventionText.retired(code)}
        save={({ reason }) => api.record.retire.mutate({ entity: 'intervention', id, reason })}
        onDone={onClose}
      />
    </>
  );
}

function InterventionHistory({ id }: { readonly id: string }) {
  const { data: departments } = useSuspenseQuery(trpc.department.list.queryOptions());
  const names = new Map(departments.map((department) => [department.id, department.name]));
  return <RecordHistory id={id} entity="intervention" names={names} />;
}
