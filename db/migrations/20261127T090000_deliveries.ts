import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table delivery (
    id text primary key,
    kind text not null,
    fromDate text not null,
    toDate text not null,
    tier text not null,
    madeBy text not null,
    madeAt text not null,
    softwareVersion text not null,
    fileName text not null,
    sha256 text not null,
    files text not null,
    counts text not null,
    keyFingerprint text not null,
    signature text not null
  ) strict`.execute(db);
  await sql`create trigger delivery_never_altered before update on delivery
    begin select raise(abort, 'a delivery that was made is never altered'); end`.execute(db);
  await sql`create trigger delivery_never_removed before delete on delivery
    begin select raise(abort, 'a delivery that was made is never removed'); end`.execute(db);
}

/** Which deliveries were made on this laptop: it only grows. */
export const deliveries: Migration = { up };
