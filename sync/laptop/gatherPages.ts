import type { FeedPage } from './hubClient.ts';

/** Changes that are applied in one transaction at most: fewer, larger transactions write less, and a cut costs no more than these. */
const mostAtOnce = 25_000;

/** How long pages are gathered before they are applied: on a slow network each page is kept as it comes. */
const patienceMs = 1500;

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
  now: () => number = () => performance.now(),
): Promise<GatheredPages> {
  const started = now();
  let joined = await pull(after);
  while (joined.next < joined.head && joined.count > 0 && joined.entries.length < mostAtOnce) {
    if (now() - started > patienceMs) break;
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
