import { sql, type Kysely, type Transaction } from 'kysely';
import type { EntityName } from '../../domain/registration.ts';
import type { FoldPart } from '../log/foldRecord.ts';
import { knownParts } from '../log/loadParts.ts';
import { inParts } from '../log/parts.ts';
import { projectRecords, type Touched } from '../log/projectRecords.ts';
import { readHandle, type Read } from '../log/readHandle.ts';
import type { Tables } from '../tables.ts';
import type { Receipt, RefusedChange } from './replica.ts';

/** Code with which a restored hub keeps a refusal of before. */
const standsRefused = 'before';

/**
 * Keeps receipts. What was refused counts no more, and what was refused and is accepted after all counts again: the records it is about are folded
 * anew. That the hub could not take what we brought of another device is no decision on it: it is not brought again, and nothing else.
 */
export async function keepReceipts(
  transaction: Transaction<Tables>,
  device: string,
  { scope, epoch }: { readonly scope: string; readonly epoch: string },
  receipts: readonly Receipt[],
): Promise<ReadonlySet<EntityName>> {
  const ids = receipts.map(({ id }) => id);
  for (const some of inParts(ids)) await transaction.deleteFrom('relay').where('changeId', 'in', some).execute();
  const foreign = await foreignAmong(transaction, device, ids);
  const decided = receipts.filter(({ id, seq }) => seq > 0 || !foreign.has(id));
  const before = await refusedBefore(transaction, ids);
  for (const some of inParts(decided)) {
    const rows = some.map(({ id, outcome, seq, code, message }) => {
      return { changeId: id, scope, outcome, seq, epoch, code, message, seen: 0 } as const;
    });
    await transaction
      .insertInto('receipt')
      .values(rows)
      .onConflict((conflict) =>
        conflict.column('changeId').doUpdateSet(({ ref }) => ({
          outcome: ref('excluded.outcome'),
          seq: ref('excluded.seq'),
          epoch: ref('excluded.epoch'),
          // Refused before the hub was restored: why, it said then.
          code: sql<string | null>`case when excluded.code = ${standsRefused} then receipt.code else excluded.code end`,
          message: sql<
            string | null
          >`case when excluded.code = ${standsRefused} then receipt.message else excluded.message end`,
        })),
      )
      .execute();
  }
  const flipped = decided.filter(({ id, outcome }) => (outcome === 'refused') !== before.has(id)).map(({ id }) => id);
  return foldAgain(transaction, device, flipped);
}

/** Changes of these that other devices made. */
async function foreignAmong(
  transaction: Transaction<Tables>,
  device: string,
  ids: readonly string[],
): Promise<Set<string>> {
  const found = new Set<string>();
  for (const some of inParts(ids)) {
    const query = transaction.selectFrom('change').select('id').where('id', 'in', some).where('device', '!=', device);
    for (const { id } of await query.execute()) found.add(id);
  }
  return found;
}

/** Changes of these that count for refused until now. */
async function refusedBefore(transaction: Transaction<Tables>, ids: readonly string[]): Promise<Set<string>> {
  const found = new Set<string>();
  for (const some of inParts(ids)) {
    const query = transaction.selectFrom('receipt').select('changeId').where('changeId', 'in', some);
    for (const { changeId } of await query.where('outcome', '=', 'refused').execute()) found.add(changeId);
  }
  return found;
}

/** Folds the records of some changes anew. */
export async function foldAgain(
  transaction: Transaction<Tables>,
  device: string,
  changeIds: readonly string[],
): Promise<ReadonlySet<EntityName>> {
  const touched = new Map<string, { readonly entity: string; readonly scope: string }>();
  for (const some of inParts(changeIds)) {
    const query = transaction.selectFrom('change').select(['entityId', 'entity', 'scope']).where('id', 'in', some);
    for (const { entityId, entity, scope } of await query.execute()) touched.set(entityId, { entity, scope });
  }
  return foldRecords(transaction, device, touched);
}

/**
 * Folds records from what the log holds of them.
 *
 * @param known parts of some of them that are in memory: those are not read back
 */
export function foldRecords(
  transaction: Transaction<Tables>,
  device: string,
  touched: Touched,
  known: Map<string, readonly FoldPart[]> = new Map(),
): Promise<ReadonlySet<EntityName>> {
  const folded = transaction.$pickTables<EntityName | 'waiting'>();
  return projectRecords(folded, touched, knownParts(readHandle(transaction), device, known));
}

/**
 * The changes that the hub did not accept, newest first: ours, and what we brought for others. Of what others sent themselves they are told.
 */
export async function refusedChanges(read: Read, device: string): Promise<readonly RefusedChange[]> {
  const rows = await read
    .selectFrom('receipt')
    .innerJoin('change', 'change.id', 'receipt.changeId')
    .select([
      'changeId',
      'change.entity',
      'change.entityId',
      'change.scope',
      'change.command',
      'change.actor',
      'change.wallTime',
      'code',
      'message',
      'seen',
    ])
    .where('outcome', '=', 'refused')
    .where((where) => where.or([where('change.device', '=', device), where('message', 'is not', null)]))
    .orderBy('changeId', 'desc')
    .execute();
  return rows.map((row) => ({ ...row, code: row.code ?? '', message: row.message ?? '', seen: row.seen === 1 }));
}

/** The person has seen that these were refused. */
export async function markRefusedSeen(db: Kysely<Tables>, changeIds: readonly string[]): Promise<void> {
  for (const some of inParts(changeIds)) {
    await db.updateTable('receipt').set({ seen: 1 }).where('changeId', 'in', some).execute();
  }
}
