import { dialogueKinds } from '../../../../domain/dialogue.ts';
import { indicators } from '../../../../domain/reference/indicators.ts';
import { interventionTypes } from '../../../../domain/reference/interventionTypes.ts';
import { reviewDecisions } from '../../../../domain/review.ts';
import { safeguardMoments } from '../../../../domain/safeguardCheck.ts';
import { severities, signalKinds } from '../../../../domain/signal.ts';
import { formatEuro } from '../../../../domain/values/cents.ts';
import type { Answers } from '../../../app/answers.ts';
import { timelineText } from '../../../nl/timeline.ts';

export type TimelineEntry = Answers['department']['timeline'][number];
export type TimelineKind = TimelineEntry['kind'];

/** A line of the timeline in words: what happened, and a word more. */
export interface EntryWords {
  readonly title: string;
  readonly detail: string | null;
}

/** What happened, in words. */
export function describeEntry(entry: TimelineEntry): EntryWords {
  switch (entry.kind) {
    case 'pilot':
      return { title: timelineText.pilot[entry.event], detail: null };
    case 'intervention':
      return { title: interventionTitle(entry), detail: entry.goal };
    case 'dialogue':
      return { title: dialogueKinds.label(entry.dialogueKind), detail: entry.topics };
    case 'agreement':
      return {
        title: agreementTitle(entry),
        detail: timelineText.agreement.detail(formatEuro(entry.totalCents), entry.purpose),
      };
    case 'measurement': {
      const names = entry.indicators.map((code) => indicators[code].label);
      return { title: timelineText.measurement(entry.moment), detail: names.join('; ') };
    }
    case 'waiver':
      return {
        title: timelineText.waiver[entry.event](entry.rule),
        detail: entry.whole ? timelineText.waiver.whole : null,
      };
    case 'signal':
      return {
        title: timelineText.signal[entry.event](signalKinds.label(entry.signalKind)),
        detail: timelineText.signal.severity(severities.label(entry.severity)),
      };
    case 'safeguard':
      return { title: timelineText.safeguard(safeguardMoments.label(entry.moment)), detail: null };
    case 'note':
      return { title: timelineText.note, detail: entry.text };
  }
}

function interventionTitle({ event, type, status }: Extract<TimelineEntry, { kind: 'intervention' }>): string {
  const words = timelineText.intervention;
  const name = interventionTypes.label(type);
  if (event === 'start') return status === 'planned' ? words.planned(name) : words.start(name);
  return status === 'stopped' ? words.stopped(name) : words.end(name);
}

function agreementTitle({ event, code, decision }: Extract<TimelineEntry, { kind: 'agreement' }>): string {
  const words = timelineText.agreement;
  if (event === 'review') return words.review(code, decision === null ? '' : reviewDecisions.label(decision));
  return words[event](code);
}
