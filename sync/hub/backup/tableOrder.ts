import { sql, type Kysely } from 'kysely';
import { entityNames } from '../../../domain/registration.ts';
import type { HubTables } from '../tables.ts';

/** Every table in an order in which what is referred to comes first. */
export const tableOrder: readonly (keyof HubTables)[] = [
  'hub',
  'scope',
  'device',
  'grant',
  'knownKey',
  'chain',
  'signedHead',
  'invitation',
  'audit',
  'hubChange',
  'snapshot',
  'handover',
  'waiting',
  ...entityNames,
];

/**
 * Makes sure that the database has exactly these tables: one that is forgotten here would be missing in every backup.
 *
 * @throws Error
 */
export async function assertTables(db: Kysely<HubTables>): Promise<void> {
  const found = await sql<{ name: string }>`select tablename as name from pg_tables
    where schemaname = current_schema() and tablename not like 'kysely_migration%'`.execute(db);
  const names = found.rows.map(({ name }) => name).toSorted();
  if (names.join() !== tableOrder.toSorted().join())
    throw new Error(`the tables are not those of a backup: ${names.join()}`);
}
