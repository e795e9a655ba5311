import type { Migration } from 'kysely/migration';
import { hubTables } from './20261122T100000_hub_tables.ts';
import { foldedTables } from './20261122T101000_folded_tables.ts';
import { moreKinds } from './20261127T060000_more_kinds.ts';

/** Every migration of the hub's database by its moment. Released ones never change. */
export const hubMigrations: Readonly<Record<string, Migration>> = {
  '20261122T100000_hub_tables': hubTables,
  '20261122T101000_folded_tables': foldedTables,
  '20261127T060000_more_kinds': moreKinds,
};
