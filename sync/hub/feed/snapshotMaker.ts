import type { Kysely } from 'kysely';
import type { HubTables } from '../tables.ts';
import { makeSnapshot } from './snapshot.ts';

/** Makes snapshots behind the back of who pushes: one at a time, and none twice for the same institution at once. */
export class SnapshotMaker {
  readonly #db: Kysely<HubTables>;
  readonly #onMade: () => void;
  readonly #onFailed: (scope: string, error: unknown) => void;
  readonly #pending = new Map<string, Promise<void>>();
  #last: Promise<void> = Promise.resolve();

  constructor(db: Kysely<HubTables>, on: { made(): void; failed(scope: string, error: unknown): void }) {
    this.#db = db;
    this.#onMade = () => on.made();
    this.#onFailed = (scope, error) => on.failed(scope, error);
  }

  /** Looks in a while whether the institution is worth a new snapshot. A failure is told and costs nothing: the changes one by one say the same. */
  consider(scope: string): void {
    if (!this.#pending.has(scope)) void this.#start(scope);
  }

  /** Makes one now, unless the newest is new enough. */
  async ensure(scope: string): Promise<void> {
    await (this.#pending.get(scope) ?? this.#start(scope));
  }

  /** When nothing is being made any more. */
  async idle(): Promise<void> {
    await this.#last;
  }

  #start(scope: string): Promise<void> {
    const made = this.#last.then(() => this.#make(scope));
    this.#pending.set(scope, made);
    this.#last = made;
    return made;
  }

  async #make(scope: string): Promise<void> {
    // From here on a push is behind what is read: it has to ask again.
    this.#pending.delete(scope);
    try {
      if (await makeSnapshot(this.#db, scope)) this.#onMade();
    } catch (error) {
      this.#onFailed(scope, error);
    }
  }
}
