import type { Kysely } from 'kysely';
import { entities, entityNames, type EntityName } from '../../domain/registration.ts';
import type { FoldedTables } from '../tables.ts';
import { candidateOf, type Candidate } from './candidate.ts';
import { foldedColumns } from './foldedRow.ts';
import type { FoldPart } from './foldRecord.ts';
import { writeRows } from './manyRows.ts';
import { inParts } from './parts.ts';
import { sealedAgreementsAmong, sealsOf } from './sealedAgreements.ts';
import { Waiting } from './waiting.ts';

/** Records to fold: the kind of each by its id. A kind may be one that this version does not know. */
export type Touched = ReadonlyMap<string, { readonly entity: string; readonly scope: string }>;

/** All changes of some records, by record. */
export type PartsOf = (ids: readonly string[]) => Promise<ReadonlyMap<string, readonly FoldPart[]>>;

/**
 * Folds records and writes their rows, in the transaction it is given; the only way into the folded tables, on a laptop and on the hub.
 * What cannot be shown yet (made by a newer version, or building on what is not here) waits, and is tried again when something came that it
 * may have waited for. Returns the kinds of record that changed.
 */
export async function projectRecords(
  db: Kysely<FoldedTables>,
  touched: Touched,
  partsOf: PartsOf,
): Promise<Set<EntityName>> {
  const scopes = [...touched.values()].map(({ scope }) => scope);
  const projection = new Projection(db, partsOf, scopes);
  for (let next = touched; next.size > 0;) next = await projection.round(next);
  return projection.changed;
}

class Projection {
  readonly changed = new Set<EntityName>();
  readonly #db: Kysely<FoldedTables>;
  readonly #partsOf: PartsOf;
  readonly #waiting: Waiting;
  /** Records that have a row, as far as looked up. */
  readonly #present = new Set<string>();
  /** Records that referred to one that went. */
  #dependants = new Map<string, { readonly entity: string; readonly scope: string }>();

  constructor(db: Kysely<FoldedTables>, partsOf: PartsOf, scopes: readonly string[]) {
    this.#db = db;
    this.#partsOf = partsOf;
    this.#waiting = new Waiting(db, scopes);
  }

  /** Folds some records and returns those to fold after them. */
  async round(touched: Touched): Promise<Touched> {
    const parts = await this.#partsOf([...touched.keys()]);
    const byEntity = Map.groupBy(touched, ([, { entity }]) => entity);
    const sealsChanged: string[] = [];
    let written = 0;
    for (const entity of entityNames) {
      const records = byEntity.get(entity) ?? [];
      byEntity.delete(entity);
      if (records.length === 0) continue;
      const outcome = await this.#project(entity, records, parts);
      written += outcome.written;
      sealsChanged.push(...outcome.sealsChanged);
    }
    for (const records of byEntity.values()) {
      for (const [id, { entity, scope }] of records) await this.#waiting.keep(id, entity, scope, 'unknown');
    }
    return this.#followUps(sealsChanged, written);
  }

