import { sql, type Kysely, type Transaction } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
import { HubFault } from '../hubFault.ts';
import { hubMigrations } from '../migrations/index.ts';
import type { HubTables } from '../tables.ts';

/** Names the advisory lock under which a hub database is changed. */
const migrationLock = 7_263_991_001;

/** Names of the migrations a database has had, oldest first; none for an empty one. */
export async function appliedMigrations(db: Kysely<HubTables>): Promise<string[]> {
  const table = await sql<{ there: boolean }>`select to_regclass('kysely_migration') is not null as there`.execute(db);
  if (table.rows[0]?.there !== true) return [];
  const applied = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  return applied.rows.map(({ name }) => name);
}

/** Waits for whoever else changes the tables, until this transaction ends. Such work may take longer than a request. */
export async function holdMigrationLock(transaction: Transaction<HubTables>): Promise<void> {
  await sql`select set_config('statement_timeout', '0', true), set_config('lock_timeout', '300000', true)`.execute(
    transaction,
  );
  await sql`select pg_advisory_xact_lock(${migrationLock}::bigint)`.execute(transaction);
}

/**
 * The steps themselves, within a transaction that holds the lock; `until` names the last one.
 *
 * @throws HubFault HUB_NEWER, HUB_MIGRATION_FAILED
 */
export async function migrateWithin(
  transaction: Transaction<HubTables>,
  known: Readonly<Record<string, Migration>> = hubMigrations,
  until?: string,
): Promise<void> {
  const applied = await appliedMigrations(transaction);
  if (applied.some((name) => !Object.hasOwn(known, name))) throw new HubFault('HUB_NEWER');
  const migrator = new Migrator({ db: transaction, provider: { getMigrations: async () => ({ ...known }) } });
  // The migrator never throws: an error it does not report is an error nobody sees.
  const { error } = until === undefined ? await migrator.migrateToLatest() : await migrator.migrateTo(until);
  if (error !== undefined) throw new HubFault('HUB_MIGRATION_FAILED', { cause: error });
}
