import type { Kysely } from 'kysely';
import type { HubTables } from '../tables.ts';
import { audit } from './audit.ts';

/** A refused request, as the audit keeps it. */
export interface RefusedRequest {
  readonly code: string;
  /** Of an enrolled device, when the request said so. */
  readonly device: string | null;
  readonly scope: string | null;
  /** Where it came from: only to count by, it is not written down. */
  readonly address: string;
}

/** Addresses that are counted apart; beyond that they are counted together. */
const addressLimit = 10_000;

/** Rows of all addresses together, for each that one address may have: a flood can come from many. */
const addressesAtOnce = 20;

/**
 * Writes an audit row for every refused request, and keeps a flood of them from filling the disk: per minute one address, and all together, get a
 * number of rows of their own; the rest gets one row that says how many there were.
 */
export class RefusalAudit {
  readonly #db: Kysely<HubTables>;
  readonly #rowsPerMinute: number;
  readonly #counts = new Map<string, number>();
  #minute = 0;
  #rows = 0;
  #withoutRow = 0;

  constructor(db: Kysely<HubTables>, rowsPerMinute: number) {
    this.#db = db;
    this.#rowsPerMinute = rowsPerMinute;
  }

  async note({ address, ...refused }: RefusedRequest, now: Date): Promise<void> {
    const minute = Math.floor(now.getTime() / 60_000);
    if (minute !== this.#minute) {
      this.#minute = minute;
      this.#rows = 0;
      this.#counts.clear();
      await this.flush();
    }
    const key = this.#counts.size < addressLimit ? address : '';
    const count = (this.#counts.get(key) ?? 0) + 1;
    this.#counts.set(key, count);
    if (count > this.#rowsPerMinute || this.#rows >= this.#rowsPerMinute * addressesAtOnce) {
      this.#withoutRow += 1;
      return;
    }
    this.#rows += 1;
    await audit(this.#db, { event: 'request.refused', ...refused });
  }

  /** Writes the row for what got none of its own; called now and then, and when the hub stops. */
  async flush(): Promise<void> {
    const requests = this.#withoutRow;
    this.#withoutRow = 0;
    if (requests > 0) await audit(this.#db, { event: 'requests.refused', detail: JSON.stringify({ requests }) });
  }
}
