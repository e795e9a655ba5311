import { CompiledQuery, sql, SqliteAdapter, type QueryExecutorProvider } from 'kysely';
import type { SqlValue } from './foldedRow.ts';

/** A database or a transaction on it, whatever its tables. */
export interface Executes extends QueryExecutorProvider {
  executeQuery(query: CompiledQuery): Promise<unknown>;
}

/** Rows in one statement on SQLite; what is left over goes by ten and one by one, so that few statements are prepared and all are kept. */
const keptSizes = [50, 10, 1] as const;

/** Rows in one statement elsewhere: each statement is a journey to the database, and it takes some 65,000 values. */
const mostRows = 1000;

/** SQL text per kind of database, table and number of rows: writing it out costs more than running it. */
const texts = new Map<unknown, Map<string, string>>();

/** How rows are written. */
export interface WriteOptions {
  /** A row whose id is there is brought up to date instead. */
  readonly replacing?: 'id';
  /** Called between statements: SQLite lets nothing else happen meanwhile, and what comes in would wait for all of them. */
  readonly pause?: () => Promise<void>;
}

/** Inserts many rows. The table and columns are ours, never from outside. */
export async function writeRows(
  db: Executes,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly SqlValue[])[],
  { replacing, pause }: WriteOptions = {},
): Promise<void> {
  let start = 0;
  for (const size of sizesFor(db, rows.length)) {
    const text = statement(db, table, columns, size, replacing);
    await db.executeQuery(CompiledQuery.raw(text, rows.slice(start, start + size).flat()));
    start += size;
    await pause?.();
  }
}

function sizesFor(db: Executes, count: number): number[] {
  const isLocal = db.getExecutor().adapter instanceof SqliteAdapter;
  const sizes: number[] = [];
  for (let left = count; left > 0;) {
    const size = isLocal ? (keptSizes.find((kept) => kept <= left) ?? 1) : Math.min(left, mostRows);
    sizes.push(size);
    left -= size;
  }
  return sizes;
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
  if (size <= keptSizes[0]) known.set(key, made);
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
