import { showMoment } from '../../app/moment.ts';
import type { StatusTone } from '../../components/StatusBadge.tsx';
import { standingText } from '../../nl/sync.ts';
import type { SyncStatus } from './syncStatus.ts';

/** How syncing stands, in a few words. */
export interface Standing {
  readonly label: string;
  readonly tone: StatusTone;
  /** What is worth saying aloud when it becomes so; empty while work goes its ordinary way. */
  readonly news: string;
}

type Parts = Pick<
  SyncStatus,
  'connection' | 'state' | 'running' | 'unsentTotal' | 'toFetch' | 'offlineSince' | 'conflicts' | 'refused'
>;

/** The status as the top bar tells it: what asks for a person first, then where the work is. Everything in it is computed. */
export function standingOf(status: Parts, now: Date): Standing {
  const fixed = fixedStanding(status);
  if (fixed !== null) return fixed;
  const { conflicts, refused, unsentTotal, running } = status;
  const asks = [
    ...(conflicts > 0 ? [standingText.conflicts(conflicts)] : []),
    ...(refused > 0 ? [standingText.refused(refused)] : []),
  ];
  const contact = contactOf(status, now);
  const toSend = unsentTotal > 0 ? [standingText.toSend(unsentTotal)] : [];
  if (running !== null) {
    return {
      label: [...asks, standingText.running].join(' · '),
      tone: asks.length > 0 ? 'attention' : 'going',
      news: asks.join(', '),
    };
  }
  const parts = [...asks, ...contact.parts, ...toSend];
  return {
    label: parts.length > 0 ? parts.join(' · ') : syncedText(status, now),
    tone: asks.length > 0 ? 'attention' : parts.length > 0 ? contact.tone : 'good',
    news: [...asks, ...contact.news].join(', '),
  };
}

/** States in which nothing is sent or fetched at all. */
function fixedStanding({ connection, state }: Parts): Standing | null {
  if (connection === null || state === 'not-enrolled')
    return { label: standingText.notEnrolled, tone: 'idle', news: '' };
  if (state === 'revoked') return loud(standingText.revoked, 'bad');
  if (state === 'too-old') return loud(standingText.tooOld, 'bad');
  if (!connection.agreedToSend) return { label: standingText.notAgreed, tone: 'attention', news: '' };
  return null;
}

function loud(label: string, tone: StatusTone): Standing {
  return { label, tone, news: label };
}

interface Contact {
  readonly parts: readonly string[];
  readonly tone: StatusTone;
  readonly news: readonly string[];
}

function contactOf({ state, offlineSince, toFetch }: Parts, now: Date): Contact {
  if (state === 'offline') {
    const since =
      offlineSince === null ? standingText.offlineNow : standingText.offline(showMoment(new Date(offlineSince), now));
    return { parts: [since], tone: 'idle', news: [standingText.offlineNow] };
  }
  if (state === 'hub-too-old')
    return { parts: [standingText.hubTooOld], tone: 'attention', news: [standingText.hubTooOld] };
  if (state === 'refused') {
    return { parts: [standingText.refusedByHub], tone: 'bad', news: [standingText.refusedByHub] };
  }
  if (state === 'behind') return { parts: [standingText.toFetch(toFetch)], tone: 'going', news: [] };
  return { parts: [], tone: 'going', news: [] };
}

function syncedText({ connection, state }: Parts, now: Date): string {
  if (state !== 'in-sync') return standingText.unknown;
  const at = connection?.lastSyncAt ?? null;
  return at === null ? standingText.inSyncNow : standingText.inSync(showMoment(new Date(at), now));
}

/** What a screen reader hears when the news changes: the news itself, or that there is contact again. */
export function announcement(before: string, after: string): string {
  if (after === before) return '';
  if (after === '' && before.includes(standingText.offlineNow)) return standingText.onlineAgain;
  return after;
}
