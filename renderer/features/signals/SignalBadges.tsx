import { severities, type Signal } from '../../../domain/signal.ts';
import { formatDate } from '../../../domain/values/isoDate.ts';
import { StatusBadge, type StatusTone } from '../../components/StatusBadge.tsx';
import { signalText } from '../../nl/signals.ts';

const tones: Readonly<Record<Signal['severity'], StatusTone>> = { low: 'idle', medium: 'attention', high: 'bad' };

/** How severe a signal is. */
export function SeverityBadge({ severity }: Pick<Signal, 'severity'>) {
  return <StatusBadge label={severities.label(severity)} tone={tones[severity]} />;
}

/** Whether a signal is resolved. */
export function SignalStateBadge({ resolvedOn }: Pick<Signal, 'resolvedOn'>) {
  return resolvedOn === null ? (
    <StatusBadge label={signalText.states.open} tone="going" />
  ) : (
    <StatusBadge label={signalText.resolvedOn(formatDate(resolvedOn))} tone="good" />
  );
}

/** When a signal was reported; a severe one that was not stands out (R09). */
export function ReportedMark({ severity, reportedOn }: Pick<Signal, 'severity' | 'reportedOn'>) {
  if (reportedOn !== null) return formatDate(reportedOn);
  return severity === 'high' ? <StatusBadge label={signalText.notReported} tone="attention" /> : '–';
}
