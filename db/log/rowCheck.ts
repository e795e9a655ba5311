import { entityNames, type EntityName } from '../../domain/registration.ts';
import { candidateOf } from './candidate.ts';
import type { Change } from './change.ts';
import type { FoldPart } from './foldRecord.ts';
import { loadParts } from './loadParts.ts';
import type { Read } from './readHandle.ts';
import { sealedAgreementsAmong } from './sealedAgreements.ts';

/** Compares the rows of the folded tables with the log; problems are Dutch lines with ids and never with content. */
export class RowCheck {
  readonly #read: Read;
  readonly #device: string;
  readonly #matched = new Map<EntityName, number>();

  constructor(read: Read, device: string) {
    this.#read = read;
    this.#device = device;
  }

  /** Rows that belong to a record in the log. */
  get matched(): number {
    return [...this.#matched.values()].reduce((sum, count) => sum + count, 0);
  }

  /** Compares the rows of some records with what all their changes fold to. */
  async compare(records: ReadonlyMap<string, readonly Change[]>): Promise<string[]> {
    const problems: string[] = [];
    const byEntity = Map.groupBy(records, ([, changes]) => changes[0]?.entity);
    const waiting = await this.#waiting();
    for (const entity of entityNames) {
      const those = byEntity.get(entity) ?? [];
      const ids = those.map(([id]) => id);
      const query = this.#read.selectFrom(entity).selectAll().where('id', 'in', ids);
      const stored = ids.length === 0 ? [] : await query.execute();
      this.#matched.set(entity, (this.#matched.get(entity) ?? 0) + stored.length);
      const rowOf = new Map(stored.map((row) => [row.id, row]));
      const parts = await loadParts(this.#read, this.#device, ids);
      const lines = entity === 'agreementLine' ? [...parts.values()].flat() : [];
      const sealed = await sealedAgreementsAmong(this.#read, lines);
      problems.push(
        ...those.flatMap(([id, changes]) => {
          if (changes.some((change) => change.entity !== entity)) {
            return [`Record ${id} heeft wijzigingen van meer dan één soort.`];
          }
          const row = rowOf.get(id);
          if (row === undefined && waiting.has(id)) return [];
          return problemsOf(entity, id, parts.get(id) ?? [], sealed, row);
        }),
      );
    }
    return problems;
  }

  async #waiting(): Promise<Set<string>> {
    const rows = await this.#read.selectFrom('waiting').select('entityId').execute();
    return new Set(rows.map(({ entityId }) => entityId));
  }

  /** Rows of which the log knows nothing; ask it when all records were compared. */
  async withoutChanges(): Promise<string[]> {
    const problems: string[] = [];
    for (const entity of entityNames) {
      const { count } = this.#read.fn;
      const all = await this.#read.selectFrom(entity).select(count<number>('id').as('n')).executeTakeFirst();
      if (all?.n === (this.#matched.get(entity) ?? 0)) continue;
      const logged = this.#read.selectFrom('change').select('entityId').where('entity', '=', entity);
      const based = this.#read.selectFrom('basePart').select('entityId').where('entity', '=', entity);
      const rows = await this.#read
        .selectFrom(entity)
        .select('id')
        .where('id', 'not in', logged)
        .where('id', 'not in', based)
        .execute();
      problems.push(...rows.map(({ id }) => `Tabel ${entity}, record ${id}: geen wijziging verklaart deze rij.`));
    }
    return problems;
  }
}

function problemsOf(
  entity: EntityName,
  id: string,
  parts: readonly FoldPart[],
  sealed: ReadonlySet<string>,
  row: object | undefined,
): string[] {
  const expected = candidateOf(entity, id, parts, sealed).candidate?.row;
  if (expected === undefined) {
    return row === undefined ? [] : [`Tabel ${entity}, record ${id}: deze rij hoort er niet.`];
  }
  if (row === undefined) return [`Tabel ${entity}, record ${id}: de rij ontbreekt.`];
  const stored = new Map<string, unknown>(Object.entries(row));
  const fields = [...new Set([...expected.keys(), ...stored.keys()])].filter(
    (field) => expected.get(field) !== stored.get(field),
  );
  if (fields.length === 0) return [];
  return [`Tabel ${entity}, record ${id}: de rij wijkt af van de wijzigingen in ${fields.join(', ')}.`];
}
