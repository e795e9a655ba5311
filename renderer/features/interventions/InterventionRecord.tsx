import { useSuspenseQuery } from '@tanstack/react-query';
import type { RecordedIntervention } from '../../../domain/intervention.ts';
import { trpc } from '../../app/api.ts';
import { interventionText } from '../../nl/interventions.ts';
import { RecordHistory } from '../history/RecordHistory.tsx';
import { RecordTabs } from '../history/RecordTabs.tsx';
import { RetireButton } from '../history/RetireButton.tsx';
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
  return (
    <RecordTabs
      label={interventionText.tabsLabel}
      form={
        <InterventionForm
          record={record}
          departmentId={record.departmentId}
          onClose={onClose}
          actions={
            <RetireButton entity="intervention" id={id} words={interventionText.record(code)} onDone={onClose} />
          }
        />
      }
      between={{ label: interventionText.notes, content: <Notes subject={{ entity: 'intervention', id }} /> }}
      history={<InterventionHistory id={id} />}
    />
  );
}

function InterventionHistory({ id }: { readonly id: string }) {
  const { data: departments } = useSuspenseQuery(trpc.department.list.queryOptions());
  const names = new Map(departments.map((department) => [department.id, department.name]));
  return <RecordHistory id={id} entity="intervention" names={names} />;
}
