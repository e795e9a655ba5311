import type { Migration } from 'kysely/migration';
import { changeLog } from './20261122T090000_change_log.ts';
import { foldedTables } from './20261122T091000_folded_tables.ts';
import { drafts } from './20261122T092000_drafts.ts';
import { chainPerInstitution } from './20261122T130000_chain_per_institution.ts';
import { replica } from './20261122T131000_replica.ts';
import { moreKinds } from './20261127T060000_more_kinds.ts';
import { search } from './20261127T080000_search.ts';
import { recent } from './20261127T081000_recent.ts';
import { deliveries } from './20261127T090000_deliveries.ts';

/** Every migration by its moment, so that branches cannot claim the same number. Released ones never change. */
export const migrations: Readonly<Record<string, Migration>> = {
  '20261122T090000_change_log': changeLog,
  '20261122T091000_folded_tables': foldedTables,
  '20261122T092000_drafts': drafts,
  '20261122T130000_chain_per_institution': chainPerInstitution,
  '20261122T131000_replica': replica,
  '20261127T060000_more_kinds': moreKinds,
  '20261127T080000_search': search,
  '20261127T081000_recent': recent,
  '20261127T090000_deliveries': deliveries,
};
