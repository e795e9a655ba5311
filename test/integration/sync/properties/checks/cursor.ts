import type { Store } from '../../../../../db/store/openStore.ts';
import type { World } from '../world/world.ts';

/**
 * Where the cursors of a laptop are not what is applied: something of the feed up to the cursor is not here, or something of others past it is. Held
 * against the rows of the hub.
 */
export async function cursorFaults(world: World, { read, identity }: Store): Promise<string[]> {
  const held = new Set((await read.selectFrom('change').select('id').execute()).map(({ id }) => id));
  const links = new Set((await read.selectFrom('chainLink').select('id').execute()).map(({ id }) => id));
  const receipts = new Set(
    (await read.selectFrom('receipt').select('changeId').execute()).map(({ changeId }) => changeId),
  );
  const problems: string[] = [];
  for (const { scope, after } of await read.selectFrom('replicaScope').select(['scope', 'after']).execute()) {
    const feed = world.hub.db
      .selectFrom('hubChange')
      .select(['seq', 'id', 'device', 'refusal'])
      .where('scope', '=', scope);
    for (const { seq, id, device, refusal } of await feed.execute()) {
      const own = device === identity.deviceId;
      const here = held.has(id) || links.has(id);
      if (seq <= after && !here) problems.push(`${seq} lies before the cursor ${after} and is not applied`);
      if (seq > after && here && !own) problems.push(`${seq} lies past the cursor ${after} and is applied`);
      if (seq <= after && own && refusal === null && !receipts.has(id))
        problems.push(`${seq} is ours and has no receipt`);
    }
  }
  return problems;
}
