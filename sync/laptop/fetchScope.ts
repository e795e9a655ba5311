import { PageMisfit } from '../../db/replica/replica.ts';
import type { FeedPage } from './hubClient.ts';
import { HubFault } from './hubFault.ts';
import { inEpoch } from './inEpoch.ts';
import { PagesAhead } from './pagesAhead.ts';
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
  const { scope, epoch } = place;
  const pages = new PagesAhead((after, stop) => {
    const client = run.client.with({ signal: AbortSignal.any([run.signal, stop]) });
    return inEpoch(() => client.pull({ scope, epoch, after, limit: run.pageLines }));
  }, run.changesAtOnce);
  try {
    return await fetchPages(run, place, pages);
  } finally {
    await pages.stop();
  }
}

/** When the run is stopped, what has come in is kept all the same; the next page is what is not asked any more. */
async function fetchPages(run: SyncRun, { scope, ...place }: HubPlace, pages: PagesAhead): Promise<boolean> {
  let { head } = place;
  let moved = false;
  let misfits = 0;
  for (;;) {
    const { after, filling } = await positionOf(run, scope);
    if (after >= head) return moved;
    const { page, fault } = await pages.take(after);
    ({ head } = page);
    if (page.next === after && after < head) throw new HubFault('HUB_NONSENSE');
    if (fault === null && page.next < head) pages.ask(page.next);
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
