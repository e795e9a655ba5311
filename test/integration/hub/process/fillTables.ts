import { sql, type Kysely } from 'kysely';
import { tableOrder } from '../../../../sync/hub/backup/tableOrder.ts';
import type { HubTables } from '../../../../sync/hub/tables.ts';

/** Text that formats stumble over. */
const hard = 'a"b\\c\n\u2028\tü€😀\\u0000 {"x":1}';

/** Puts rows with difficult values in every table, by what the database says its columns are. */
export async function fillTables(db: Kysely<HubTables>, rows: number): Promise<void> {
  for (const table of tableOrder) {
    if (table === 'hub') continue;
    const { rows: columns } = await sql<{ name: string; type: string; optional: string }>`
      select column_name as name, data_type as type, is_nullable as optional
      from information_schema.columns where table_name = ${table} order by ordinal_position`.execute(db);
    for (let row = 1; row <= rows; row += 1) {
      const values = columns.map(({ name, type, optional }) => valueOf(table, name, type, optional === 'YES', row));
      await sql`insert into ${sql.table(table)} (${sql.join(columns.map(({ name }) => sql.ref(name)))})
        values (${sql.join(values)})`.execute(db);
    }
  }
}

function valueOf(table: string, name: string, type: string, optional: boolean, row: number): unknown {
  if (table === 'scope' && name === 'restoredAt') return null;
  if (name === 'backedUp') return row - 1;
  if (name === 'role') return row % 2 === 0 ? 'coordinator' : 'consultant';
  if (name === 'device' || (table === 'device' && name === 'id')) return `device-${row}`;
  if (optional && row % 3 === 0) return null;
  if (type === 'bigint') return name === 'id' || name === 'head' ? row : 9_007_199_254_740_991 - row;
  if (type === 'integer') return row % 2;
  if (type === 'timestamp with time zone') return `2026-03-29 02:30:00.12345${row % 10}+01`;
  if (type === 'jsonb') return JSON.stringify([`scope-${row}`, hard]);
  if (type === 'bytea') return Buffer.from([0, 255, 10, row]);
  return `${name}-${row} ${hard}`;
}

/** Everything in every table, as text in the order of the text. */
export async function contentOf(db: Kysely<HubTables>): Promise<Record<string, string[]>> {
  const content: Record<string, string[]> = {};
  for (const table of tableOrder) {
    const { rows } = await sql<{
      row: string;
    }>`select entry::text as row from ${sql.table(table)} as entry order by 1`.execute(db);
    content[table] = rows.map(({ row }) => row);
  }
  return content;
}
