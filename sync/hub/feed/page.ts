import { sql, type Kysely } from 'kysely';
import type { PageHead } from '../../protocol/messages.ts';
import { feedLine, type SignedHead } from '../../protocol/wire.ts';
import { HubRefusal } from '../access/hubRefusal.ts';
import type { HubTables } from '../tables.ts';

/** Text in a page, in bytes; a page has at least one line. */
const pageBytes = 8 * 1024 * 1024;

/** What is asked of the feed of an institution. */
export interface PageRequest {
  readonly scope: string;
  readonly epoch: string;
  readonly after: number;
  readonly limit: number;
}

/** A page as it travels: the head and the lines. */
export interface Page {
  readonly head: PageHead;
  readonly text: string;
}

/**
 * The changes of an institution after a number, in the order of their numbers. Refused ones are links: their place in a chain, without content.
 *
 * @param epoch the hub's own
 * @throws HubRefusal `wrong-epoch`; `bad-request` when asked beyond the end, which no laptop of this epoch has seen; `not-granted`
 */
export async function readPage(db: Kysely<HubTables>, request: PageRequest, epoch: string): Promise<Page> {
  const { scope, after, limit } = request;
  if (request.epoch !== epoch) throw new HubRefusal('wrong-epoch');
  const stand = await readStand(db, scope);
  if (after > stand.head) throw new HubRefusal('bad-request');
  const rows = after === stand.head ? [] : await readRows(db, scope, { after, limit, head: stand.head });
  const next = rows.at(-1)?.seq ?? after;
  const heads = next === stand.head && rows.length > 0 ? await readHeads(db, scope) : [];
  const head = { epoch, scope, after, next, ...stand, count: rows.length, heads };
  const lines = rows.map((row) => (row.refused ? linkLine(row, scope) : feedLine(row.seq, 'C', row.hash, row.content)));
  return { head, text: [JSON.stringify(head), ...lines, ''].join('\n') };
}

/** How far the devices signed their chains in an institution. */
async function readHeads(db: Kysely<HubTables>, scope: string): Promise<SignedHead[]> {
  return db
    .selectFrom('signedHead')
    .select(['device', 'scope', 'deviceSeq', 'hash', 'publicKey', 'signature'])
    .where('scope', '=', scope)
    .orderBy('device')
    .execute();
}

/** @throws HubRefusal `not-granted` when there is no such institution */
async function readStand(
  db: Kysely<HubTables>,
  scope: string,
): Promise<{ readonly head: number; readonly backedUp: number }> {
  const stand = await db.selectFrom('scope').select(['head', 'backedUp']).where('scope', '=', scope).executeTakeFirst();
  if (stand === undefined) throw new HubRefusal('not-granted');
  return stand;
}

interface FeedRow {
  readonly seq: number;
  readonly hash: string;
  readonly id: string;
  readonly device: string;
  readonly deviceSeq: number;
  readonly previousHash: string;
  readonly refused: boolean;
  /** Empty for a refused one: its content does not leave the hub. */
  readonly content: string;
}

async function readRows(
  db: Kysely<HubTables>,
  scope: string,
  { after, limit, head }: { readonly after: number; readonly limit: number; readonly head: number },
): Promise<readonly FeedRow[]> {
  const { rows } = await sql<FeedRow>`
    select "seq", "hash", "id", "device", "deviceSeq", "previousHash", "refused", "content"
    from (
      select *, sum(octet_length("content")) over (order by "seq") as "bytes"
      from (
        select "seq", "hash", "id", "device", "deviceSeq", "previousHash", "refusal" is not null as "refused",
          case when "refusal" is null then "content" else '' end as "content"
        from "hubChange"
        where "scope" = ${scope} and "seq" > ${after} and "seq" <= ${head}
        order by "seq"
        limit ${limit}
      ) as "some"
    ) as "measured"
    where "seq" = ${after} + 1 or "bytes" <= ${pageBytes}
    order by "seq"`.execute(db);
  return rows;
}

function linkLine({ seq, hash, id, device, deviceSeq, previousHash }: FeedRow, scope: string): string {
  return feedLine(seq, 'L', hash, JSON.stringify({ id, device, deviceSeq, scope, previousHash }));
}
