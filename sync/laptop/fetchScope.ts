import { PageMisfit } from '../../db/replica/replica.ts';
import { gatherPages } from './gatherPages.ts';
import type { FeedPage } from './hubClient.ts';
import { HubFault } from './hubFault.ts';
import { inEpoch } from './inEpoch.ts';
import type { SyncRun } from './syncRun.ts';

/** How often a page may not fit where we are before it is no longer chance. */
const misfitsAllowed = 3;

/** Where the hub stands in an institution. */
export interface HubPlace {
  readonly scope: string;
  readonly epoch: string;
  readonly head: number;
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
