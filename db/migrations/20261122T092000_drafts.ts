import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table draft (
    form text not null,
    key text not null,
    content text not null,
    savedAt text not null,
    primary key (form, key)
  ) strict, without rowid`.execute(db);
}

/** What was typed in a form and not yet recorded: local to this laptop. */
export const drafts: Migration = { up };
