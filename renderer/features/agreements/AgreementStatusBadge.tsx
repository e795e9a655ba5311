import { agreementStatuses, type AgreementStatus } from '../../../domain/agreement.ts';
import { StatusBadge, type StatusTone } from '../../components/StatusBadge.tsx';

const tones: Readonly<Record<AgreementStatus, StatusTone>> = {
  draft: 'idle',
  proposed: 'going',
  adjust: 'attention',
  rejected: 'bad',
  agreed: 'good',
  closed: 'good',
};

/** Where an agreement stands, in words and with a mark. */
export function AgreementStatusBadge({ status }: { readonly status: AgreementStatus }) {
  return <StatusBadge label={agreementStatuses.label(status)} tone={tones[status]} />;
}
