import { sql, type Transaction } from 'kysely';
import { shownRecord, type ShownRecord } from '../../../db/log/candidate.ts';
import { changeSchema, type Change } from '../../../db/log/change.ts';
import { agreementOfLine, isSealed } from '../../../db/log/sealing.ts';
import { entityNames, type EntityName } from '../../../domain/registration.ts';
import type { HubTables } from '../tables.ts';

const partSchema = changeSchema.pick({ id: true, scope: true, groups: true, device: true, kind: true });

/** What is looked at of a change that counts. */
export type HubPart = Pick<Change, 'id' | 'scope' | 'groups' | 'device' | 'kind'>;

/** What is known of a record: in which institution it is, of which kind, and the changes that count. */
interface Known {
  readonly scope: string;
  readonly entity: string;
  readonly parts: readonly HubPart[];
}

/** How the hub knows an id: as a record here, as one of another institution, only by refused changes, or not at all. */
export type Standing = 'here' | 'elsewhere' | 'refused' | 'unknown';

/**
 * The records of an institution as they stand while a push is decided: what the hub has, with the units accepted so far. Loaded by many at a
 * time, because a push may hold thousands.
 */
export class ScopeRecords {
  readonly #db: Transaction<HubTables>;
  readonly #scope: string;
  readonly #known = new Map<string, Known>();
  readonly #refused = new Set<string>();
  readonly #loaded = new Set<string>();

  constructor(db: Transaction<HubTables>, scope: string) {
    this.#db = db;
    this.#scope = scope;
  }

  /** Makes sure that these records are known as far as the hub has them. */
  async load(ids: Iterable<string>): Promise<void> {
    const wanted = [...new Set(ids)].filter((id) => !this.#loaded.has(id));
    if (wanted.length === 0) return;
    const rows = await this.#db
      .selectFrom('hubChange')
      .select(['scope', 'entity', 'entityId', 'refusal', 'content'])
      .where('entityId', '=', sql<string>`any(${wanted}::text[])`)
      .orderBy('scope')
      .orderBy('seq')
      .execute();
    for (const id of wanted) this.#loaded.add(id);
    const parts = new Map<string, HubPart[]>();
    for (const { scope, entity, entityId, refusal, content } of rows) {
      if (refusal !== null) {
        if (scope === this.#scope) this.#refused.add(entityId);
        continue;
      }
      const before = this.#known.get(entityId);
      if (before !== undefined && before.scope !== scope) continue;
      const own = parts.get(entityId) ?? [];
      parts.set(entityId, own);
      own.push(partSchema.parse(JSON.parse(content)));
      this.#known.set(entityId, { scope, entity, parts: own });
    }
  }

  standing(id: string): Standing {
    const known = this.#known.get(id);
    if (known !== undefined) return known.scope === this.#scope ? 'here' : 'elsewhere';
    return this.#refused.has(id) ? 'refused' : 'unknown';
  }

  /** Kind of a record, undefined when it is not known. */
  entityOf(id: string): string | undefined {
    return this.#known.get(id)?.entity;
  }

  partsOf(id: string): readonly HubPart[] {
    return this.#known.get(id)?.parts ?? [];
  }

  /** Takes the changes of a unit; what is returned takes them back. */
  accept(changes: readonly Change[]): () => void {
    const before = new Map(changes.map(({ entityId }) => [entityId, this.#known.get(entityId)]));
    for (const change of changes) {
      const { scope, entity, entityId } = change;
      this.#known.set(entityId, { scope, entity, parts: [...this.partsOf(entityId), change] });
    }
    return () => {
      for (const [id, known] of before) {
        if (known === undefined) this.#known.delete(id);
        else this.#known.set(id, known);
      }
    };
  }

  /** Remembers that changes of these records were refused. */
  refuse(ids: Iterable<string>): void {
    for (const id of ids) this.#refused.add(id);
  }

  /** An agreement as it stands, with the changes of a unit when they are given; undefined when it is not known. */
  agreement(id: string, unit: readonly Change[] = []): ShownRecord | undefined {
    return shownRecord('agreement', this.#partsWith(id, unit), new Set());
  }

  /** Agreement that a line belongs to: as the line says, or a change of the unit. */
  agreementOf(lineId: string, unit: readonly Change[] = []): string | undefined {
    for (const part of this.#partsWith(lineId, unit).toReversed()) {
      const id = agreementOfLine(part);
      if (id !== null) return id;
    }
    return undefined;
  }

  /** Whether an agreement was in force, with agreed terms, before the unit. */
  isSealed(agreementId: string): boolean {
    const before = this.agreement(agreementId);
    return before !== undefined && isSealed(before.plain);
  }

  #partsWith(id: string, unit: readonly Change[]): HubPart[] {
    return [...this.partsOf(id), ...unit.filter(({ entityId }) => entityId === id)];
  }

  /** The changes that count, by record: for the fold. */
  async partsByRecord(ids: readonly string[]): Promise<ReadonlyMap<string, readonly HubPart[]>> {
    await this.load(ids);
    return new Map(ids.map((id) => [id, this.partsOf(id)]));
  }
}

/** Kind of record as this version knows it; undefined for one of a newer version. */
export function knownEntity(name: string): EntityName | undefined {
  return entityNames.find((known) => known === name);
}
