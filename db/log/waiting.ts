import type { Kysely } from 'kysely';
import type { FoldedTables, WaitingRow } from '../tables.ts';

/**
 * Why a record cannot be shown: `unknown`: a newer version made it, or part of it; `incomplete`: a change it builds on is not here;
 * `reference`: a record it refers to is not here.
 */
export type WaitingReason = 'unknown' | 'incomplete' | 'reference';

/** The records that wait, with as few looks at the table as can be: nearly always it is empty. */
export class Waiting {
  readonly #db: Kysely<FoldedTables>;
  readonly #scopes: readonly string[];
  #known: Map<string, WaitingRow> | null = null;

  /** @param scopes institutions it is about: no record waits for one of another, and on the hub others write in theirs meanwhile */
  constructor(db: Kysely<FoldedTables>, scopes: Iterable<string>) {
    this.#db = db;
    this.#scopes = [...new Set(scopes)];
  }

  async #all(): Promise<Map<string, WaitingRow>> {
    if (this.#known === null) {
      const rows = await this.#db.selectFrom('waiting').selectAll().where('scope', 'in', this.#scopes).execute();
      this.#known = new Map(rows.map((row) => [row.entityId, row]));
    }
    return this.#known;
  }

  async keep(entityId: string, entity: string, scope: string, reason: WaitingReason): Promise<void> {
    const all = await this.#all();
    if (all.get(entityId)?.reason === reason) return;
    const row = { entityId, entity, scope, reason };
    await this.#db.deleteFrom('waiting').where('entityId', '=', entityId).execute();
    await this.#db.insertInto('waiting').values(row).execute();
    all.set(entityId, row);
  }

  async release(entityId: string): Promise<void> {
    const all = await this.#all();
    if (!all.delete(entityId)) return;
    await this.#db.deleteFrom('waiting').where('entityId', '=', entityId).execute();
  }

  /** Those that wait for a record they refer to. */
  async forReferences(): Promise<readonly WaitingRow[]> {
    return [...(await this.#all()).values()].filter(({ reason }) => reason === 'reference');
  }
}
