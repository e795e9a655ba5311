import type { Kysely } from 'kysely';
import type { HubDevice } from '../../protocol/messages.ts';
import type { HubTables } from '../tables.ts';
import { audit } from './audit.ts';
import { assertScopes, grant } from './grants.ts';
import { HubRefusal } from './hubRefusal.ts';

/** Enrolled devices with the institutions they were given, oldest first; one when its id is given. */
export async function readDevices(db: Kysely<HubTables>, id?: string): Promise<HubDevice[]> {
  let query = db.selectFrom('device').selectAll().orderBy('enrolledAt').orderBy('id');
  if (id !== undefined) query = query.where('id', '=', id);
  const rows = await query.execute();
  const grants = await db
    .selectFrom('grant')
    .leftJoin('institution', 'institution.id', 'grant.scope')
    .select(['grant.device', 'grant.scope', 'institution.name'])
    .where('withdrawnAt', 'is', null)
    .orderBy('grant.scope')
    .execute();
  const ofDevice = Map.groupBy(grants, ({ device }) => device);
  return rows.map(({ publicKey: _publicKey, enrolledAt, lastSeenAt, revokedAt, ...device }) => ({
    ...device,
    enrolledAt: enrolledAt.toISOString(),
    lastSeenAt: lastSeenAt?.toISOString() ?? null,
    revokedAt: revokedAt?.toISOString() ?? null,
    institutions: (ofDevice.get(device.id) ?? []).map(({ scope, name }) => ({ scope, name: name ?? scope })),
  }));
}

/** @throws HubRefusal `not-found` */
export async function readDevice(db: Kysely<HubTables>, id: string): Promise<HubDevice> {
  const [device] = await readDevices(db, id);
  if (device === undefined) throw new HubRefusal('not-found');
  return device;
}

/**
 * Takes all access of a device away; it holds from the next request on. Doing it again changes nothing.
 *
 * @param by device of the coordinator, or null for the administrator of the hub
 * @throws HubRefusal `not-found`
 */
export async function revokeDevice(db: Kysely<HubTables>, id: string, by: string | null): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const device = await transaction.selectFrom('device').select('revokedAt').where('id', '=', id).executeTakeFirst();
    if (device === undefined) throw new HubRefusal('not-found');
    if (device.revokedAt !== null) return;
    await transaction.updateTable('device').set({ revokedAt: new Date() }).where('id', '=', id).execute();
    await audit(transaction, { event: 'device.revoked', device: id, detail: by });
  });
}

/**
 * Sets the institutions a device may have from now on; what it had beside them is withdrawn, and it will be told to purge that.
 *
 * @param by device of the coordinator, or null for the administrator of the hub
 * @throws HubRefusal `not-found` for a device or an institution that is not there
 */
export async function setGrants(
  db: Kysely<HubTables>,
  id: string,
  scopes: readonly string[],
  by: string | null,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const device = await transaction.selectFrom('device').select('id').where('id', '=', id).executeTakeFirst();
    if (device === undefined) throw new HubRefusal('not-found');
    await assertScopes(transaction, scopes);
    let withdrawal = transaction
      .updateTable('grant')
      .set({ withdrawnAt: new Date() })
      .where('device', '=', id)
      .where('withdrawnAt', 'is', null);
    if (scopes.length > 0) withdrawal = withdrawal.where('scope', 'not in', scopes);
    const withdrawn = await withdrawal.returning('scope').execute();
    await grant(transaction, id, scopes);
    for (const { scope } of withdrawn) {
      await audit(transaction, { event: 'grant.withdrawn', device: id, scope, detail: by });
    }
    for (const scope of scopes) await audit(transaction, { event: 'grant.given', device: id, scope, detail: by });
  });
}
