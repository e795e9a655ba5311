import type { Kysely } from 'kysely';
import { v7 } from 'uuid';
import { audit } from '../access/audit.ts';
import { createInvitation } from '../access/invitation.ts';
import type { HubTables } from '../tables.ts';

/**
 * Makes the hub itself at its first start. As long as no device ever enrolled there is a code for a coordinator: a fresh one, because the
 * one before is kept nowhere.
 */
export async function beginHub(
  db: Kysely<HubTables>,
  name: string,
): Promise<{ readonly id: string; readonly invite: string | null }> {
  return db.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('hub')
      .values({ id: v7(), name, epoch: v7(), previousEpoch: null })
      .onConflict((conflict) => conflict.column('only').doNothing())
      .execute();
    const { id } = await transaction.selectFrom('hub').select('id').executeTakeFirstOrThrow();
    const device = await transaction.selectFrom('device').select('id').limit(1).executeTakeFirst();
    if (device !== undefined) return { id, invite: null };
    const { invite } = await createInvitation(transaction, { role: 'coordinator', scopes: [] });
    await audit(transaction, { event: 'invitation.made', detail: 'coordinator' });
    return { id, invite };
  });
}
