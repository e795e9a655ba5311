import { SqliteAdapter, SqliteDialect, type SqliteDatabase, type SqliteStatement } from 'kysely';
import type { Connection } from './connection.ts';

/** More statements than this are not kept: the set of queries is small, so growth would mean literal values in SQL. */
const keptStatements = 500;

/** Prepares each SQL text once: Kysely itself prepares at every call. */
function withKeptStatements(connection: Connection): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>();
  return {
    close() {
      kept.clear();
      connection.close();
    },
    prepare(text: string): SqliteStatement {
      const known = kept.get(text);
      if (known !== undefined) return known;
      const statement: SqliteStatement = connection.prepare(text);
      if (kept.size < keptStatements) kept.set(text, statement);
      return statement;
    },
  };
}

/**
 * Kysely believes SQLite cannot roll back a change of schema and so leaves half a migration behind; SQLite can.
 * The store lock is what keeps two processes from migrating at once.
 */
class StoreAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** The SQLite dialect of the store: kept statements, migrations inside a transaction. */
export class StoreDialect extends SqliteDialect {
  constructor(connection: Connection) {
    super({ database: withKeptStatements(connection) });
  }

  override createAdapter(): SqliteAdapter {
    return new StoreAdapter();
  }
}
