import { entities } from '../../domain/registration.ts';
import type { Read } from '../log/readHandle.ts';
import type { HeadValue, OpenConflict } from './replica.ts';

/** Kinds of record that people and files call by their code. */
export const coded = ['department', 'intervention', 'agreement'] as const;

export type Coded = (typeof coded)[number];

/** Records with the same code, made on laptops that did not know of each other: one of them is to get another. */
export async function sharedCodes(read: Read): Promise<OpenConflict[]> {
  const found: OpenConflict[] = [];
  for (const entity of coded) {
    const { count } = read.fn;
    const shared = read
      .selectFrom(entity)
      .select('code')
      .where('retired', '=', 0)
      .groupBy('code')
      .having(count('id'), '>', 1);
    const rows = await read
      .selectFrom(entity)
      .select(['id', 'scope', 'code'])
      .where('retired', '=', 0)
      .where('code', 'in', shared)
      .orderBy('id')
      .execute();
    for (const [code, same] of Map.groupBy(rows, (row) => row.code)) {
      const [first, ...others] = same;
      if (first === undefined) continue;
      const makers = await read
        .selectFrom('change')
        .select(['id', 'entityId', 'actor', 'wallTime'])
        .where('kind', '=', 'create')
        .where(
          'entityId',
          'in',
          same.map(({ id }) => id),
        )
        .orderBy('entityId')
        .execute();
      const heads = makers.map(({ id, actor, wallTime }): HeadValue => ({
        changeId: id,
        values: { code },
        actor,
        at: wallTime,
        agreed: false,
        retires: false,
      }));
      found.push({
        kind: 'code',
        entity,
        entityId: first.id,
        scope: first.scope,
        group: 'code',
        fields: Object.keys(entities[entity].labels).filter((field) => field === 'code'),
        heads,
        shown: { code },
        otherIds: others.map(({ id }) => id),
      });
    }
  }
  return found;
}
