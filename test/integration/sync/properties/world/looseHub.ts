import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { readPushBody } from '../../../../../sync/hub/push/pushBody.ts';
import type { HubTransport } from '../../../../../sync/laptop/transport.ts';
import type { PushAnswer } from '../../../../../sync/protocol/messages.ts';
import type { TestHub } from './testHub.ts';

/**
 * What stands before a hub in a control and takes its pushes in the way that lies at hand: every line is a new row (no receipts, no unique ids), with
 * its number from a sequence outside the lock of the institution, and some commit later than others. Everything else the hub answers itself.
 */
export async function looseHub(hub: TestHub): Promise<HubTransport> {
  const { db } = hub;
  await sql`alter table "hubChange" drop constraint "hubChange_id_key"`.execute(db);
  await sql`alter table "hubChange" drop constraint "hubChange_device_scope_deviceSeq_key"`.execute(db);
  await sql`create sequence "loose"`.execute(db);
  await sql`select setval('loose', (select max("head") from "scope"))`.execute(db);
  let slow = 0;
  return async (request) => {
    const scope = /^\/v1\/push\?scope=(.+)$/.exec(request.path)?.[1];
    if (scope === undefined || request.body === null) return hub.answer(request);
    const { lines } = readPushBody(request.body, scope);
    slow += 1;
    const pause = slow % 3 === 0 ? 40 : 0;
    const receipts = await db.transaction().execute(async (transaction) => {
      const made: PushAnswer['receipts'] = [];
      for (const { hash, text, place } of lines) {
        const { rows } = await sql<{ seq: number }>`select nextval('loose') as seq`.execute(transaction);
        const seq = rows[0]?.seq ?? 0;
        const { id, device, deviceSeq, entity, entityId, commandId, previousHash } = place;
        const row = { id, device, deviceSeq, entity, entityId, commandId, previousHash, hash };
        await transaction
          .insertInto('hubChange')
          .values({ ...row, scope, seq, content: text, refusal: null, refusalMessage: null, broughtBy: device })
          .execute();
        made.push({ id, outcome: 'accepted', seq, code: null, message: null });
      }
      await sleep(pause);
      return made;
    });
    const { head } = await db
      .updateTable('scope')
      .set({ head: sql<number>`greatest("head", ${Math.max(...receipts.map(({ seq }) => seq))})` })
      .where('scope', '=', scope)
      .returning('head')
      .executeTakeFirstOrThrow();
    const { epoch } = await db.selectFrom('hub').select('epoch').executeTakeFirstOrThrow();
    const answer: PushAnswer = { epoch, receipts, head, backedUp: 0, hole: null };
    return { status: 200, body: inOne(JSON.stringify(answer)) };
  };
}

async function* inOne(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}
