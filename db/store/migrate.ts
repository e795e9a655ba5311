import { sql, type Kysely } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
import { migrations } from '../migrations/index.ts';
import type { Tables } from '../tables.ts';
import { StoreFault } from './fault.ts';

/** Names of the migrations a store has had, oldest first; none for a new file. */
export async function appliedMigrations(db: Kysely<Tables>): Promise<string[]> {
  const table = await sql<{
    n: number;
  }>`select count(*) as n from sqlite_schema where name = 'kysely_migration'`.execute(db);
  if (table.rows[0]?.n !== 1) return [];
  const applied = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  return applied.rows.map(({ name }) => name);
}

/**
 * Names of the migrations a store has yet to have, oldest first.
 *
 * @throws StoreFault STORE_NEWER when the store has had a migration we do not know
 */
export async function pendingMigrations(
  db: Kysely<Tables>,
  known: Readonly<Record<string, Migration>> = migrations,
): Promise<string[]> {
  const applied = await appliedMigrations(db);
  if (applied.some((name) => !Object.hasOwn(known, name))) throw new StoreFault('STORE_NEWER');
  return Object.keys(known)
    .filter((name) => !applied.includes(name))
    .toSorted();
}

/** What else than the newest schema a test asks for. */
export interface MigrationOptions {
  /** Name of the last migration to apply. */
  readonly until?: string;
  /** Other migrations than ours. */
  readonly from?: Readonly<Record<string, Migration>>;
}

/**
 * Brings a store to the newest schema: all steps and the check of the references in one transaction, so a failing step leaves the store as it
 * was.
 *
 * @throws StoreFault STORE_NEWER when the store has had a migration we do not know: nothing is touched;
 *   STORE_MIGRATION_FAILED when a step fails
 */
export async function migrate(db: Kysely<Tables>, { until, from = migrations }: MigrationOptions = {}): Promise<void> {
  if ((await pendingMigrations(db, from)).length === 0) return;
  try {
    await db.transaction().execute(async (transaction) => {
      const migrator = new Migrator({
        db: transaction,
        provider: { getMigrations: async () => ({ ...from }) },
      });
      // The migrator never throws: an error it does not report is an error nobody sees.
      const { error } = until === undefined ? await migrator.migrateToLatest() : await migrator.migrateTo(until);
      if (error !== undefined) throw new Error('a migration failed', { cause: error });
      const broken = await sql`pragma foreign_key_check`.execute(transaction);
      if (broken.rows.length > 0) throw new Error('a migration left references without a record');
    });
  } catch (error) {
    throw new StoreFault('STORE_MIGRATION_FAILED', { cause: error });
  }
}
