import type { FeedPage } from './hubClient.ts';

/** How long may be waited for more pages: on a slow network each page is kept as it comes. */
const patienceMs = 1500;

/** How pages are gathered. */
export interface Gathering {
  /** Changes from which it is enough. */
  readonly enough: number;
  /** For how many milliseconds these pages are waited for; 0 while there is something else to do. */
  readonly waited: () => number;
}

/** Pages joined to one, and why there are no more when that is a fault. */
export interface GatheredPages {
  readonly page: FeedPage;
  /** What `pull` threw for a later page: to be thrown once this page is kept. */
  readonly fault: { readonly cause: unknown } | null;
}

/**
 * Fetches pages that follow each other and joins them to one. What was fetched is never thrown away: when a later page fails, those before it are the
 * answer, with the fault.
 *
 * @throws what `pull` throws for the first page
 */
export async function gatherPages(
  pull: (after: number) => Promise<FeedPage>,
  after: number,
  { enough, waited }: Gathering,
): Promise<GatheredPages> {
  let joined = await pull(after);
  while (joined.next < joined.head && joined.count > 0 && joined.entries.length < enough) {
    if (waited() > patienceMs) break;
    const next = await attempt(pull, joined.next);
    if ('cause' in next) return { page: joined, fault: next };
    const { page } = next;
    if (page.epoch !== joined.epoch || page.count === 0) break;
    const entries = [...joined.entries, ...page.entries];
    joined = { ...page, after: joined.after, count: entries.length, entries };
  }
  return { page: joined, fault: null };
}

async function attempt(
  pull: (after: number) => Promise<FeedPage>,
  after: number,
): Promise<{ readonly page: FeedPage } | { readonly cause: unknown }> {
  try {
    return { page: await pull(after) };
  } catch (cause) {
    return { cause };
  }
}
