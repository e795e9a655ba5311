import { PageMisfit } from '../../db/replica/replica.ts';
import { gatherPages } from './gatherPages.ts';
import type { FeedPage } from './hubClient.ts';
import { HubFault, isFault } from './hubFault.ts';
import { CompareAgain, type SyncRun } from './syncRun.ts';

/** Tail from which a snapshot is quicker than its changes one by one. */
const longTail = 2000;

/** How often a page may not fit where we are before it is no longer chance. */
const misfitsAllowed = 3;

/** Where the hub stands in an institution. */
export interface HubPlace {
  readonly scope: string;
  readonly epoch: string;
  readonly head: number;
  /** Number of its newest snapshot, 0 when there is none. */
  readonly snapshot: number;
}

/**
 * Fetches what the hub has of an institution and this laptop has not, page after page; each page and the cursor behind it are kept together. Returns
 * whether anything moved.
 *
 * @throws HubFault, CompareAgain; ChangeRefused when a page holds something altered
 */
export async function fetchScope(run: SyncRun, place: HubPlace): Promise<boolean> {
  try {
    return await fetchPages(run, place);
  } finally {
    await run.replica.pagesEnded();
  }
}

async function fetchPages(run: SyncRun, place: HubPlace): Promise<boolean> {
  const { scope, epoch } = place;
  let { head } = place;
  let moved = false;
  let misfits = 0;
  if (place.snapshot > 0 && head > longTail && (await run.replica.canTakeSnapshot(scope))) {
    moved = await takeSnapshot(run, scope, epoch);
  }
  for (;;) {
    run.signal.throwIfAborted();
    const { after, filling } = await positionOf(run, scope);
    if (after >= head) return moved;
    const { page, fault } = await gatherPages(
      (from) => inEpoch(() => run.client.pull({ scope, epoch, after: from, limit: run.pageLines })),
      after,
    );
    ({ head } = page);
    if (page.next === after && after < head) throw new HubFault('HUB_NONSENSE');
    if (await applied(run, page)) {
      moved = true;
      run.progress.fetched(page.next - after, scope, filling !== null);
    } else {
      misfits += 1;
      if (misfits === misfitsAllowed) throw new HubFault('HUB_NONSENSE');
    }
    if (fault !== null) throw fault.cause;
  }
}

async function positionOf({ replica }: SyncRun, scope: string) {
  const known = (await replica.scopes()).find((one) => one.scope === scope);
  return known ?? { after: 0, filling: null };
}

async function applied({ replica, counts }: SyncRun, page: FeedPage): Promise<boolean> {
  try {
    counts.pulled += await replica.applyPage(page);
    return true;
  } catch (error) {
    if (error instanceof PageMisfit) return false;
    throw error;
  }
}

async function takeSnapshot({ client, replica }: SyncRun, scope: string, epoch: string): Promise<boolean> {
  try {
    await replica.applySnapshot(await inEpoch(() => client.snapshot(scope, epoch)));
    return true;
  } catch (error) {
    // Without a snapshot the changes one by one say the same.
    if (isFault(error, 'not-found')) return false;
    throw error;
  }
}

async function inEpoch<Result>(ask: () => Promise<Result>): Promise<Result> {
  try {
    return await ask();
  } catch (cause) {
    if (isFault(cause, 'wrong-epoch')) throw new CompareAgain('epoch', { cause });
    throw cause;
  }
}
