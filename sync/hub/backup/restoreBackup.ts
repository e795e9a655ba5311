import { sql, type Kysely, type Transaction } from 'kysely';
import { v7 } from 'uuid';
import { audit } from '../access/audit.ts';
import { HubFault } from '../hubFault.ts';
import { hubMigrations } from '../migrations/index.ts';
import { holdMigrationLock, migrateWithin } from '../postgres/migrate.ts';
import type { HubTables } from '../tables.ts';
import type { BackupHead } from './format.ts';
import { keepAccess, putAccessBack } from './keptAccess.ts';
import { loadRows } from './loadRows.ts';
import { verifyBackup } from './readBackup.ts';
import { tableOrder } from './tableOrder.ts';

/** What a restore did. */
export interface RestoreSummary {
  readonly head: BackupHead;
  readonly epoch: string;
  readonly changes: number;
}

/**
 * Puts a backup in the place of what is in the database, in one transaction: a kill at any moment leaves the old or the new. The hub begins a
 * new epoch, in which every laptop sends again what the backup did not have. What the replaced database of the same hub knows of devices, grants,
 * invitations, what purged laptops left and the audit stays, for turning those back would let in who was put out.
 *
 * The caller makes sure that no hub runs.
 *
 * @throws HubFault BACKUP_FOREIGN, BACKUP_DAMAGED; HUB_PRESENT when there is a hub and it may not be replaced
 */
export async function restoreBackup(
  db: Kysely<HubTables>,
  path: string,
  { replace }: { readonly replace: boolean },
): Promise<RestoreSummary> {
  const { head, tables } = await verifyBackup(path);
  const last = head.migrations.at(-1);
  if (last === undefined || head.migrations.some((name) => !Object.hasOwn(hubMigrations, name))) {
    throw new HubFault('BACKUP_FOREIGN');
  }
  return db.transaction().execute(async (transaction) => {
    await holdMigrationLock(transaction);
    await sql`select set_config('idle_in_transaction_session_timeout', '0', true)`.execute(transaction);
    const present = await presentHub(transaction);
    if (present !== null && !replace) throw new HubFault('HUB_PRESENT');
    const kept = present === head.hub ? await keepAccess(transaction, head.at) : null;
    await dropAll(transaction);
    await migrateWithin(transaction, hubMigrations, last);
    await loadRows(transaction, path);
    await migrateWithin(transaction);
    if (kept !== null) await putAccessBack(transaction, kept);
    const epoch = await beginEpoch(transaction);
    return { head, epoch, changes: tables.find(({ name }) => name === 'hubChange')?.rows ?? 0 };
  });
}

/** Id of the hub that is in the database, or null when there is none. */
async function presentHub(transaction: Transaction<HubTables>): Promise<string | null> {
  const table = await sql<{ there: boolean }>`select to_regclass('hub') is not null as there`.execute(transaction);
  if (table.rows[0]?.there !== true) return null;
  return (await transaction.selectFrom('hub').select('id').executeTakeFirst())?.id ?? null;
}

async function dropAll(transaction: Transaction<HubTables>): Promise<void> {
  const names = [...tableOrder, 'kysely_migration', 'kysely_migration_lock'];
  await sql`drop table if exists ${sql.join(names.map((name) => sql.table(name)))} cascade`.execute(transaction);
  await sql`drop function if exists "refuseChangeToLog"()`.execute(transaction);
}

/** What came after the backup is gone here; the laptops have it. Codes that were open then may have been used since. */
async function beginEpoch(transaction: Transaction<HubTables>): Promise<string> {
  const epoch = v7();
  await transaction
    .updateTable('hub')
    .set(({ ref }) => ({ previousEpoch: ref('epoch'), epoch }))
    .execute();
  await transaction
    .updateTable('scope')
    .set(({ ref }) => ({ backedUp: ref('head'), restoredAt: ref('head') }))
    .execute();
  await transaction
    .updateTable('invitation')
    .set({ expiresAt: new Date() })
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', new Date())
    .execute();
  await audit(transaction, { event: 'hub.restored', detail: epoch });
  return epoch;
}
