import { Pool } from 'pg';
import { canonicalContent } from '../../../db/log/change.ts';
import { migrateHub, openDatabase } from '../../../sync/hub/postgres/database.ts';
import type { PlannedPush } from './pushLoad.ts';

/** As many connections as the hub has. */
const connections = 16;

const measurementColumns = [
  'id',
  'departmentId',
  'indicator',
  'moment',
  'periodStart',
  'periodEnd',
  'value',
  'numerator',
  'denominator',
  'clients',
  'instrument',
  'source',
] as const;

const quoted = measurementColumns.map((column) => `"${column}"`);
const upserts = quoted.slice(1).map((column) => `${column} = excluded.${column}`);

const raise = { name: 'raise', text: 'update "scope" set "head" = "head" + $2 where "scope" = $1 returning "head"' };
const insert = {
  name: 'insert',
  text: `insert into "hubChange" ("scope", "seq", "id", "device", "deviceSeq", "entity", "entityId", "commandId",
      "previousHash", "hash", "content", "broughtBy")
    select $1, $2 + n, "id", $3, "deviceSeq", "entity", "entityId", "commandId", "previousHash", "hash", "content", $3
    from unnest($4::text[], $5::bigint[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[], $11::text[])
      with ordinality as p ("id", "deviceSeq", "entity", "entityId", "commandId", "previousHash", "hash", "content", n)`,
};
const chain = {
  name: 'chain',
  text: `insert into "chain" ("device", "scope", "deviceSeq", "hash") values ($1, $2, $3, $4)
    on conflict ("device", "scope") do update set "deviceSeq" = excluded."deviceSeq", "hash" = excluded."hash"`,
};
const fold = {
  name: 'fold',
  text: `insert into "measurement" ("scope", "retired", ${quoted.join(', ')})
    select $1, 0, * from unnest(${measurementColumns
      .map((column, index) => `$${index + 2}::${column === 'clients' ? 'bigint' : 'text'}[]`)
      .join(', ')})
    on conflict ("id") do update set ${upserts.join(', ')}`,
};

/**
 * A bare PostgreSQL transaction that writes the rows the hub writes: the number of the institution, the changes, the end of the chain and the folded
 * rows. No HTTP, no token, no hash, no fold, no rule, no receipt: what is left is PostgreSQL.
 */
export class BarePush {
  readonly #pool: Pool;

  private constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** Makes the tables of a hub in an empty database. */
  static async open(url: string): Promise<BarePush> {
    const db = openDatabase(url, { connections: 1 });
    await migrateHub(db);
    await db.destroy();
    return new BarePush(new Pool({ connectionString: url, max: connections }));
  }

  async begin(scope: string): Promise<void> {
    await this.#pool.query('insert into "scope" ("scope", "head", "backedUp") values ($1, 0, 0)', [scope]);
  }

  async push({ scope, changes, rows }: PlannedPush): Promise<void> {
    const last = changes.at(-1);
    if (last === undefined) return;
    const client = await this.#pool.connect();
    try {
      await client.query('begin');
      const raised = await client.query<{ head: string }>(raise, [scope, changes.length]);
      const head = Number(raised.rows[0]?.head) - changes.length;
      await client.query(insert, [
        scope,
        head,
        last.device,
        changes.map(({ id }) => id),
        changes.map(({ deviceSeq }) => deviceSeq),
        changes.map(({ entity }) => entity),
        changes.map(({ entityId }) => entityId),
        changes.map(({ commandId }) => commandId),
        changes.map(({ previousHash }) => previousHash),
        changes.map(({ hash }) => hash),
        changes.map(({ hash: _hash, ...content }) => canonicalContent(content)),
      ]);
      await client.query(chain, [last.device, scope, last.deviceSeq, last.hash]);
      await client.query(fold, [scope, ...measurementColumns.map((column) => rows.map((row) => row[column] ?? null))]);
      await client.query('commit');
    } finally {
      client.release();
    }
  }

  async count(): Promise<number> {
    const { rows } = await this.#pool.query<{ n: number }>('select count(*)::int as n from "hubChange"');
    return rows[0]?.n ?? 0;
  }

  async close(): Promise<void> {
    await this.#pool.end();
  }
}
