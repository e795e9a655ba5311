import { sql, type Transaction } from 'kysely';
import type { HubTables } from '../tables.ts';

/** Tables that tell who has access and what happened, each with its key, in an order in which what is referred to comes first. */
const accessTables = [
  ['device', ['id']],
  ['grant', ['device', 'scope']],
  ['knownKey', ['device']],
  ['invitation', ['codeHash']],
  ['handover', ['id']],
  ['audit', ['id']],
] as const satisfies readonly (readonly [keyof HubTables, readonly string[]])[];

/** Which of both is later, and so is believed where they differ. */
export interface KeptAccess {
  readonly isLater: boolean;
}

const keptName = (name: string) => `kept_${name}`;

/** Sets aside what the present database knows of access, until the transaction ends; `backupAt` is the moment of the backup (ISO 8601). */
export async function keepAccess(transaction: Transaction<HubTables>, backupAt: string): Promise<KeptAccess> {
  for (const [name] of accessTables) {
    await sql`create temporary table ${sql.table(keptName(name))} on commit drop as table ${sql.table(name)}`.execute(
      transaction,
    );
  }
  const { rows } = await sql<{
    later: boolean | null;
  }>`select max("at") >= ${backupAt}::timestamptz as later from "audit"`.execute(transaction);
  return { isLater: rows[0]?.later === true };
}

/** Puts it back beside what the backup knows. */
export async function putAccessBack(transaction: Transaction<HubTables>, { isLater }: KeptAccess): Promise<void> {
  for (const [name, key] of accessTables) {
    const columns = await columnsOf(transaction, name);
    const keyList = sql.join(key.map((column) => sql.ref(column)));
    const values = sql.join(columns.map((column) => sql`${sql.ref(column)} = ${sql.ref(`excluded.${column}`)}`));
    await sql`insert into ${sql.table(name)} select * from ${sql.table(keptName(name))}
      on conflict (${keyList}) do ${isLater ? sql`update set ${values}` : sql`nothing`}`.execute(transaction);
  }
  await sql`select setval(pg_get_serial_sequence('"audit"', 'id'), coalesce(max("id"), 0) + 1, false) from "audit"`.execute(
    transaction,
  );
}

async function columnsOf(transaction: Transaction<HubTables>, table: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select column_name as name from information_schema.columns
    where table_schema = current_schema() and table_name = ${table} order by ordinal_position`.execute(transaction);
  return rows.map(({ name }) => name);
}
