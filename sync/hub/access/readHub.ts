import type { Kysely } from 'kysely';
import type { HubRow, HubTables } from '../tables.ts';
import { HubRefusal } from './hubRefusal.ts';

/** What the hub is, as its database says: after a restore it says something else. */
export type HubIdentity = Pick<HubRow, 'id' | 'name' | 'epoch' | 'previousEpoch'>;

/** @throws HubRefusal `not-ready` when it was not set up yet */
export async function readHub(db: Kysely<HubTables>): Promise<HubIdentity> {
  const hub = await db.selectFrom('hub').select(['id', 'name', 'epoch', 'previousEpoch']).executeTakeFirst();
  if (hub === undefined) throw new HubRefusal('not-ready');
  return hub;
}
