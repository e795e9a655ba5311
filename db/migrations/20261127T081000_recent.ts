import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table recent (
    address text primary key,
    title text not null,
    openedAt text not null
  ) strict, without rowid`.execute(db);
  await sql`create table place (
    only integer primary key check (only = 1),
    address text not null
  ) strict`.execute(db);
}

/** Screens that were opened last, and the one that is open: local to this laptop, in the store because titles are confidential. */
export const recent: Migration = { up };
