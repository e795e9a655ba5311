import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

const statements = [
  // The words of all records. It keeps no copy of the texts; a hit is read from the record itself.
  `create virtual table searchText using fts5(
    names, texts, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
  )`,
  `insert into searchText (searchText, rank) values ('rank', 'bm25(8.0, 1.0)')`,
  // Which record has which number in the index.
  `create table searchEntry (
    number integer primary key,
    recordId text not null unique,
    entity text not null
  ) strict`,
  // Records that changed since they were indexed, kept by triggers that db/search makes from the definitions of the records.
  `create table searchDirty (recordId text primary key, entity text not null) strict, without rowid`,
];

async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

/** Searching in everything that is recorded. */
export const search: Migration = { up };
