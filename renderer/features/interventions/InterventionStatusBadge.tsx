import { interventionStatuses, type Intervention } from '../../../domain/intervention.ts';
import { StatusBadge, type StatusTone } from '../../components/StatusBadge.tsx';

const tones: Readonly<Record<Intervention['status'], StatusTone>> = {
  planned: 'idle',
  running: 'going',
  done: 'good',
  stopped: 'attention',
};

/** Where an intervention stands. */
export function InterventionStatusBadge({ status }: { readonly status: Intervention['status'] }) {
  return <StatusBadge label={interventionStatuses.label(status)} tone={tones[status]} />;
}
