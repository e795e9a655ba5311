import { Button, Tabs } from '@mantine/core';
import { Suspense, useState } from 'react';
import type { RecordedMeasurement } from '../../../domain/measurement.ts';
import { indicators } from '../../../domain/reference/indicators.ts';
import { api } from '../../app/api.ts';
import { Loading } from '../../app/Loading.tsx';
import { ConfirmWithReason } from '../../components/ConfirmWithReason.tsx';
import { measurementText } from '../../nl/outcomes.ts';
import { RecordHistory } from '../history/RecordHistory.tsx';
import { MeasurementForm } from './MeasurementForm.tsx';

/** A measurement that is there: its form, its history, and retiring it. */
export function MeasurementRecord({
  record,
  department,
  onClose,
}: {
  readonly record: RecordedMeasurement;
  readonly department: { readonly id: string; readonly name: string; readonly startDate: string };
  readonly onClose: () => void;
}) {
  const { id, indicator, moment } = record;
  const [retiring, setRetiring] = useState(false);
  const { tabs } = measurementText;
  const name = measurementText.editTitle(indicators[indicator].label, moment);
  return (
    <>
      <Tabs defaultValue="form" keepMounted={false}>
        <Tabs.List aria-label={measurementText.tabsLabel} mb="md">
          <Tabs.Tab value="form">{tabs.form}</Tabs.Tab>
          <Tabs.Tab value="history">{tabs.history}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="form">
          <MeasurementForm
            record={record}
            pilotStart={department.startDate}
            onClose={onClose}
            actions={
              <Button variant="subtle" color="gray" onClick={() => setRetiring(true)}>
                {measurementText.retire}
              </Button>
            }
          />
        </Tabs.Panel>
        <Tabs.Panel value="history">
          <Suspense fallback={<Loading />}>
            <RecordHistory id={id} entity="measurement" names={new Map([[department.id, department.name]])} />
          </Suspense>
        </Tabs.Panel>
      </Tabs>
      <ConfirmWithReason
        opened={retiring}
        onClose={() => setRetiring(false)}
        title={measurementText.retireTitle(name)}
        explanation={measurementText.retireText}
        confirmLabel={measurementText.retire}
        draft={{ form: 'measurement.retire', key: id }}
        savedMessage={measurementText.retired(name)}
        save={({ reason }) => api.record.retire.mutate({ entity: 'measurement', id, reason })}
        onDone={onClose}
      />
    </>
  );
}
