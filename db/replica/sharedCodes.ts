import { entities } from '../../domain/registration.ts';
import { foldRecord } from '../log/foldRecord.ts';
import { loadParts } from '../log/loadParts.ts';
import type { Read } from '../log/readHandle.ts';
import { authorsOf } from './authorsOf.ts';
import type { HeadValue, OpenConflict } from './replica.ts';

/** Kinds of record that people and files call by their code. */
export const coded = ['department', 'intervention', 'agreement'] as const;

export type Coded = (typeof coded)[number];

/**
 * Records with the same code, made on laptops that did not know of each other: one of them is to get another. The heads say who gave each its code:
 * that is known as soon as the records are, also behind a snapshot (S19).
 */
export async function sharedCodes(read: Read, device: string): Promise<OpenConflict[]> {
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
      const heads = await codeGivers(read, device, entity, same);
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

/** Of each record the change that holds its code. */
async function codeGivers(
  read: Read,
  device: string,
  entity: Coded,
  same: readonly { readonly id: string; readonly code: string }[],
): Promise<HeadValue[]> {
  const parts = await loadParts(
    read,
    device,
    same.map(({ id }) => id),
  );
  const authors = await authorsOf(read, [...parts.values()].flat());
  const group = groupOfCode(entity);
  return same.flatMap(({ id, code }) => {
    const changeId = foldRecord(parts.get(id) ?? [])?.groups.get(group)?.heads[0];
    if (changeId === undefined) return [];
    const { actor, at } = authors.get(changeId) ?? { actor: '', at: '' };
    return [{ changeId, values: { code }, actor, at, agreed: false, retires: false }];
  });
}

function groupOfCode(entity: Coded): string {
  const groups = Object.entries<readonly string[]>(entities[entity].groups);
  return groups.find(([, fields]) => fields.includes('code'))?.[0] ?? '';
}
