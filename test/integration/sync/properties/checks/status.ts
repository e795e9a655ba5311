import type { Store } from '../../../../../db/store/openStore.ts';
import type { StillToMove } from '../../../../../sync/laptop/syncState.ts';
import type { Laptop } from '../world/laptop.ts';
import type { World } from '../world/world.ts';

/** Whether a laptop and the hub hold the same, judged from both sides: nothing to send, every cursor at the hub's head, one epoch. */
async function stands(world: World, { device, store }: Laptop) {
  const { read } = store;
  const connection = await read.selectFrom('hubConnection').selectAll().executeTakeFirst();
  const unsent = await read
    .selectFrom('change')
    .select('id')
    .where('device', '=', device)
    .where('id', 'not in', read.selectFrom('receipt').select('changeId'))
    .execute();
  const relayed = await read.selectFrom('relay').select('changeId').execute();
  const hub = await world.hub.db.selectFrom('hub').selectAll().executeTakeFirstOrThrow();
  const row = await world.hub.db.selectFrom('device').selectAll().where('id', '=', device).executeTakeFirst();
  const granted = world.hub.db
    .selectFrom('grant')
    .select('scope')
    .where('device', '=', device)
    .where('withdrawnAt', 'is', null);
  const all = world.hub.db.selectFrom('scope').select(['scope', 'head']);
  const scopes = await (row?.role === 'coordinator' ? all : all.where('scope', 'in', granted)).execute();
  const cursors = await read.selectFrom('replicaScope').select(['scope', 'after']).execute();
  const cursorOf = new Map(cursors.map(({ scope, after }) => [scope, after]));
  return {
    nothingToSend: unsent.length + relayed.length === 0,
    nothingToFetch: scopes.every(({ scope, head }) => cursorOf.get(scope) === head),
    sameEpoch: connection?.epoch === hub.epoch,
  };
}

/** What a store should say of itself when nobody is asked, read from its tables alone. */
export async function stored({ read, identity }: Store): Promise<Omit<StillToMove, 'unsentScopes'>> {
  const connection = await read.selectFrom('hubConnection').selectAll().executeTakeFirst();
  const changes = await read.selectFrom('change').select(['id', 'device']).execute();
  const receipts = new Set(
    (await read.selectFrom('receipt').select('changeId').execute()).map(({ changeId }) => changeId),
  );
  const relayed = new Set(
    (await read.selectFrom('relay').select('changeId').execute()).map(({ changeId }) => changeId),
  );
  const cursors = await read.selectFrom('replicaScope').select(['after', 'head']).execute();
  const open = changes.filter(
    ({ id, device }) => relayed.has(id) || (device === identity.deviceId && !receipts.has(id)),
  );
  const unsent = open.length;
  const toFetch = cursors.reduce((sum, { after, head }) => sum + head - after, 0);
  const compared = typeof connection?.lastSyncAt === 'string' && typeof connection.epoch === 'string';
  const state = unsent > 0 ? 'to-send' : toFetch > 0 || !compared ? 'behind' : 'in-sync';
  return { state, unsent, toFetch };
}

/** What the last run says that is not so, or does not say that is; right after it, when nobody else reached the hub. A killed one says nothing. */
export async function untrue(world: World, laptop: Laptop): Promise<string[]> {
  if (laptop.outcome === null) return [];
  const { state, fault } = laptop.outcome;
  const { nothingToSend, nothingToFetch, sameEpoch } = await stands(world, laptop);
  const inSync = nothingToSend && nothingToFetch && sameEpoch;
  if (state === 'in-sync' && !inSync) return [`${laptop.name} says it is in sync and is not`];
  if (fault !== null) {
    const due = fault.code === 'HUB_UNREACHABLE' ? 'offline' : 'refused';
    return state === due ? [] : [`${laptop.name} met ${fault.code} and says ${state}`];
  }
  if (inSync && state !== 'in-sync') return [`${laptop.name} is in sync and says ${state}`];
  if (!inSync && state !== (nothingToSend ? 'behind' : 'to-send'))
    return [`${laptop.name} is not in sync and says ${state}`];
  return [];
}
