import { CompiledQuery, sql, type QueryExecutorProvider } from 'kysely';
import type { SqlValue } from './foldedRow.ts';

/** A database or a transaction on it, whatever its tables. */
export interface Executes extends QueryExecutorProvider {
  executeQuery(query: CompiledQuery): Promise<unknown>;
}

/** Rows in one statement; what is left over goes by ten and one by one, so that the set of statements stays small. */
const sizes = [50, 10, 1] as const;

/** SQL text per kind of database, table and number of rows: writing it out costs more than running it. */
const texts = new Map<unknown, Map<string, string>>();

/**
 * Inserts many rows; with `replacing` a row whose id is there is brought up to date instead. The table and columns are ours, never from outside.
 */
export async function writeRows(
  db: Executes,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly SqlValue[])[],
  replacing?: 'id',
): Promise<void> {
  let start = 0;
  for (const size of sizes) {
    while (rows.length - start >= size) {
      const text = statement(db, table, columns, size, replacing);
      await db.executeQuery(CompiledQuery.raw(text, rows.slice(start, start + size).flat()));
      start += size;
    }
  }
}

function statement(
  db: Executes,
  table: string,
  columns: readonly string[],
  size: number,
  replacing: 'id' | undefined,
): string {
  const kind = db.getExecutor().adapter.constructor;
  const known = texts.get(kind) ?? new Map<string, string>();
  texts.set(kind, known);
  const key = `${table} ${size} ${replacing ?? ''}`;
  const made = known.get(key) ?? compiled(db, table, columns, size, replacing);
  known.set(key, made);
  return made;
}

function compiled(
  db: Executes,
  table: string,
  columns: readonly string[],
  size: number,
  replacing: 'id' | undefined,
): string {
  const row = sql`(${sql.join(columns.map(() => sql`${0}`))})`;
  const rows = sql.join(Array.from({ length: size }, () => row));
  const names = sql.join(columns.map((column) => sql.ref(column)));
  const updates = columns
    .filter((column) => column !== replacing)
    .map((column) => sql`${sql.ref(column)} = excluded.${sql.ref(column)}`);
  const onConflict = replacing === undefined ? sql`` : sql` on conflict (id) do update set ${sql.join(updates)}`;
  return sql`insert into ${sql.table(table)} (${names}) values ${rows}${onConflict}`.compile(db).sql;
}
