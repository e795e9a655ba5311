import type { RecordedMeasurement } from '../../../domain/measurement.ts';
import { indicators } from '../../../domain/reference/indicators.ts';
import { measurementText } from '../../nl/outcomes.ts';
import { RecordHistory } from '../history/RecordHistory.tsx';
import { RecordTabs } from '../history/RecordTabs.tsx';
import { RetireButton } from '../history/RetireButton.tsx';
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
  const name = measurementText.editTitle(indicators[indicator].label, moment);
  return (
    <RecordTabs
      label={measurementText.tabsLabel}
      form={
        <MeasurementForm
          record={record}
          pilotStart={department.startDate}
          onClose={onClose}
          actions={<RetireButton entity="measurement" id={id} words={measurementText.record(name)} onDone={onClose} />}
        />
      }
      history={<RecordHistory id={id} entity="measurement" names={new Map([[department.id, department.name]])} />}
    />
  );
}
