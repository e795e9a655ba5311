import type { Kysely } from 'kysely';
import type { HubTables } from '../tables.ts';
import { HubRefusal } from './hubRefusal.ts';

/** An enrolled device that asks something. */
export interface Caller {
  readonly device: string;
  readonly role: 'coordinator' | 'consultant';
  readonly publicKey: string;
  readonly revoked: boolean;
}

/**
 * Whether a device may have an institution: a coordinator every one there is, a consultant those granted and not withdrawn. An institution that
 * does not exist and one that is not granted are told alike.
 *
 * @throws HubRefusal `not-granted`
 */
export async function assertGranted(db: Kysely<HubTables>, caller: Caller, scope: string): Promise<void> {
  const query =
    caller.role === 'coordinator'
      ? db.selectFrom('scope').select('scope').where('scope', '=', scope)
      : db
          .selectFrom('grant')
          .select('scope')
          .where('device', '=', caller.device)
          .where('scope', '=', scope)
          .where('withdrawnAt', 'is', null);
  if ((await query.executeTakeFirst()) === undefined) throw new HubRefusal('not-granted');
}

/** Gives a device institutions, also ones that were withdrawn before. */
export async function grant(db: Kysely<HubTables>, device: string, scopes: readonly string[]): Promise<void> {
  if (scopes.length === 0) return;
  await db
    .insertInto('grant')
    .values([...new Set(scopes)].map((scope) => ({ device, scope, withdrawnAt: null })))
    .onConflict((conflict) => conflict.columns(['device', 'scope']).doUpdateSet({ withdrawnAt: null }))
    .execute();
}

/**
 * Makes sure that there are such institutions.
 *
 * @throws HubRefusal `not-found`
 */
export async function assertScopes(db: Kysely<HubTables>, scopes: readonly string[]): Promise<void> {
  if (scopes.length === 0) return;
  const known = await db.selectFrom('scope').select('scope').where('scope', 'in', scopes).execute();
  if (known.length !== new Set(scopes).size) throw new HubRefusal('not-found');
}
