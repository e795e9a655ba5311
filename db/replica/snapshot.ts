import type { Transaction } from 'kysely';
import type { EntityName } from '../../domain/registration.ts';
import { writeRows } from '../log/manyRows.ts';
import { readHandle, type Read } from '../log/readHandle.ts';
import type { Tables } from '../tables.ts';
import { readConnection } from './connection.ts';
import { foldRecords } from './receipts.ts';
import { PageMisfit, type LivePart } from './replica.ts';

/** Whether nothing of an institution is here yet: only then a snapshot says all there is. */
export async function canTakeSnapshot(read: Read, scope: string): Promise<boolean> {
  const own = await read
    .selectFrom('replicaScope')
    .select(['after', 'filling'])
    .where('scope', '=', scope)
    .executeTakeFirst();
  if (own === undefined || own.after > 0 || own.filling !== null) return false;
  for (const table of ['change', 'basePart'] as const) {
    const any = await read.selectFrom(table).select('scope').where('scope', '=', scope).limit(1).executeTakeFirst();
    if (any !== undefined) return false;
  }
  return true;
}

/**
 * Takes a snapshot: the records are there at once. The log behind them is then fetched from the beginning by ordinary pages; until it is whole,
 * each record is what the snapshot says with what was changed here since.
 *
 * @throws PageMisfit
 */
export async function applySnapshot(
  transaction: Transaction<Tables>,
  device: string,
  snapshot: {
    readonly scope: string;
    readonly epoch: string;
    readonly at: number;
    readonly parts: readonly LivePart[];
  },
): Promise<ReadonlySet<EntityName>> {
  const { scope, epoch, at, parts } = snapshot;
  const read = readHandle(transaction);
  const connection = await readConnection(read);
  if (connection?.epoch !== epoch || !(await canTakeSnapshot(read, scope))) {
    throw new PageMisfit('the snapshot does not fit where we are');
  }
  if (parts.some((part) => part.scope !== scope)) throw new PageMisfit('the snapshot is of another institution');
  const columns = ['changeId', 'entityId', 'entity', 'scope', 'content'];
  const rows = parts.map((part) => [part.id, part.entityId, part.entity, scope, JSON.stringify(part)]);
  await writeRows(transaction, 'basePart', columns, rows);
  await transaction.updateTable('replicaScope').set({ filling: at }).where('scope', '=', scope).execute();
  const touched = new Map(parts.map(({ entityId, entity }) => [entityId, { entity, scope }]));
  return foldRecords(
    transaction,
    device,
    touched,
    Map.groupBy(parts, ({ entityId }) => entityId),
  );
}

/** Records that are settled in one transaction. */
const recordsAtOnce = 5000;

/**
 * Once the history behind a snapshot is whole, each record is folded from the log and the snapshot's word for it is dropped. A part at a time, so
 * that the screens go on; true while there is more to do.
 */
export async function settle(transaction: Transaction<Tables>, device: string): Promise<boolean> {
  const filled = await transaction
    .selectFrom('replicaScope')
    .select('scope')
    .where('filling', 'is not', null)
    .whereRef('after', '>=', 'filling')
    .executeTakeFirst();
  if (filled === undefined) return false;
  const { scope } = filled;
  const records = await transaction
    .selectFrom('basePart')
    .select(['entityId', 'entity'])
    .distinct()
    .where('scope', '=', scope)
    .orderBy('entityId')
    .limit(recordsAtOnce)
    .execute();
  const last = records.at(-1);
  if (last === undefined) {
    await transaction.updateTable('replicaScope').set({ filling: null }).where('scope', '=', scope).execute();
    return true;
  }
  await transaction.deleteFrom('basePart').where('scope', '=', scope).where('entityId', '<=', last.entityId).execute();
  await foldRecords(transaction, device, new Map(records.map(({ entityId, entity }) => [entityId, { entity, scope }])));
  return true;
}
