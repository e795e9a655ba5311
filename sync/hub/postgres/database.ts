import { Kysely, PostgresDialect } from 'kysely';
import type { Migration } from 'kysely/migration';
import { Pool } from 'pg';
import { hubMigrations } from '../migrations/index.ts';
import type { HubTables } from '../tables.ts';
import { holdMigrationLock, migrateWithin } from './migrate.ts';
import { valueTypes } from './valueTypes.ts';

/** Connections of one hub process: more than its cores can use, far fewer than a PostgreSQL allows. */
const poolSize = 16;

export interface DatabaseOptions {
  /** Connections kept at most; 16 when not given. */
  readonly connections?: number;
  /** Called when a connection that nobody uses breaks: the pool makes a new one when asked. */
  readonly onIdleError?: (error: Error) => void;
}

/** The hub's database and how its connections stand: in all, not in use, and requests that wait for one. */
export interface PooledDatabase {
  readonly db: Kysely<HubTables>;
  readonly pool: () => { readonly total: number; readonly idle: number; readonly waiting: number };
}

/** As `openPooledDatabase`, when nobody looks at the connections. */
export function openDatabase(url: string, options: DatabaseOptions = {}): Kysely<HubTables> {
  return openPooledDatabase(url, options).db;
}

/**
 * The hub's database. Connects at the first query. No statement runs, waits or leaves a transaction open without a limit. Whole numbers of 64
 * bits come as `number`.
 */
export function openPooledDatabase(url: string, options: DatabaseOptions = {}): PooledDatabase {
  const pool = new Pool({
    connectionString: url,
    application_name: 'proeftuinboek-hub',
    max: options.connections ?? poolSize,
    types: valueTypes,
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
    statement_timeout: 30_000,
    lock_timeout: 20_000,
    idle_in_transaction_session_timeout: 60_000,
  });
  pool.on('error', (error) => options.onIdleError?.(error));
  return {
    db: new Kysely<HubTables>({ dialect: new PostgresDialect({ pool }) }),
    pool: () => ({ total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
  };
}

/**
 * Brings the database to the newest tables, in one transaction under an advisory lock: two hubs that start together do it once, and a failing
 * step leaves everything as it was.
 *
 * @throws HubFault HUB_NEWER when it has had a migration we do not know: nothing is touched; HUB_MIGRATION_FAILED
 */
export async function migrateHub(
  db: Kysely<HubTables>,
  known: Readonly<Record<string, Migration>> = hubMigrations,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await holdMigrationLock(transaction);
    await migrateWithin(transaction, known);
  });
}
