import type { SyncState } from '../../../../../sync/laptop/syncState.ts';
import type { Laptop } from '../world/laptop.ts';
import type { World } from '../world/world.ts';

/** Whether a laptop and the hub hold the same, judged from both sides: nothing to send, every cursor at the hub's head, one epoch. */
export async function stands(world: World, { device, store }: Laptop) {
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
  const granted = world.hub.db.selectFrom('grant').select('scope').where('device', '=', device).where('withdrawnAt', 'is', null);
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

/** What a status says that is not so, or does not say that is; right after a run in which nobody else synced. */
export async function untrue(world: World, laptop: Laptop, state: SyncState, reached: boolean): Promise<string[]> {
  const { nothingToSend, nothingToFetch, sameEpoch } = await stands(world, laptop);
  const inSync = nothingToSend && nothingToFetch && sameEpoch;
  if (state === 'in-sync' && !inSync) return [`${laptop.name} says it is in sync and is not`];
  if (!reached) return state === 'offline' ? [] : [`${laptop.name} could not reach the hub and says ${state}`];
  if (inSync && state !== 'in-sync') return [`${laptop.name} is in sync and says ${state}`];
  if (!inSync && state !== (nothingToSend ? 'behind' : 'to-send')) return [`${laptop.name} is not in sync and says ${state}`];
  return [];
}
