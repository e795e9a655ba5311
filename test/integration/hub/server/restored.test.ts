import { Readable } from 'node:stream';
import { v7 as uuidV7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashOfChange, type Change, type FieldValue } from '../../../../db/log/change.ts';
import { HubClient } from '../../../../sync/laptop/hubClient.ts';
import { HubClock } from '../../../../sync/laptop/hubClock.ts';
import type { HubTransport } from '../../../../sync/laptop/transport.ts';
import { hubStateSchema, pushAnswerSchema } from '../../../../sync/protocol/messages.ts';
import { acceptedBefore, pushLine } from '../../../../sync/protocol/wire.ts';
import { startTemporaryPostgres, type TemporaryPostgres } from '../temporaryPostgres.ts';
import { agree, makeAgreement, makeBudget, makeDepartment, makeInstitution, setGroup } from './records.ts';
import { TestDevice } from './testDevice.ts';
import { openTestHub, read, type TestHub } from './testHub.ts';

let postgres: TemporaryPostgres;
/** One that was put back once, and has what the tests push to it. */
let restored: TestHub;
let hub: TestHub;

beforeAll(async () => {
  postgres = await startTemporaryPostgres();
  [restored, hub] = [await openTestHub(postgres), await openTestHub(postgres)];
  await restored.db.updateTable('hub').set({ previousEpoch: uuidV7() }).execute();
});

afterAll(async () => {
  await restored.close();
  await hub.close();
  await postgres.stop();
});

/** A hub that lost a raised budget and the accord that needed it; both laptops have these. */
async function lost(one: TestHub) {
  const [alice, bob] = [await one.enrol({ role: 'coordinator' }), await one.enrol({ role: 'coordinator' })];
  const scope = uuidV7();
  const institution = makeInstitution(alice, scope);
  const department = makeDepartment(alice, scope);
  const budget = makeBudget(alice, scope, department.entityId, 1_000_00);
  const made = makeAgreement(bob, scope, department.entityId, 5_000_00);
  await one.push(alice, scope, [institution, department, budget]);
  await one.push(bob, scope, [made.agreement, made.line]);
  const raise = () => setGroup(alice, budget, 'budget', { amountCents: 9_000_00 }, [budget.id]);
  return { scope, alice, bob, department, made, raise };
}

async function bring(one: TestHub, device: TestDevice, scope: string, body: string) {
  return read(pushAnswerSchema, await one.ask(device, 'POST', `/v1/push?scope=${scope}`, { body }));
}

const marked = (changes: readonly Change[], mark: string = acceptedBefore) =>
  changes.map((change) => `${mark}${pushLine(change)}\n`).join('');

function keptRows(one: TestHub, scope: string) {
  return one.db
    .selectFrom('audit')
    .select(['device', 'detail'])
    .where('event', '=', 'change.keptAfterRestore')
    .where('scope', '=', scope)
    .execute();
}

/** What carries requests of a laptop's client to a hub in this process. */
function transportTo({ server }: TestHub): HubTransport {
  return async ({ method, path: url, headers, body }) => {
    const answer = await server.inject({ method, url, headers, ...(body === null ? {} : { body }) });
    return { status: answer.statusCode, body: Readable.from([answer.rawPayload]) };
  };
}

