import { showMoment, showTime } from '../../app/moment.ts';
import type { StatusTone } from '../../components/StatusBadge.tsx';
import { standingText, syncText } from '../../nl/sync.ts';
import type { SyncStatus } from './syncStatus.ts';

/** How it stands in a sentence, and what that means. */
export interface HeadlineWords {
  readonly tone: StatusTone;
  readonly title: string;
  readonly texts: readonly string[];
}

type Parts = Pick<
  SyncStatus,
  'state' | 'offlineSince' | 'problem' | 'nextAttemptAt' | 'unsentTotal' | 'toFetch' | 'running'
>;

/** The sentence on top of the standing of a laptop that is enrolled. */
export function headlineOf(status: Parts, now: Date): HeadlineWords {
  const { state, problem, nextAttemptAt, unsentTotal, running } = status;
  const { standing, tooOld, hubTooOld, revoked } = syncText;
  if (state === 'not-enrolled') return { tone: 'idle', title: standingText.notEnrolled, texts: [] };
  if (state === 'revoked') return { tone: 'bad', title: revoked.title, texts: [revoked.nothingMore] };
  if (state === 'too-old') return { tone: 'bad', title: tooOld.title, texts: [tooOld.text] };
  if (state === 'hub-too-old') return { tone: 'attention', title: hubTooOld.title, texts: [hubTooOld.text] };
  const why = problem === null ? [] : problem.split('\n');
  const next =
    nextAttemptAt === null || running !== null ? [] : [standing.nextAttempt(showTime(new Date(nextAttemptAt)))];
  if (state === 'offline') {
    return {
      tone: 'attention',
      title: offlineTitle(status, now),
      texts: [...(problem === null ? [standing.offlineText] : why), ...next],
    };
  }
  if (state === 'refused') return { tone: 'bad', title: standing.refused, texts: [...why, ...next] };
  if (state === 'behind') return { tone: 'going', title: standing.behind(status.toFetch), texts: [...why, ...next] };
  if (state !== 'in-sync') return { tone: 'going', title: standing.toSend(unsentTotal), texts: [...why, ...next] };
  return { tone: 'good', title: standing.inSync, texts: why };
}

function offlineTitle({ offlineSince }: Parts, now: Date): string {
  if (offlineSince === null) return standingText.offlineNow;
  return syncText.standing.offline(showMoment(new Date(offlineSince), now));
}
