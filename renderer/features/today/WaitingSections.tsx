import { participantRoles } from '../../../domain/dialogue.ts';
import { severities, signalKinds } from '../../../domain/signal.ts';
import { formatDate } from '../../../domain/values/isoDate.ts';
import type { Answers } from '../../app/answers.ts';
import { StatusBadge, type StatusTone } from '../../components/StatusBadge.tsx';
import { todayText } from '../../nl/today.ts';
import { placeAddress } from './todayAddress.ts';
import { TodaySection } from './TodaySection.tsx';

export type TodayPageData = Answers['today']['page'];

/** Department and institution, as small print. */
function placeFacts({
  institutionName,
  departmentName,
}: {
  readonly institutionName: string;
  readonly departmentName: string | null;
}): string {
  return departmentName === null ? institutionName : `${departmentName}, ${institutionName}`;
}

const severityTones = { high: 'bad', medium: 'attention', low: 'idle' } as const satisfies Record<string, StatusTone>;

/** Signals that are open: those that must still be reported stand on top (R09). */
export function SignalSection({ signals }: Pick<TodayPageData, 'signals'>) {
  const { title, unreported, found, severity } = todayText.signals;
  return (
    <TodaySection
      title={title}
      total={signals.total}
      rows={signals.items.map((signal) => ({
        key: signal.id,
        address:
          signal.departmentId === null
            ? `/signalen?open=${signal.id}`
            : placeAddress(signal, { deel: 'signalen', open: signal.id }),
        text: signalKinds.label(signal.kind),
        badge: (
          <>
            <StatusBadge label={severity(severities.label(signal.severity))} tone={severityTones[signal.severity]} />
            {signal.unreported && <StatusBadge label={unreported} tone="bad" />}
          </>
        ),
        facts: [placeFacts(signal), found(formatDate(signal.foundOn))],
      }))}
    />
  );
}

const dueTones = { overdue: 'bad', today: 'attention', soon: 'idle' } as const satisfies Record<string, StatusTone>;

/** What someone would do before a day. */
export function FollowUpSection({ followUps }: Pick<TodayPageData, 'followUps'>) {
  const { title, states, due } = todayText.followUps;
  return (
    <TodaySection
      title={title}
      total={followUps.total}
      rows={followUps.items.map((followUp) => ({
        key: followUp.id,
        address: placeAddress(followUp, { deel: 'gesprekken', open: followUp.id }),
        text: followUp.action,
        badge: <StatusBadge label={states[followUp.state]} tone={dueTones[followUp.state]} />,
        facts: [
          placeFacts(followUp),
          due(formatDate(followUp.dueDate)),
          followUp.ownerRole === null ? null : participantRoles.label(followUp.ownerRole),
        ],
      }))}
    />
  );
}

/** Agreements that wait for an accord or for an answer to a review. */
export function AgreementSection({ agreements }: Pick<TodayPageData, 'agreements'>) {
  const { title, waits, from } = todayText.agreements;
  return (
    <TodaySection
      title={title}
      total={agreements.total}
      rows={agreements.items.map((agreement) => ({
        key: agreement.id,
        address: `/afspraken/${agreement.id}`,
        text: agreement.code,
        facts: [waits[agreement.waitsFor], placeFacts(agreement), from(formatDate(agreement.startDate))],
      }))}
    />
  );
}

/** Days before its last day from which an evaluation presses. */
const pressingDays = 92;

const hasteTones = { open: 'idle', pressing: 'attention', late: 'bad' } as const satisfies Record<string, StatusTone>;

function haste({ state, daysLeft }: TodayPageData['deadlines']['items'][number]): keyof typeof hasteTones {
  if (state === 'late') return 'late';
  return daysLeft <= pressingDays ? 'pressing' : 'open';
}

/** R13 Evaluations that are due. */
export function DeadlineSection({ deadlines }: Pick<TodayPageData, 'deadlines'>) {
  const { title, kinds, states, due } = todayText.deadlines;
  return (
    <TodaySection
      title={title}
      rule="R13"
      total={deadlines.total}
      rows={deadlines.items.map((deadline) => ({
        key: `${deadline.departmentId} ${deadline.kind}`,
        address: placeAddress(deadline),
        text: kinds[deadline.kind](deadline.departmentName),
        badge: <StatusBadge label={states[haste(deadline)]} tone={hasteTones[haste(deadline)]} />,
        facts: [deadline.institutionName, due(formatDate(deadline.due))],
      }))}
    />
  );
}