describe('what was accepted before the hub was restored (S16)', () => {
  it('R04: an accord comes back before the budget that it needs', async () => {
    const { scope, alice, bob, made, raise } = await lost(restored);
    const accord = agree(bob, made);
    const { receipts } = await bring(restored, bob, scope, marked(accord));
    expect(receipts.map(({ outcome }) => outcome)).toStrictEqual(['accepted', 'accepted']);
    expect(await keptRows(restored, scope)).toStrictEqual([{ device: bob.id, detail: '2' }]);
    expect((await bring(restored, alice, scope, marked([raise()]))).receipts).toMatchObject([{ outcome: 'accepted' }]);
    const row = restored.db.selectFrom('agreement').select('status').where('id', '=', made.agreement.entityId);
    expect(await row.execute()).toStrictEqual([{ status: 'agreed' }]);
    // The same again says the same, and is not noted again.
    expect((await bring(restored, bob, scope, marked(accord))).receipts).toStrictEqual(receipts);
    expect(await keptRows(restored, scope)).toHaveLength(2);
  });

  it('R04 holds without that word, for half a command, and at a hub that was never restored', async () => {
    const refusals: (string | null | undefined)[] = [];
    for (const [one, mark] of [
      [restored, ''],
      [hub, acceptedBefore],
    ] as const) {
      const { scope, bob, made } = await lost(one);
      refusals.push((await bring(one, bob, scope, marked(agree(bob, made), mark))).receipts[0]?.message);
      expect(await keptRows(one, scope)).toStrictEqual([]);
    }
    const { scope, bob, made } = await lost(restored);
    const accord = agree(bob, made);
    const half = marked(accord.slice(0, 1)) + marked(accord.slice(1), '');
    refusals.push((await bring(restored, bob, scope, half)).receipts[0]?.message);
    expect(refusals.map((message) => message?.slice(0, 3))).toStrictEqual(['R04', 'R04', 'R04']);
  });

  it('is for its own device to say', async () => {
    const { scope, alice, bob, made } = await lost(restored);
    const accord = agree(bob, made);
    const [, last] = accord;
    if (last === undefined) throw new Error('no accord');
    const body = `H ${JSON.stringify(bob.head(last))}\n${marked(accord)}`;
    expect((await bring(restored, alice, scope, body)).receipts).toMatchObject([{ code: 'rule' }, { code: 'rule' }]);
    expect(await keptRows(restored, scope)).toStrictEqual([]);
  });

  it('excuses from no other check: shape, references, what it builds on, the chain', async () => {
    const { scope, alice, bob, department } = await lost(restored);
    const badly = setGroup(bob, department, 'clients', { clientCount: -4 }, [department.id]);
    const onBadly = setGroup(bob, department, 'clients', { clientCount: 5 }, [badly.id]);
    const abroad = makeDepartment(bob, scope, uuidV7(), { institutionId: uuidV7() });
    const { receipts } = await bring(restored, bob, scope, marked([badly, onBadly, abroad]));
    expect(receipts.map(({ code }) => code)).toStrictEqual(['shape', 'builds-on', 'reference']);
    const { hash: _hash, ...content } = { ...makeDepartment(alice, scope), previousHash: 'f'.repeat(64) };
    const loose = { ...content, hash: hashOfChange(content) };
    expect((await bring(restored, alice, scope, marked([loose]))).receipts).toMatchObject([{ code: 'chain' }]);
  });

  it('R15: two accords on other terms stand beside each other then, and choosing one of them is no change', async () => {
    const { scope, alice, bob, made, raise } = await lost(restored);
    await restored.push(alice, scope, [raise()]);
    const terms = made.agreement.groups['terms']?.values ?? {};
    const otherwise = {
      ...made.agreement,
      groups: { ...made.agreement.groups, terms: { saw: [], values: { ...terms, purpose: 'Iets anders' } } },
    };
    const one = agree(bob, made);
    const two = agree(alice, { ...made, agreement: otherwise });
    await restored.push(bob, scope, one);
    const { receipts } = await bring(restored, alice, scope, marked(two));
    expect(receipts.map(({ outcome }) => outcome)).toStrictEqual(['accepted', 'accepted']);
    const agreed = [one[0]?.id ?? '', two[0]?.id ?? ''];
    const setTerms = (device: TestDevice, purpose: FieldValue, saw: readonly string[]) =>
      device.change(scope, {
        entity: 'agreement',
        entityId: made.agreement.entityId,
        groups: { terms: { agreed: true, saw: [...saw], values: { ...terms, purpose } } },
      });
    const third = setTerms(alice, 'Nog iets anders', agreed);
    expect((await restored.push(alice, scope, [third])).receipts).toMatchObject([{ code: 'frozen' }]);
    const chosen = setTerms(bob, 'Iets anders', agreed);
    expect((await restored.push(bob, scope, [chosen])).receipts).toMatchObject([{ outcome: 'accepted' }]);
    const rows = await restored.db
      .selectFrom('agreement')
      .select(['purpose', 'status'])
      .where('id', '=', made.agreement.entityId)
      .execute();
    expect(rows).toStrictEqual([{ purpose: 'Iets anders', status: 'agreed' }]);
    // What was not chosen is past: who saw the choice does not go back.
    const back = setTerms(bob, terms['purpose'] ?? null, [...agreed, chosen.id]);
    expect((await restored.push(bob, scope, [back])).receipts).toMatchObject([{ code: 'frozen' }]);
  });

  it('is said by the laptop for the changes that it was told of', async () => {
    const { scope, bob, made } = await lost(restored);
    const changes = agree(bob, made);
    const options = {
      transport: transportTo(restored),
      key: bob.deviceKey(),
      clock: new HubClock(),
      hub: restored.hub,
    };
    const client = new HubClient(options);
    const ids = changes.map(({ id }) => id);
    const answer = await client.push(scope, { changes, heads: [], refusedBefore: [], acceptedBefore: ids });
    expect(answer.receipts.map(({ outcome }) => outcome)).toStrictEqual(['accepted', 'accepted']);
    const [one, two] = [makeDepartment(bob, scope), makeDepartment(bob, scope)];
    const sending = { changes: [one, two], heads: [], refusedBefore: [two.id], acceptedBefore: [one.id] };
    const next = await client.push(scope, sending);
    expect(next.receipts.map(({ code }) => code)).toStrictEqual([null, 'before']);
  });
});

describe('a hub that was restored, and who made an institution (S15)', () => {
  it('is not who edited it before its maker brought it back', async () => {
    const carl = await restored.enrol({ role: 'coordinator' });
    const dirk = new TestDevice();
    const scope = uuidV7();
    const made = makeInstitution(dirk, scope);
    await restored.push(carl, scope, [setGroup(carl, made, 'executor', {}, [made.id])]);
    await restored.enrol({}, carl);
    const state = read(hubStateSchema, await restored.ask(carl, 'GET', '/v1/state'));
    expect(state.scopes).toStrictEqual([]);
    expect(state.withdrawn).toContain(scope);
  });
});
