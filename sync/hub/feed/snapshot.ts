import { sql, type Kysely, type Transaction } from 'kysely';
import { changeSchema, type Change } from '../../../db/log/change.ts';
import type { HubTables } from '../tables.ts';
import { compressed } from './gzip.ts';
import { livePartsOf } from './liveParts.ts';

/** Changes behind the newest snapshot from which a new one is worth its making. */
const snapshotTail = 2000;

/** Records read at a time. */
const recordsAtATime = 1000;

/** A snapshot as it is kept: its lines in gzip, several members one after the other. */
export interface KeptSnapshot {
  readonly at: number;
  readonly count: number;
  readonly lines: Buffer;
}

/**
 * Makes the snapshot of an institution as it stands now, unless there is one that is new enough, and keeps it in place of the one before. All is
 * read as of one moment, so that the number it stands at is exact; nobody who pushes waits for it.
 */
export async function makeSnapshot(db: Kysely<HubTables>, scope: string, tail = snapshotTail): Promise<boolean> {
  const made = await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (transaction) => {
      const stand = await transaction
        .selectFrom('scope')
        .leftJoin('snapshot', 'snapshot.scope', 'scope.scope')
        .select(['head', 'at'])
        .where('scope.scope', '=', scope)
        .executeTakeFirst();
      if (stand === undefined || stand.head - (stand.at ?? 0) <= tail) return undefined;
      return { at: stand.head, ...(await readParts(transaction, scope)) };
    });
  if (made === undefined) return false;
  await keep(db, scope, made);
  return true;
}

/** Keeps it, when no newer one came meanwhile and the hub was not put back to before it. */
async function keep(db: Kysely<HubTables>, scope: string, { at, count, lines }: KeptSnapshot): Promise<void> {
  await sql`
    insert into "snapshot" ("scope", "at", "count", "lines")
    select "scope", ${at}, ${count}, ${lines} from "scope" where "scope" = ${scope} and "head" >= ${at}
    on conflict ("scope") do update
      set "at" = excluded."at", "count" = excluded."count", "lines" = excluded."lines"
      where "snapshot"."at" < excluded."at"`.execute(db);
}

async function readParts(
  transaction: Transaction<HubTables>,
  scope: string,
): Promise<{ readonly count: number; readonly lines: Buffer }> {
  const ids = await transaction
    .selectFrom('hubChange')
    .select('entityId')
    .distinct()
    .where('scope', '=', scope)
    .where('refusal', 'is', null)
    .orderBy('entityId')
    .execute();
  const members: Buffer[] = [];
  let count = 0;
  for (let start = 0; start < ids.length; start += recordsAtATime) {
    const some = ids.slice(start, start + recordsAtATime).map(({ entityId }) => entityId);
    const parts = (await changesOf(transaction, scope, some)).flatMap(livePartsOf);
    count += parts.length;
    members.push(await compressed(parts.map((part) => `${JSON.stringify(part)}\n`).join('')));
  }
  return { count, lines: Buffer.concat(members) };
}

/** The changes that count of some records, a list each. */
async function changesOf(transaction: Transaction<HubTables>, scope: string, ids: readonly string[]) {
  const rows = await transaction
    .selectFrom('hubChange')
    .select(['entityId', 'hash', 'content'])
    .where('entityId', '=', sql<string>`any(${ids}::text[])`)
    .where('scope', '=', scope)
    .where('refusal', 'is', null)
    .orderBy('entityId')
    .orderBy('seq')
    .execute();
  const changes = rows.map(({ hash, content }): Change => ({ ...changeSchema.parse(JSON.parse(content)), hash }));
  return [...Map.groupBy(changes, ({ entityId }) => entityId).values()];
}

/** The newest snapshot of an institution. */
export async function readSnapshot(db: Kysely<HubTables>, scope: string): Promise<KeptSnapshot | undefined> {
  return db.selectFrom('snapshot').select(['at', 'count', 'lines']).where('scope', '=', scope).executeTakeFirst();
}
