import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { Kysely } from 'kysely';
import { openEncrypted, applicationId, type Connection } from '../../../../db/store/connection.ts';
import { StoreDialect } from '../../../../db/store/dialect.ts';
import { migrate } from '../../../../db/store/migrate.ts';
import { storeFileName } from '../../../../db/store/openStore.ts';
import type { Tables } from '../../../../db/tables.ts';
import { tempFolder } from '../tempStore.ts';

/** A store as an older version of the program left it: open, with what it takes to fill and close it. */
export interface OldStore {
  readonly directory: string;
  readonly key: Buffer;
  readonly file: string;
  readonly connection: Connection;
  readonly db: Kysely<Tables>;
}

/** Makes a store that has had the migrations up to and including `until`; none when it is left out. */
export async function oldStore(until?: string): Promise<OldStore> {
  const directory = tempFolder();
  const key = randomBytes(32);
  const file = join(directory, storeFileName);
  const connection = openEncrypted(file, key, { mustExist: false });
  connection.pragma(`application_id = ${applicationId}`);
  const db = new Kysely<Tables>({ dialect: new StoreDialect(connection) });
  if (until !== undefined) await migrate(db, { until });
  return { directory, key, file, connection, db };
}

/** Names of the tables, indexes and triggers of a file, but for those of SQLite and Kysely themselves. */
export function schemaOf(connection: Connection): string[] {
  const names: unknown[] = connection
    .prepare("select name from sqlite_schema where name not like 'sqlite_%' and name not like 'kysely_%' order by name")
    .pluck()
    .all();
  return names.map(String);
}
