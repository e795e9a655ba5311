import { sql, type Transaction } from 'kysely';
import { HubFault } from '../hubFault.ts';
import type { HubTables } from '../tables.ts';
import { readBackup } from './readBackup.ts';
import { tableOrder } from './tableOrder.ts';

/** Signs of one batch of rows. */
const batchSize = 4_000_000;

/**
 * Fills the empty tables from a backup. Whether it was good shows at its end: the caller's transaction goes back when this throws.
 *
 * @throws HubFault BACKUP_DAMAGED
 */
export async function loadRows(transaction: Transaction<HubTables>, path: string): Promise<void> {
  let batch: string[] = [];
  let size = 0;
  let table = '';
  const flush = async () => {
    if (batch.length > 0) await insertRows(transaction, table, batch);
    batch = [];
    size = 0;
  };
  for await (const entry of readBackup(path)) {
    if (entry.kind !== 'row') continue;
    if (entry.table !== table || size > batchSize) await flush();
    table = entry.table;
    batch.push(entry.row);
    size += entry.row.length;
  }
  await flush();
  await restartNumbers(transaction);
}

async function insertRows(transaction: Transaction<HubTables>, name: string, rows: readonly string[]): Promise<void> {
  const known = tableOrder.find((one) => one === name);
  if (known === undefined) throw new HubFault('BACKUP_DAMAGED');
  const table = sql.table(known);
  await sql`insert into ${table} select * from json_populate_recordset(null::${table}, ${`[${rows.join(',')}]`}::json)`.execute(
    transaction,
  );
}

/** New audit rows get numbers after those that were loaded. */
async function restartNumbers(transaction: Transaction<HubTables>): Promise<void> {
  await sql`select setval(pg_get_serial_sequence('"audit"', 'id'), coalesce(max("id"), 0) + 1, false) from "audit"`.execute(
    transaction,
  );
}
