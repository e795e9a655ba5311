import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table meta (key text primary key, value text not null) strict, without rowid`.execute(db);
  await sql`create table change (
    id text primary key,
    device text not null,
    deviceSeq integer not null check (deviceSeq > 0),
    actor text not null,
    scope text not null,
    entity text not null,
    entityId text not null,
    kind text not null check (kind in ('create', 'update', 'retire', 'restore')),
    commandId text not null,
    command text not null,
    reason text,
    schemaVersion integer not null,
    wallTime text not null,
    previousHash text not null,
    hash text not null,
    groups text not null,
    unique (device, deviceSeq)
  ) strict`.execute(db);
  await sql`create index change_of_record on change (entityId, id)`.execute(db);
  await sql`create index change_of_command on change (commandId)`.execute(db);
  await sql`create trigger change_never_altered before update on change
    begin select raise(abort, 'a logged change is never altered'); end`.execute(db);
  await sql`create trigger change_never_removed before delete on change
    begin select raise(abort, 'a logged change is never removed'); end`.execute(db);
}

/** The change log, what the store knows of itself, and a guard: what was logged is never altered or removed. */
export const changeLog: Migration = { up };
