import type { Transaction } from 'kysely';
import type { EntityName } from '../../domain/registration.ts';
import { inParts } from '../log/parts.ts';
import { readHandle } from '../log/readHandle.ts';
import type { ReplicaScopeRow, Tables } from '../tables.ts';
import { readConnection } from './connection.ts';
import { foldAgain } from './receipts.ts';
import type { HubScope } from './replica.ts';

/** What came of meeting the hub. */
interface Met {
  readonly sentAgain: number;
  readonly changed: ReadonlySet<EntityName>;
}

/**
 * Takes what the hub says of itself. In a new epoch the hub was restored to an earlier point: up to `restoredAt` its feed is the one we know, when we
 * were in the epoch before; else we read it from the beginning, which is safe because what is known counts once. Of our own changes the
 * hub holds a beginning of each chain: what lies past it is sent again.
 */
export async function meet(
  transaction: Transaction<Tables>,
  device: string,
  state: {
    readonly epoch: string;
    readonly previousEpoch: string | null;
    readonly scopes: readonly HubScope[];
  },
): Promise<Met> {
  const known = (await readConnection(readHandle(transaction)))?.epoch ?? null;
  const isNew = known !== state.epoch;
  if (isNew) await transaction.updateTable('receipt').set({ epoch: state.epoch }).execute();
  let sentAgain = 0;
  const changed = new Set<EntityName>();
  for (const hub of state.scopes) {
    const own = await transaction
      .selectFrom('replicaScope')
      .selectAll()
      .where('scope', '=', hub.scope)
      .executeTakeFirst();
    const wentBack = await hasGoneBack(transaction, device, hub, own?.after ?? 0);
    const equalUpTo = isNew && known !== null && known === state.previousEpoch ? (hub.restoredAt ?? 0) : 0;
    const after = isNew || wentBack ? Math.min(own?.after ?? 0, equalUpTo) : (own?.after ?? 0);
    const isBack = isNew || wentBack;
    const filling = own?.filling ?? null;
    const row = {
      scope: hub.scope,
      after,
      head: hub.head,
      backedUp: hub.backedUp,
      // Behind a snapshot comes no more than the hub has.
      filling: filling === null || !isBack ? filling : Math.min(filling, hub.head),
      ownSeq: hub.deviceSeq,
    };
    if (!isSame(own, row)) await transaction.replaceInto('replicaScope').values(row).execute();
    if (!isNew && !wentBack) continue;
    const lost = await dropLostReceipts(transaction, device, hub, equalUpTo);
    sentAgain += lost.length;
    for (const name of await foldAgain(transaction, device, lost)) changed.add(name);
  }
  if (isNew) {
    const unknown = await dropUnknownScopes(transaction, device, state.scopes);
    sentAgain += unknown.length;
    for (const name of await foldAgain(transaction, device, unknown)) changed.add(name);
    await transaction.updateTable('hubConnection').set({ epoch: state.epoch }).execute();
  }
  return { sentAgain, changed };
}

function isSame(own: ReplicaScopeRow | undefined, row: ReplicaScopeRow): boolean {
  return (
    own?.after === row.after &&
    own.head === row.head &&
    own.backedUp === row.backedUp &&
    own.filling === row.filling &&
    own.ownSeq === row.ownSeq
  );
}

/**
 * Whether the hub has less than it once said to have, in the same epoch: someone put its database back without the hub's own `restore`. Nothing it
 * said before holds then.
 */
async function hasGoneBack(
  transaction: Transaction<Tables>,
  device: string,
  { scope, head, deviceSeq }: HubScope,
  after: number,
): Promise<boolean> {
  if (head < after) return true;
  const epoch = transaction.selectFrom('hubConnection').select('epoch');
  const last = await transaction
    .selectFrom('change')
    .innerJoin('receipt', 'receipt.changeId', 'change.id')
    .select('change.deviceSeq')
    .where('change.device', '=', device)
    .where('change.scope', '=', scope)
    .where('receipt.outcome', '=', 'accepted')
    .where('receipt.epoch', '=', epoch)
    .orderBy('change.deviceSeq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return (last?.deviceSeq ?? 0) > deviceSeq;
}

/**
 * Receipts for changes that the restored hub does not have: they are decided anew. Ours lie past the end of our chain there; those that we
 * brought for others past the point up to which the feeds are equal. Returns the ids of the changes.
 */
async function dropLostReceipts(
  transaction: Transaction<Tables>,
  device: string,
  { scope, deviceSeq }: HubScope,
  equalUpTo: number,
): Promise<string[]> {
  const lost = await transaction
    .selectFrom('receipt')
    .innerJoin('change', 'change.id', 'receipt.changeId')
    .select(lostColumns)
    .where('change.scope', '=', scope)
    .where((where) =>
      where.or([
        where.and([where('change.device', '=', device), where('change.deviceSeq', '>', deviceSeq)]),
        where.and([where('change.device', '!=', device), where('receipt.seq', '>', equalUpTo)]),
      ]),
    )
    .execute();
  return forget(transaction, device, lost);
}

/** Institutions that the restored hub does not know at all: everything of ours in them is sent again. */
async function dropUnknownScopes(
  transaction: Transaction<Tables>,
  device: string,
  scopes: readonly HubScope[],
): Promise<string[]> {
  const known = new Set(scopes.map(({ scope }) => scope));
  const told = await transaction.selectFrom('replicaScope').select('scope').execute();
  const sent = await transaction.selectFrom('receipt').select('scope').distinct().execute();
  const dropped: string[] = [];
  for (const scope of new Set([...told, ...sent].map((one) => one.scope))) {
    if (known.has(scope)) continue;
    const lost = await transaction
      .selectFrom('receipt')
      .innerJoin('change', 'change.id', 'receipt.changeId')
      .select(lostColumns)
      .where('change.scope', '=', scope)
      .execute();
    dropped.push(...(await forget(transaction, device, lost)));
    const start = { after: 0, head: 0, backedUp: 0, filling: null, ownSeq: 0 };
    await transaction.updateTable('replicaScope').set(start).where('scope', '=', scope).execute();
  }
  return dropped;
}

const lostColumns = ['changeId', 'change.device', 'change.scope'] as const;

interface LostReceipt {
  readonly changeId: string;
  readonly device: string;
  readonly scope: string;
}

/** Epoch of a decision that the restored hub does not know of: it is told with the change. */
const noEpoch = '';

/**
 * What the hub decided and does not know any more. Of our own changes the decision goes along when they are sent again: were it all decided anew, in
 * another order, what was accepted could be refused. What we brought for others is brought again.
 */
async function forget(
  transaction: Transaction<Tables>,
  device: string,
  lost: readonly LostReceipt[],
): Promise<string[]> {
  const own = lost.filter((one) => one.device === device).map(({ changeId }) => changeId);
  for (const some of inParts(own)) {
    await transaction.updateTable('receipt').set({ epoch: noEpoch }).where('changeId', 'in', some).execute();
  }
  const others = lost.filter((one) => one.device !== device).map(({ changeId, scope }) => ({ changeId, scope }));
  for (const some of inParts(others)) {
    const ids = some.map(({ changeId }) => changeId);
    await transaction.deleteFrom('receipt').where('changeId', 'in', ids).execute();
    await transaction
      .replaceInto('relay')
      .values([...some])
      .execute();
  }
  return lost.map(({ changeId }) => changeId);
}
