import { sql, type Kysely, type Transaction } from 'kysely';
import { v7 as uuidV7 } from 'uuid';
import { bodyLimit } from '../../protocol/wire.ts';
import { audit } from '../access/audit.ts';
import type { Caller } from '../access/grants.ts';
import { HubRefusal } from '../access/hubRefusal.ts';
import { readPushBody, type PushBody } from '../push/pushBody.ts';
import type { HubTables } from '../tables.ts';

/** Hand-overs of one device that wait for a coordinator. */
const handoversPerDevice = 50;

/**
 * Keeps what a laptop that has to purge had not sent, for a coordinator to decide on; the same again is the same hand-over. A device that is revoked
 * can do it once per institution.
 *
 * @param scope institution it is about; null for all
 * @throws HubRefusal `bad-request`, `not-granted`, `not-allowed` when a revoked device hands over something else than before, `too-large`
 */
export async function keepHandover(
  db: Kysely<HubTables>,
  caller: Caller,
  scope: string | null,
  text: string,
): Promise<number> {
  const body = readPushBody(text, scope);
  if (body.lines.some(({ sound }) => !sound)) throw new HubRefusal('bad-request');
  return db.transaction().execute(async (transaction) => {
    await assertOnceGranted(transaction, caller, body);
    // One at a time for a device.
    await transaction.selectFrom('device').select('id').where('id', '=', caller.device).forUpdate().execute();
    const before = await transaction.selectFrom('handover').selectAll().where('device', '=', caller.device).execute();
    const same = before.find((one) => one.scope === scope && one.lines === text);
    if (same !== undefined) return same.changes;
    if (caller.revoked && before.some((one) => one.scope === scope)) throw new HubRefusal('not-allowed');
    const bytes = before.reduce((sum, { lines }) => sum + Buffer.byteLength(lines), Buffer.byteLength(text));
    if (bytes > bodyLimit || before.length >= handoversPerDevice) throw new HubRefusal('too-large');
    const changes = body.lines.length;
    await transaction
      .insertInto('handover')
      .values({ id: uuidV7(), device: caller.device, scope, changes, lines: text })
      .execute();
    await audit(transaction, { event: 'handover.kept', device: caller.device, scope, detail: String(changes) });
    return changes;
  });
}

/** What a device never had it cannot hand over; what it made itself it can. */
async function assertOnceGranted(
  transaction: Transaction<HubTables>,
  { device, role }: Caller,
  { lines }: PushBody,
): Promise<void> {
  const scopes = [...new Set(lines.map(({ place }) => place.scope))];
  if (scopes.length === 0 || role === 'coordinator') return;
  const granted = await transaction
    .selectFrom('grant')
    .select('scope')
    .where('device', '=', device)
    .where('scope', '=', sql<string>`any(${scopes}::text[])`)
    .execute();
  const known = await transaction
    .selectFrom('scope')
    .select('scope')
    .where('scope', '=', sql<string>`any(${scopes}::text[])`)
    .execute();
  const there = new Set(known.map(({ scope }) => scope));
  const had = new Set(granted.map(({ scope }) => scope));
  const made = new Set(
    lines
      .filter(({ change, place }) => change?.kind === 'create' && place.entityId === place.scope)
      .map(({ place }) => place.scope),
  );
  const isItsOwn = (scope: string) => had.has(scope) || (!there.has(scope) && made.has(scope));
  if (!scopes.every(isItsOwn)) throw new HubRefusal('not-granted');
}

/** A hand-over that waits, without what is in it. */
export interface WaitingHandover {
  readonly id: string;
  readonly device: string;
  readonly scope: string | null;
  readonly at: string;
  readonly changes: number;
}

/** The hand-overs that wait for a coordinator, oldest first. */
export async function readHandovers(db: Kysely<HubTables>): Promise<WaitingHandover[]> {
  const rows = await db
    .selectFrom('handover')
    .select(['id', 'device', 'scope', 'at', 'changes'])
    .orderBy('at')
    .orderBy('id')
    .execute();
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));
}
