import { setTimeout as sleep } from 'node:timers/promises';
import type { FeedPage, HubClient } from '../../../../../sync/laptop/hubClient.ts';

/** The feed of an institution. */
export interface Feed {
  readonly scope: string;
  readonly epoch: string;
}

/** Reads a feed as it grows, again and again from where it was, and keeps what it saw. */
export class Reader {
  readonly #client: HubClient;
  readonly #feed: Feed;
  /** Numbers with the ids of their changes, in the order in which they were met. */
  readonly seen: { readonly seq: number; readonly id: string }[] = [];
  #after = 0;

  constructor(client: HubClient, feed: Feed) {
    this.#client = client;
    this.#feed = feed;
  }

  async readOn(limit = 100): Promise<void> {
    const page = await this.#client.pull({ ...this.#feed, after: this.#after, limit });
    this.seen.push(...entriesOf(page));
    this.#after = page.next;
  }

  /** Reads until something has come to its end, and then to the end of the feed. */
  async readUntil(ended: Promise<unknown>): Promise<void> {
    const end = ended.then(() => true);
    for (let over = false; !over;) {
      await this.readOn();
      over = await Promise.race([end, sleep(0, false)]);
    }
    for (let before = -1; before !== this.seen.length;) {
      before = this.seen.length;
      await this.readOn();
    }
  }
}

function entriesOf({ entries }: FeedPage) {
  return entries.map((entry) => ({ seq: entry.seq, id: entry.kind === 'change' ? entry.change.id : entry.link.id }));
}

/** What a reader met after it saw a higher number, or never met at all, held against the whole feed read when nobody writes any more. */
export async function missed({ seen }: Reader, client: HubClient, feed: Feed): Promise<string[]> {
  const problems: string[] = [];
  let last = 0;
  for (const { seq } of seen) {
    if (seq <= last) problems.push(`number ${seq} came after ${last}`);
    last = Math.max(last, seq);
  }
  const whole = new Reader(client, feed);
  for (let before = -1; before !== whole.seen.length;) {
    before = whole.seen.length;
    await whole.readOn(5000);
  }
  const met = new Map(seen.map(({ seq, id }) => [seq, id]));
  for (const { seq, id } of whole.seen) if (met.get(seq) !== id) problems.push(`number ${seq} was never met`);
  return problems;
}
