import { foldPartSchema, groupsSchema } from './change.ts';
import type { FoldPart } from './foldRecord.ts';
import { listed } from './listed.ts';
import type { PartsOf } from './projectRecords.ts';
import type { Read } from './readHandle.ts';

/**
 * The changes that count of some records, by record: not those the hub refused. For a record that came by snapshot, and of which the history is not
 * complete yet, the live parts of the snapshot with what was changed on this laptop since.
 */
export async function loadParts(read: Read, device: string, ids: readonly string[]): Promise<Map<string, FoldPart[]>> {
  const found = new Map<string, FoldPart[]>();
  const add = (entityId: string, part: FoldPart) => {
    const parts = found.get(entityId);
    if (parts === undefined) found.set(entityId, [part]);
    else parts.push(part);
  };
  const fromSnapshot = await basePartsOf(read, ids);
  for (const { entityId, content } of fromSnapshot) add(entityId, foldPartSchema.parse(JSON.parse(content)));
  const based = new Set(fromSnapshot.map(({ entityId }) => entityId));
  const fetched = based.size === 0 ? new Set<string>() : await fetchedAgain(read, device, [...based]);
  const rows = await read
    .selectFrom('change')
    .select(['id', 'device', 'scope', 'entityId', 'groups'])
    .where('entityId', 'in', listed(ids))
    .where('id', 'not in', refusedIds(read))
    .execute();
  for (const { id, device: author, scope, entityId, groups } of rows) {
    // Of what is behind the snapshot only what was changed here since counts beside it.
    if (based.has(entityId) && (author !== device || fetched.has(id))) continue;
    add(entityId, { id, scope, groups: groupsSchema.parse(JSON.parse(groups)) });
  }
  return found;
}

/** Parts as they are in memory; those of records that are not there are loaded, and kept with them. */
export function knownParts(read: Read, device: string, known: Map<string, readonly FoldPart[]>): PartsOf {
  return async (ids) => {
    const others = ids.filter((id) => !known.has(id));
    if (others.length > 0) for (const [id, found] of await loadParts(read, device, others)) known.set(id, found);
    return known;
  };
}

/** Our own changes of some records that lie behind the snapshot they came by: made here before, removed, and fetched again. */
async function fetchedAgain(read: Read, device: string, ids: readonly string[]): Promise<Set<string>> {
  const rows = await read
    .selectFrom('change')
    .innerJoin('receipt', 'receipt.changeId', 'change.id')
    .innerJoin('replicaScope', 'replicaScope.scope', 'change.scope')
    .select('change.id')
    .where('change.entityId', 'in', listed(ids))
    .where('change.device', '=', device)
    .where('receipt.outcome', '=', 'accepted')
    .whereRef('receipt.seq', '<=', 'replicaScope.filling')
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** Ids of the changes that the hub did not accept: they stay readable and count for nothing. */
export function refusedIds(read: Read) {
  return read.selectFrom('receipt').select('changeId').where('outcome', '=', 'refused');
}

async function basePartsOf(read: Read, ids: readonly string[]) {
  const any = await read.selectFrom('basePart').select('changeId').limit(1).executeTakeFirst();
  if (any === undefined) return [];
  const query = read.selectFrom('basePart').select(['entityId', 'content']).where('entityId', 'in', listed(ids));
  return query.execute();
}
