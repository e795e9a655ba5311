import type { Kysely } from 'kysely';
import type { Receipt } from '../../protocol/messages.ts';
import { audit } from '../access/audit.ts';
import type { Caller } from '../access/grants.ts';
import { HubRefusal } from '../access/hubRefusal.ts';
import type { HubIdentity } from '../access/readHub.ts';
import { readPushBody } from '../push/pushBody.ts';
import { pushChanges } from '../push/pushChanges.ts';
import type { HubTables } from '../tables.ts';

/** What came of a hand-over: receipts of its changes, and whether all of it was decided. */
export interface AcceptedHandover {
  readonly receipts: readonly Receipt[];
  /** False when a number is missing before some of it, or a change contradicts what is there: then it is kept. */
  readonly complete: boolean;
}

/**
 * Brings the changes of a hand-over in, on the authority of a coordinator: through the same checks as any push. When all were decided the hand-over
 * goes; its refused changes stay in the log as evidence.
 *
 * @throws HubRefusal `not-found`
 */
export async function acceptHandover(
  db: Kysely<HubTables>,
  hub: HubIdentity,
  caller: Caller,
  id: string,
): Promise<AcceptedHandover> {
  const row = await db.selectFrom('handover').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw new HubRefusal('not-found');
  const body = readPushBody(row.lines, row.scope);
  const receipts: Receipt[] = [];
  let complete = true;
  for (const [scope, lines] of Map.groupBy(body.lines, ({ place }) => place.scope)) {
    const heads = body.heads.filter((head) => head.scope === scope);
    const { answer } = await pushChanges(db, { hub, caller, scope, body: { heads, lines }, owner: row.device });
    receipts.push(...answer.receipts);
    complete &&= answer.hole === null && answer.receipts.every(({ seq }) => seq > 0);
  }
  await db.transaction().execute(async (transaction) => {
    if (complete) await transaction.deleteFrom('handover').where('id', '=', id).execute();
    const detail = `${id} ${receipts.length} ${complete ? 'complete' : 'kept'}`;
    await audit(transaction, { event: 'handover.accepted', device: caller.device, scope: row.scope, detail });
  });
  return { receipts, complete };
}
