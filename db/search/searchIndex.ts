import { sql, type Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import { indexRecords } from './indexRecords.ts';
import { matchExpression } from './matchExpression.ts';

/** Records that are indexed in one transaction: some milliseconds, so that a screen that asks something hardly waits. */
const atOnce = 200;
/** Pause after the last change before the index follows by itself: while syncing fetches page after page it stays out of the way. */
const restMs = 750;
/** How long someone who searches waits at most for what is not indexed yet. */
const patienceMs = 120;

/** A record that was found. */
export interface Hit {
  readonly entity: string;
  readonly id: string;
}

/** What was found, best first. */
export interface Hits {
  readonly hits: readonly Hit[];
  /** Not everything is indexed yet: asked again, more may be found. */
  readonly incomplete: boolean;
}

/** The index of all texts of a store: follows the records by itself, and before every search. */
export class SearchIndex {
  readonly #db: Kysely<Tables>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #closed = false;
  #working: Promise<unknown> = Promise.resolve();

  constructor(db: Kysely<Tables>) {
    this.#db = db;
  }

  /** Records may have changed: the index follows when it is quiet. */
  followSoon(): void {
    clearTimeout(this.#timer);
    if (this.#closed) return;
    this.#timer = setTimeout(() => {
      // What cannot be indexed now stays marked: the next who searches tries again, and hears why not.
      this.#working = this.#follow().catch(() => undefined);
    }, restMs);
    this.#timer.unref();
  }

  /** Finds records by the words in them, best first. */
  async find(typed: string, most: number): Promise<Hits> {
    const incomplete = await this.#catchUp();
    const expression = matchExpression(typed);
    if (expression === null) return { hits: [], incomplete: false };
    const found = await sql<Hit>`select searchEntry.entity, searchEntry.recordId as id
      from searchText join searchEntry on searchEntry.number = searchText.rowid
      where searchText match ${expression} order by searchText.rank limit ${most}`.execute(this.#db);
    return { hits: found.rows, incomplete };
  }

  /** Stops following, when what it is at is done. */
  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#timer);
    await this.#working;
  }

  async #follow(): Promise<void> {
    while (!this.#closed && (await this.#step()) > 0);
  }

  /** True when there is more to do than one who waits has patience for; the rest follows by itself. */
  async #catchUp(): Promise<boolean> {
    const until = performance.now() + patienceMs;
    while ((await this.#step()) === atOnce) {
      if (performance.now() < until) continue;
      this.followSoon();
      return true;
    }
    return false;
  }

  #step(): Promise<number> {
    return this.#db.transaction().execute((transaction) => indexRecords(transaction, atOnce));
  }
}