  async #project(
    entity: EntityName,
    records: readonly (readonly [string, { readonly scope: string }])[],
    parts: ReadonlyMap<string, readonly FoldPart[]>,
  ): Promise<{ readonly written: number; readonly sealsChanged: readonly string[] }> {
    const lines = entity === 'agreementLine' ? records.flatMap(([id]) => parts.get(id) ?? []) : [];
    const sealed = await sealedAgreementsAmong(this.#db, lines);
    const candidates: Candidate[] = [];
    const gone: string[] = [];
    for (const [id, { scope }] of records) {
      const changes = parts.get(id) ?? [];
      const made = candidateOf(entity, id, changes, sealed);
      if (made.reason !== null && changes.length > 0) await this.#waiting.keep(id, entity, scope, made.reason);
      else await this.#waiting.release(id);
      if (made.candidate === null) gone.push(id);
      else candidates.push(made.candidate);
    }
    const ready = await this.#withReferences(entity, candidates);
    if (ready.length < candidates.length) {
      const kept = new Set(ready);
      gone.push(...candidates.filter((one) => !kept.has(one)).map(({ id }) => id));
    }
    await this.#drop(entity, gone);
    const sealsChanged = entity === 'agreement' ? await this.#sealsThatChange(ready) : [];
    const columns = foldedColumns(entity);
    const rows = ready.map(({ row }) => columns.map((column) => row.get(column) ?? null));
    await writeRows(this.#db, entity, columns, rows, { replacing: 'id' });
    for (const { id } of ready) this.#present.add(id);
    if (ready.length > 0) this.changed.add(entity);
    return { written: ready.length, sealsChanged };
  }

  /** Takes away the rows of records that are not there any more, because the hub refused what made them; what refers to them follows. */
  async #drop(entity: EntityName, ids: readonly string[]): Promise<void> {
    for (const some of inParts(ids)) {
      const rows = await this.#db.selectFrom(entity).select('id').where('id', 'in', some).execute();
      if (rows.length === 0) continue;
      const dropped = rows.map(({ id }) => id);
      for (const id of dropped) this.#present.delete(id);
      for (const name of entityNames) {
        for (const [field, target] of Object.entries<string | undefined>(entities[name].references)) {
          if (target !== entity) continue;
          const query = this.#db.selectFrom(name).select(['id', 'scope']);
          const users = await query.where(this.#db.dynamic.ref(field), 'in', dropped).execute();
          for (const { id, scope } of users) this.#dependants.set(id, { entity: name, scope });
        }
      }
      await this.#db.deleteFrom(entity).where('id', 'in', dropped).execute();
      this.changed.add(entity);
    }
  }

  /** Those of which everything they refer to is there, or comes with them. The others wait. */
  async #withReferences(entity: EntityName, candidates: readonly Candidate[]): Promise<readonly Candidate[]> {
    await this.#lookUp(candidates);
    let ready = candidates;
    for (let before = -1; before !== ready.length;) {
      before = ready.length;
      const coming = new Set(ready.map(({ id }) => id));
      ready = ready.filter(({ references }) =>
        references.every(([target, id]) => this.#present.has(id) || (target === entity && coming.has(id))),
      );
    }
    if (ready.length === candidates.length) return ready;
    const kept = new Set(ready);
    for (const one of candidates) {
      if (!kept.has(one)) await this.#waiting.keep(one.id, entity, one.scope, 'reference');
    }
    return ready;
  }

  async #lookUp(candidates: readonly Candidate[]): Promise<void> {
    const wanted = new Map<EntityName, Set<string>>();
    for (const { references } of candidates) {
      for (const [target, id] of references) {
        if (this.#present.has(id)) continue;
        wanted.set(target, (wanted.get(target) ?? new Set()).add(id));
      }
    }
    for (const [target, ids] of wanted) {
      for (const part of inParts([...ids])) {
        const rows = await this.#db.selectFrom(target).select('id').where('id', 'in', part).execute();
        for (const { id } of rows) this.#present.add(id);
      }
    }
  }

  /** Agreements that come into force or go out of it: their lines are to be folded again. */
  async #sealsThatChange(agreements: readonly Candidate[]): Promise<string[]> {
    const before = await sealsOf(
      this.#db,
      agreements.map(({ id }) => id),
    );
    return agreements
      .filter(({ id, row }) => before.has(id) && before.get(id) !== (row.get('amendments') !== null))
      .map(({ id }) => id);
  }

  async #followUps(sealsChanged: readonly string[], written: number): Promise<Touched> {
    const next = this.#dependants;
    this.#dependants = new Map();
    for (const part of inParts(sealsChanged)) {
      const query = this.#db.selectFrom('agreementLine').select(['id', 'scope']).where('agreementId', 'in', part);
      for (const { id, scope } of await query.execute()) next.set(id, { entity: 'agreementLine', scope });
    }
    // What waits for something that came in this round is tried again; what was tried without effect is not, so this ends.
    if (written > 0) {
      for (const { entityId, entity, scope } of await this.#waiting.forReferences()) {
        next.set(entityId, { entity, scope });
      }
    }
    return next;
  }
}
