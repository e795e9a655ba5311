import { sql, type Kysely, type Transaction } from 'kysely';
import type { FoldPart } from '../log/foldRecord.ts';
import { readHandle, type Read } from '../log/readHandle.ts';
import type { Tables } from '../tables.ts';
import { applyPage, type Page } from './applyPage.ts';

/** An institution that comes in from its beginning is kept in memory up to this many changes, so that nothing is read back. */
const keptChanges = 50_000;

/** Further behind than this it is worth to put off writing the file itself: what is committed is on disk in the journal beside it. */
const farBehind = 5000;

/** Pages of 4 kB after which SQLite works the journal into the file by itself. */
const usualJournal = 1000;

/** Pages the journal may grow to while that is put off: 256 MB, because the disk of a laptop has an end. */
const longJournal = 65_536;

/**
 * Makes a long catching up fast. It changes nothing of what is kept or of when it is safe: every page is a transaction that is on disk when it ends.
 */
export class CatchingUp {
  readonly #db: Kysely<Tables>;
  #scope: string | null = null;
  #next = 0;
  #writes = -1;
  #parts = new Map<string, FoldPart[]>();
  #putOff = false;

  constructor(db: Kysely<Tables>) {
    this.#db = db;
  }

  /** Applies a page, with what is known in memory when that is all there is. */
  async apply(transaction: Transaction<Tables>, device: string, page: Page) {
    try {
      const outcome = await applyPage(transaction, device, page, await this.#known(transaction, page));
      await this.#applied(transaction, page);
      return outcome;
    } catch (error) {
      this.#forget();
      throw error;
    }
  }

  /**
   * What is known of every record of the institution of a page, when it came in from its beginning without anything else being written.
   */
  async #known(transaction: Transaction<Tables>, page: Page): Promise<Map<string, FoldPart[]> | undefined> {
    if (page.after === 0 && page.head > page.entries.length && (await isEmpty(readHandle(transaction), page.scope))) {
      this.#scope = page.scope;
      this.#parts = new Map();
      return this.#parts;
    }
    const goesOn =
      this.#scope === page.scope && this.#next === page.after && this.#writes === (await rowsWritten(transaction));
    if (goesOn && page.next <= keptChanges) return this.#parts;
    this.#forget();
    return undefined;
  }

  /** The page was applied. */
  async #applied(transaction: Transaction<Tables>, page: Page): Promise<void> {
    this.#next = page.next;
    this.#writes = await rowsWritten(transaction);
    if (page.next >= page.head) this.#forget();
  }

  #forget(): void {
    this.#scope = null;
    this.#parts = new Map();
  }

  /**
   * Before so many changes come in. When they are many the journal grows instead of being worked into the file after each transaction: what is written
   * over and over, such as the indexes, goes into the file once, at the end.
   */
  async expect(changes: number): Promise<void> {
    if (this.#putOff || changes <= farBehind) return;
    this.#putOff = true;
    await this.#letJournalGrow(longJournal);
  }

  /** Nothing more comes in for now, whether all came or the catching up was cut: nothing stays put off, nor in memory, nor taken of the disk. */
  async end(): Promise<void> {
    this.#forget();
    if (!this.#putOff) return;
    this.#putOff = false;
    await this.#letJournalGrow(usualJournal);
    await sql`pragma wal_checkpoint(truncate)`.execute(this.#db);
  }

  async #letJournalGrow(pages: number): Promise<void> {
    await sql`pragma wal_autocheckpoint = ${sql.lit(pages)}`.execute(this.#db);
  }
}

/** Rows this connection wrote in all: when it is the same, nobody wrote anything meanwhile. */
async function rowsWritten(transaction: Transaction<Tables>): Promise<number> {
  const { rows } = await sql<{ readonly n: number }>`select total_changes() as n`.execute(transaction);
  return rows[0]?.n ?? -1;
}

async function isEmpty(read: Read, scope: string): Promise<boolean> {
  for (const table of ['change', 'basePart'] as const) {
    const any = await read.selectFrom(table).select('scope').where('scope', '=', scope).limit(1).executeTakeFirst();
    if (any !== undefined) return false;
  }
  return true;
}
