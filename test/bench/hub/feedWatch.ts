import { setTimeout as sleep } from 'node:timers/promises';
import type { HubClient } from '../../../sync/laptop/hubClient.ts';

/** Between two looks, in milliseconds. */
const pause = 100;

/**
 * Reads the feed of an institution while others push to it, as a laptop does: after what it has. It must meet every number once, in order (S04, S05).
 */
export class FeedWatch {
  readonly #client: HubClient;
  readonly #scope: string;
  readonly #epoch: string;
  readonly #ids = new Set<string>();
  readonly #running: Promise<void>;
  #after = 0;
  #stopped = false;
  #doubles = 0;

  constructor(client: HubClient, scope: string, epoch: string) {
    this.#client = client;
    this.#scope = scope;
    this.#epoch = epoch;
    this.#running = this.#watch();
  }

  /**
   * Looks once more and tells what was missed and met twice.
   *
   * @param pushed ids of everything that was pushed to the institution
   */
  async stop(pushed: readonly string[]): Promise<{ readonly missed: number; readonly doubles: number }> {
    this.#stopped = true;
    await this.#running;
    return { missed: pushed.filter((id) => !this.#ids.has(id)).length, doubles: this.#doubles };
  }

  async #watch(): Promise<void> {
    for (let last = false; !last;) {
      last = this.#stopped;
      await this.#toEnd();
      if (!last) await sleep(pause);
    }
  }

  async #toEnd(): Promise<void> {
    for (let more = true; more;) {
      const asked = { scope: this.#scope, epoch: this.#epoch, after: this.#after, limit: 5000 };
      const page = await this.#client.pull(asked);
      for (const entry of page.entries) {
        const id = entry.kind === 'change' ? entry.change.id : entry.link.id;
        if (entry.seq !== this.#after + 1 || this.#ids.has(id)) this.#doubles += 1;
        this.#after = entry.seq;
        this.#ids.add(id);
      }
      more = page.next < page.head;
    }
  }
}
