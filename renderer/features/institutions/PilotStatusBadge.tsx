import { pilotStatuses, type PilotStatus } from '../../../domain/institution.ts';
import { StatusBadge, type StatusTone } from '../../components/StatusBadge.tsx';

const tones: Readonly<Record<PilotStatus, StatusTone>> = {
  applied: 'idle',
  selected: 'going',
  rejected: 'idle',
  running: 'going',
  ended: 'good',
  stopped: 'attention',
};

/** Where an institution stands as participant. */
export function PilotStatusBadge({ status }: { readonly status: PilotStatus }) {
  return <StatusBadge label={pilotStatuses.label(status)} tone={tones[status]} />;
}
