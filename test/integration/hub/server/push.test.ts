import { sql } from 'kysely';
import { v7 as uuidV7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashOfChange, hashOfText, type Change } from '../../../../db/log/change.ts';
import { entityNames } from '../../../../domain/registration.ts';
import { pushAnswerSchema } from '../../../../sync/protocol/messages.ts';
import { pushLine, refusedBefore } from '../../../../sync/protocol/wire.ts';
import { startTemporaryPostgres, type TemporaryPostgres } from '../temporaryPostgres.ts';
import { agree, makeAgreement, makeBudget, makeDepartment, makeInstitution, setGroup } from './records.ts';
import { TestDevice } from './testDevice.ts';
import { openTestHub, read, refused, type TestHub } from './testHub.ts';

let postgres: TemporaryPostgres;
let hub: TestHub;
let anna: TestDevice;

beforeAll(async () => {
  postgres = await startTemporaryPostgres();
  hub = await openTestHub(postgres);
  anna = await hub.enrol();
});

afterAll(async () => {
  await hub.close();
  await postgres.stop();
});

/** Pushes a new institution with a department and returns both. */
async function begun(device = anna) {
  const scope = uuidV7();
  const institution = makeInstitution(device, scope);
  const department = makeDepartment(device, scope);
  await hub.push(device, scope, [institution, department]);
  return { scope, institution, department };
}

async function outcomes(device: TestDevice, scope: string, changes: readonly Change[]) {
  const { receipts } = await hub.push(device, scope, changes);
  const byId = new Map(receipts.map(({ id, outcome, code }) => [id, code ?? outcome]));
  return changes.map(({ id }) => byId.get(id));
}

/** All that the hub has of an institution, to see that nothing changed. */
async function everythingOf(scope: string) {
  const changes = await hub.db.selectFrom('hubChange').selectAll().where('scope', '=', scope).orderBy('seq').execute();
  const head = await hub.db.selectFrom('scope').selectAll().where('scope', '=', scope).execute();
  const rows = await Promise.all(
    entityNames.map((name) => hub.db.selectFrom(name).selectAll().where('scope', '=', scope).orderBy('id').execute()),
  );
  return { changes, head, rows };
}

describe('S02 a batch counts once however often it is sent', () => {
  it('one after the other', async () => {
    const { scope, department } = await begun();
    const edit = setGroup(anna, department, 'clients', { clientCount: 14 }, [department.id]);
    const first = await hub.push(anna, scope, [edit]);
    const before = await everythingOf(scope);
    for (let time = 0; time < 3; time += 1) expect(await hub.push(anna, scope, [edit])).toStrictEqual(first);
    expect(await everythingOf(scope)).toStrictEqual(before);
  });

  it('twice within one push', async () => {
    const scope = uuidV7();
    const institution = makeInstitution(anna, scope);
    expect(await hub.push(anna, scope, [institution, institution])).toMatchObject({ head: 1, receipts: [{ seq: 1 }] });
  });

  it('eight at once, also the one that makes the institution', async () => {
    const scope = uuidV7();
    const changes = [makeInstitution(anna, scope), ...Array.from({ length: 40 }, () => makeDepartment(anna, scope))];
    const answers = await Promise.all(Array.from({ length: 8 }, () => hub.push(anna, scope, changes)));
    for (const answer of answers) {
      expect(answer).toMatchObject({ head: 41, hole: null });
      expect(answer.receipts.toSorted((a, b) => a.seq - b.seq).map(({ id, seq }) => [id, seq])).toStrictEqual(
        changes.map(({ id }, index) => [id, index + 1]),
      );
    }
    const { changes: kept, head } = await everythingOf(scope);
    expect(kept).toHaveLength(41);
    expect(head).toMatchObject([{ head: 41 }]);
  });
});

describe('S03 the same id with other content is refused', () => {
  it('does not store it, says so loudly and notes it in the audit', async () => {
    const { scope, department } = await begun();
    const before = await everythingOf(scope);
    const { hash: _hash, ...content } = department;
    const altered = { ...content, actor: 'Mallory' };
    const { receipts, head } = await hub.push(anna, scope, [{ ...altered, hash: hashOfChange(altered) }]);
    expect(receipts).toMatchObject([{ id: department.id, outcome: 'refused', code: 'altered', seq: 0 }]);
    expect(head).toBe(2);
    expect(await everythingOf(scope)).toStrictEqual(before);
    const rows = await hub.db.selectFrom('audit').selectAll().where('detail', '=', department.id).execute();
    expect(rows).toMatchObject([{ event: 'change.refused', code: 'altered', device: anna.id, scope }]);
  });

  it('also when the id is of another institution', async () => {
    const { department } = await begun();
    const scope = uuidV7();
    const institution = makeInstitution(anna, scope);
    const { hash: _hash, ...made } = makeDepartment(anna, scope);
    const content = { ...made, id: department.id };
    const stolen = { ...content, hash: hashOfChange(content) };
    expect(await outcomes(anna, scope, [institution, stolen])).toStrictEqual(['accepted', 'altered']);
  });
});

describe('S05 no number is missing, per institution and per device', () => {
  it('stops at a hole, keeps what came before it, and goes on when the hole is filled', async () => {
    const scope = uuidV7();
    const changes = [makeInstitution(anna, scope), ...Array.from({ length: 5 }, () => makeDepartment(anna, scope))];
    const without = changes.filter((_change, index) => index !== 3);
    const answer = await hub.push(anna, scope, without);
    expect(answer.hole).toStrictEqual({ device: anna.id, deviceSeq: 3 });
    expect(answer.receipts.map(({ seq }) => seq)).toStrictEqual([1, 2, 3]);
    expect(await hub.push(anna, scope, changes.slice(3))).toMatchObject({ head: 6, hole: null });
    const { changes: kept } = await everythingOf(scope);
    expect(kept.map(({ seq, deviceSeq }) => [seq, deviceSeq])).toStrictEqual(
      changes.map((_change, index) => [index + 1, index + 1]),
    );
  });

  it('counts refused changes too', async () => {
    const { scope, department } = await begun();
    const wrong = setGroup(anna, department, 'clients', { clientCount: -4 }, [department.id]);
    const good = makeDepartment(anna, scope);
    expect(await outcomes(anna, scope, [wrong, good])).toStrictEqual(['shape', 'accepted']);
    const { changes } = await everythingOf(scope);
    expect(changes.map(({ seq, deviceSeq, refusal }) => [seq, deviceSeq, refusal])).toStrictEqual([
      [1, 1, null],
      [2, 2, null],
      [3, 3, 'shape'],
      [4, 4, null],
    ]);
  });

  it('refuses what does not fit the chain and all that comes after it', async () => {
    const { scope } = await begun();
    const { hash: _hash, ...made } = makeDepartment(anna, scope);
    const content = { ...made, previousHash: 'f'.repeat(64) };
    const loose = { ...content, hash: hashOfChange(content) };
    const next = makeDepartment(anna, scope);
    expect(await outcomes(anna, scope, [loose, next])).toStrictEqual(['chain', 'chain']);
    expect((await everythingOf(scope)).changes).toHaveLength(2);
  });
});

describe('S23 one poisoned change stops no other', () => {
  it('refuses each kind of poison by itself, and what builds on it', async () => {
    const { scope, institution, department } = await begun();
    const other = await begun();
    const nameless = setGroup(anna, department, 'identity', { name: null }, [department.id]);
    const onRefused = setGroup(anna, department, 'identity', { name: 'Beter' }, [nameless.id]);
    const nul = setGroup(anna, department, 'context', { contextDescription: 'a\u0000b' }, [department.id]);
    const foreign = setGroup(anna, { ...other.department, scope }, 'clients', { clientCount: 3 }, []);
    const abroad = makeDepartment(anna, scope, uuidV7(), { institutionId: other.scope });
    const nowhere = makeBudget(anna, scope, uuidV7(), 100);
    const wrongKind = makeBudget(anna, scope, institution.entityId, 100);
    const badly = makeDepartment(anna, scope, uuidV7(), { clientCount: 'twaalf' });
    const onBadly = makeBudget(anna, scope, badly.entityId, 100);
    const agreed = anna.change(scope, {
      entity: 'institution',
      entityId: scope,
      groups: {
        executor: { saw: [institution.id], values: institution.groups['executor']?.values ?? {}, agreed: true },
      },
    });
    const fine = makeDepartment(anna, scope);
    const pushed = [nameless, onRefused, nul, foreign, abroad, nowhere, wrongKind, badly, onBadly, agreed, fine];
    expect(await outcomes(anna, scope, pushed)).toStrictEqual([
      'shape',
      'builds-on',
      'shape',
      'foreign',
      'reference',
      'reference',
      'reference',
      'shape',
      'builds-on',
      'shape',
      'accepted',
    ]);
    const later = setGroup(anna, badly, 'clients', { clientCount: 3 }, [badly.id]);
    expect(await outcomes(anna, scope, [later])).toStrictEqual(['builds-on']);
    expect((await hub.pull(anna, scope)).entries.map(({ kind }) => kind)).toStrictEqual([
      'change',
      'change',
      ...pushed.map((change) => (change === fine ? 'change' : 'link')),
      'link',
    ]);
  });

  it('finds the one that the database cannot keep among many', async () => {
    const { scope } = await begun();
    // Stands in for what no check foresaw.
    await sql`alter table "department" add constraint "unforeseen" check ("code" <> 'XXX')`.execute(hub.db);
    const changes = ['A', 'XXX', 'B'].map((code) => makeDepartment(anna, scope, uuidV7(), { code }));
    const [, poison] = changes;
    const onPoison = makeBudget(anna, scope, poison?.entityId ?? '', 100);
    const result = await outcomes(anna, scope, [...changes, onPoison]);
    await sql`alter table "department" drop constraint "unforeseen"`.execute(hub.db);
    expect(result).toStrictEqual(['accepted', 'shape', 'accepted', 'builds-on']);
    const rows = await hub.db.selectFrom('department').select('code').where('scope', '=', scope).execute();
    expect(rows.map(({ code }) => code).toSorted()).toStrictEqual(['A', 'AFD-01', 'B']);
  });

  it('keeps a change that is none as evidence, in its place in the chain', async () => {
    const { scope } = await begun();
    const { hash: _hash, ...made } = makeDepartment(anna, scope);
    const text = JSON.stringify({ ...made, groups: 'none' });
    const hash = hashOfText(text);
    const body = `${hash} ${text}\n`;
    const answer = await hub.ask(anna, 'POST', `/v1/push?scope=${scope}`, { body });
    expect(read(pushAnswerSchema, answer).receipts).toMatchObject([
      { id: made.id, outcome: 'refused', code: 'shape', seq: 3 },
    ]);
    const { entries } = await hub.pull(anna, scope, 2);
    expect(entries).toMatchObject([{ kind: 'link', seq: 3, link: { id: made.id, hash, deviceSeq: 3 } }]);
  });

  it('refuses a change whose text is not what its hash says, or not the one way to say it', async () => {
    const { scope } = await begun();
    const made = makeDepartment(anna, scope);
    const { hash: _hash, ...content } = made;
    const spaced = JSON.stringify(content, null, 1).replaceAll('\n', '');
    for (const line of [pushLine(made).replace('De Kade', 'De Kaap'), `${hashOfText(spaced)} ${spaced}`]) {
      const answer = await hub.ask(anna, 'POST', `/v1/push?scope=${scope}`, { body: `${line}\n` });
      expect(JSON.parse(answer.text)).toMatchObject({ receipts: [{ id: made.id, code: 'hash', seq: 0 }], head: 2 });
    }
  });
});

describe('what a newer version made is kept (S18)', () => {
  it('accepts kinds, groups and values that this version does not know, and lets them wait', async () => {
    const { scope, department } = await begun();
    const values = { colour: 'blauw' };
    const unknownKind = anna.change(scope, {
      entity: 'garden',
      entityId: uuidV7(),
      kind: 'create',
      groups: { identity: { saw: [], values } },
    });
    const unknownGroup = anna.change(scope, {
      entity: 'department',
      entityId: department.entityId,
      groups: { garden: { saw: [], values } },
    });
    const newer = anna.change(scope, {
      entity: 'department',
      entityId: department.entityId,
      schemaVersion: 2,
      groups: { clients: { saw: [department.id], values: { clientCount: 'veel' } } },
    });
    expect(await outcomes(anna, scope, [unknownKind, unknownGroup, newer])).toStrictEqual([
      'accepted',
      'accepted',
      'accepted',
    ]);
    const waiting = await hub.db.selectFrom('waiting').selectAll().where('scope', '=', scope).execute();
    expect(new Map(waiting.map(({ entityId, reason }) => [entityId, reason]))).toStrictEqual(
      new Map([
        [unknownKind.entityId, 'unknown'],
        [department.entityId, 'unknown'],
      ]),
    );
    const row = await hub.db.selectFrom('department').selectAll().where('id', '=', department.entityId).execute();
    expect(row).toMatchObject([{ clientCount: 12 }]);
  });
});

describe('what devices signed of their chains', () => {
  it('S20 is kept with a push and comes with the last page; what does not hold is not kept', async () => {
    const { scope } = await begun();
    const next = makeDepartment(anna, scope, uuidV7(), { code: 'AFD-02' });
    const forged = { ...anna.head(next), signature: anna.sign('iets anders') };
    await hub.push(anna, scope, [next], [forged]);
    expect((await hub.pull(anna, scope)).head.heads).toStrictEqual([]);
    const further = makeDepartment(anna, scope, uuidV7(), { code: 'AFD-03' });
    await hub.push(anna, scope, [further], [anna.head(further)]);
    const { head } = await hub.pull(anna, scope);
    expect(head.heads).toStrictEqual([anna.head(further)]);
    expect((await hub.pull(anna, scope, 0, 1)).head.heads).toStrictEqual([]);
  });
});

describe('what was refused before the hub was restored (S16)', () => {
  it('stays refused, and what builds on it too; nobody else is asked', async () => {
    const { scope, department } = await begun();
    const one = setGroup(anna, department, groupWith(department, 'name'), { name: 'De Werf' }, [department.id]);
    const two = setGroup(anna, one, groupWith(one, 'name'), { name: 'De Steiger' }, [one.id]);
    const body = `${refusedBefore}${pushLine(one)}\n${pushLine(two)}\n`;
    const answer = await hub.ask(anna, 'POST', `/v1/push?scope=${scope}`, { body });
    expect(JSON.parse(answer.text)).toMatchObject({
      receipts: [
        { id: one.id, outcome: 'refused', code: 'before' },
        { id: two.id, outcome: 'refused', code: 'builds-on' },
      ],
    });
    const rows = await hub.db.selectFrom('department').select('name').where('id', '=', department.entityId).execute();
    expect(rows).toStrictEqual([{ name: 'De Kade' }]);
  });

  it('is for its own device to say: of the change of another it is not heeded', async () => {
    const { scope } = await begun();
    const eva = await hub.enrol({ scopes: [scope] });
    const made = makeDepartment(eva, scope);
    const body = `H ${JSON.stringify(eva.head(made))}\n${refusedBefore}${pushLine(made)}\n`;
    const answer = await hub.ask(anna, 'POST', `/v1/push?scope=${scope}`, { body });
    expect(JSON.parse(answer.text)).toMatchObject({ receipts: [{ id: made.id, outcome: 'accepted' }] });
  });
});

describe('rules at the hub (S21)', () => {
  it('R04: of two accords that fit each by itself and not together the second is refused, as a whole', async () => {
    const { scope, department } = await begun();
    const budget = makeBudget(anna, scope, department.entityId, 10_000_00);
    const one = makeAgreement(anna, scope, department.entityId, 6_000_00);
    await hub.push(anna, scope, [budget, one.agreement, one.line]);
    const bert = await hub.enrol({ scopes: [scope] });
    const two = makeAgreement(bert, scope, department.entityId, 5_000_00);
    expect(await outcomes(bert, scope, [two.agreement, two.line])).toStrictEqual(['accepted', 'accepted']);
    expect(await outcomes(anna, scope, agree(anna, one))).toStrictEqual(['accepted', 'accepted']);
    const { receipts } = await hub.push(bert, scope, agree(bert, two));
    expect(receipts).toMatchObject([
      { outcome: 'refused', code: 'rule' },
      { outcome: 'refused', code: 'rule' },
    ]);
    expect(receipts[0]?.message).toMatch(/^R04: Samen €\s11\.000,00: dat is €\s1\.000,00 meer/);
    const rows = await hub.db.selectFrom('agreement').select(['id', 'status']).where('scope', '=', scope).execute();
    expect(new Map(rows.map(({ id, status }) => [id, status]))).toStrictEqual(
      new Map([
        [one.agreement.entityId, 'agreed'],
        [two.agreement.entityId, 'proposed'],
      ]),
    );
  });

  it('R04: what an agreement in force replaces takes no room', async () => {
    const { scope, department } = await begun();
    const budget = makeBudget(anna, scope, department.entityId, 10_000_00);
    const one = makeAgreement(anna, scope, department.entityId, 8_000_00);
    const accord = agree(anna, one);
    const newer = { replacesId: one.agreement.entityId, version: 2 };
    const two = makeAgreement(anna, scope, department.entityId, 9_000_00, newer);
    const all = [budget, one.agreement, one.line, ...accord, two.agreement, two.line, ...agree(anna, two)];
    expect(new Set(await outcomes(anna, scope, all))).toStrictEqual(new Set(['accepted']));
  });

  it('two agreements with one code do not both come into force: the code is frozen with the rest', async () => {
    const { scope, department } = await begun();
    const one = makeAgreement(anna, scope, department.entityId, 1_000_00, { code: 'AFS-01' });
    await hub.push(anna, scope, [one.agreement, one.line, ...agree(anna, one)]);
    const bert = await hub.enrol({ scopes: [scope] });
    const two = makeAgreement(bert, scope, department.entityId, 1_000_00, { code: 'AFS-01' });
    expect(await outcomes(bert, scope, [two.agreement, two.line])).toStrictEqual(['accepted', 'accepted']);
    const { receipts } = await hub.push(bert, scope, agree(bert, two));
    expect(receipts).toMatchObject([{ code: 'rule' }, { code: 'rule' }]);
    expect(receipts[0]?.message).toMatch(/code AFS-01 is al van een andere afspraak/);
  });

  it('R06 and R07: an accord without both dates or without the hearing is refused', async () => {
    const { scope, department } = await begun();
    const one = makeAgreement(anna, scope, department.entityId, 6_000_00);
    const two = makeAgreement(anna, scope, department.entityId, 6_000_00);
    await hub.push(anna, scope, [one.agreement, one.line, two.agreement, two.line]);
    const first = await hub.push(anna, scope, agree(anna, one, { wlzExecutorAccordOn: null }));
    expect(first.receipts.map(({ message }) => message?.slice(0, 3))).toStrictEqual(['R06', 'R06']);
    const second = await hub.push(anna, scope, agree(anna, two, {}, null));
    expect(second.receipts.map(({ message }) => message?.slice(0, 3))).toStrictEqual(['R07', 'R07']);
  });

  it('R15: who saw the accord changes nothing of it; who did not, proposes an amendment', async () => {
    const { scope, department } = await begun();
    const made = makeAgreement(anna, scope, department.entityId, 6_000_00);
    const { agreement, line } = made;
    await hub.push(anna, scope, [agreement, line]);
    const bert = await hub.enrol({ scopes: [scope] });
    const unseen = setGroup(bert, line, 'amount', { amountCents: 1 }, [line.id]);
    const [accord, accordOfLine] = agree(anna, made);
    if (accord === undefined || accordOfLine === undefined) throw new Error('no accord');
    expect(await outcomes(anna, scope, [accord, accordOfLine])).toStrictEqual(['accepted', 'accepted']);
    expect(await outcomes(bert, scope, [unseen])).toStrictEqual(['accepted']);
    const amount = setGroup(bert, line, 'amount', { amountCents: 2 }, [accordOfLine.id, unseen.id]);
    const purpose = setGroup(bert, agreement, 'terms', { purpose: 'Iets anders' }, [accord.id]);
    const gone = setGroup(bert, line, 'lifecycle', { retired: true }, [accordOfLine.id]);
    const back = setGroup(bert, accord, 'accord', { status: 'draft' }, [accord.id]);
    const same = setGroup(bert, line, 'amount', {}, [accordOfLine.id]);
    const closed = setGroup(bert, accord, 'accord', { status: 'closed' }, [accord.id]);
    expect(await outcomes(bert, scope, [amount, purpose, gone, back, same, closed])).toStrictEqual([
      'frozen',
      'frozen',
      'frozen',
      'frozen',
      'accepted',
      'accepted',
    ]);
    const row = await hub.db.selectFrom('agreementLine').selectAll().where('id', '=', line.entityId).execute();
    expect(row).toMatchObject([{ amountCents: 6_000_00, amendments: '["amount"]', retired: 0 }]);
  });

  it('what is closed later is not weighed against a budget that was lowered meanwhile', async () => {
    const { scope, department } = await begun();
    const budget = makeBudget(anna, scope, department.entityId, 6_000_00);
    const made = makeAgreement(anna, scope, department.entityId, 6_000_00);
    const accord = agree(anna, made);
    await hub.push(anna, scope, [budget, made.agreement, made.line, ...accord]);
    const lowered = setGroup(anna, budget, 'budget', { amountCents: 1 }, [budget.id]);
    const [first] = accord;
    if (first === undefined) throw new Error('no accord');
    const closed = setGroup(anna, first, 'accord', { status: 'closed' }, [first.id]);
    expect(await outcomes(anna, scope, [lowered, closed])).toStrictEqual(['accepted', 'accepted']);
  });
});

describe('changes that come by way of another device', () => {
  it('are taken when their device signed for them, whoever brings them', async () => {
    const dirk = new TestDevice();
    const scope = uuidV7();
    const changes = [makeInstitution(dirk, scope), makeDepartment(dirk, scope), makeDepartment(dirk, scope)];
    const last = changes.at(-1);
    if (last === undefined) throw new Error('no change');
    const { receipts } = await hub.push(anna, scope, changes, [dirk.head(last)]);
    expect(receipts.map(({ outcome }) => outcome)).toStrictEqual(['accepted', 'accepted', 'accepted']);
    const known = await hub.db.selectFrom('knownKey').selectAll().where('device', '=', dirk.id).execute();
    expect(known).toMatchObject([{ publicKey: dirk.publicKey, vouchedBy: anna.id }]);
    // Who made an institution has it, also when it enrols after another brought it.
    await hub.enrol({}, dirk);
    expect((await hub.push(dirk, scope, changes)).receipts.map(({ seq }) => seq)).toStrictEqual([1, 2, 3]);
  });

  it('are refused without a head, with one that covers less, of another key, or forged', async () => {
    const { scope } = await begun();
    const eva = await hub.enrol({ scopes: [scope] });
    const one = makeDepartment(eva, scope);
    const two = makeDepartment(eva, scope);
    expect(await outcomes(anna, scope, [one])).toStrictEqual(['author']);
    const covered = await hub.push(anna, scope, [one, two], [eva.head(one)]);
    expect(new Map(covered.receipts.map(({ id, code }) => [id, code]))).toStrictEqual(
      new Map([
        [one.id, null],
        [two.id, 'author'],
      ]),
    );
    const impostor = new TestDevice();
    const forged = { ...impostor.head(two), device: eva.id };
    const keyed = { ...eva.head(two), signature: impostor.sign('iets') };
    const three = makeDepartment(eva, scope);
    const { hash: _hash, ...content } = { ...three, actor: 'Mallory' };
    const inserted = { ...content, hash: hashOfChange(content) };
    expect((await hub.push(anna, scope, [two], [forged, keyed])).receipts).toMatchObject([{ code: 'author' }]);
    expect((await hub.push(anna, scope, [two, inserted], [eva.head(three), eva.head(two)])).receipts).toMatchObject([
      { id: three.id, code: 'author' },
      { id: two.id, outcome: 'accepted' },
    ]);
    const audited = await hub.db.selectFrom('audit').select('code').where('detail', '=', two.id).execute();
    expect(audited.map(({ code }) => code)).toStrictEqual(['author', 'author']);
  });
});

describe('a part of the chain of another device that its signed head does not reach', () => {
  it('is proven by nothing: kept nowhere, and its device brings it itself', async () => {
    const { scope } = await begun();
    const eva = await hub.enrol({ scopes: [scope] });
    const chain = Array.from({ length: 6 }, () => makeDepartment(eva, scope));
    const last = chain.at(-1);
    if (last === undefined) throw new Error('no change');
    const before = await everythingOf(scope);
    const { receipts, head } = await hub.push(anna, scope, chain.slice(0, 3), [eva.head(last)]);
    expect(receipts.map(({ code, seq }) => [code, seq])).toStrictEqual([
      ['author', 0],
      ['author', 0],
      ['author', 0],
    ]);
    expect(head).toBe(2);
    expect(await everythingOf(scope)).toStrictEqual(before);
    const heads = hub.db.selectFrom('signedHead').select('device').where('scope', '=', scope);
    expect(await heads.execute()).toStrictEqual([]);
    expect(new Set(await outcomes(eva, scope, chain))).toStrictEqual(new Set(['accepted']));
  });
});

describe('an empty or strange push', () => {
  it('of nothing answers where the hub stands', async () => {
    const { scope } = await begun();
    expect(await hub.push(anna, scope, [])).toMatchObject({ receipts: [], head: 2, hole: null });
  });

  it('is refused as a whole when a line does not say where it belongs', async () => {
    const { scope } = await begun();
    const before = await everythingOf(scope);
    const good = pushLine(makeDepartment(anna, scope));
    for (const line of ['x', `${'0'.repeat(64)} {}`, `${'0'.repeat(64)} {"id":`, 'H {}', `${'Z'.repeat(64)} {}`]) {
      const answer = await hub.ask(anna, 'POST', `/v1/push?scope=${scope}`, { body: `${good}\n${line}\n` });
      expect(refused(answer)).toStrictEqual({ status: 400, code: 'bad-request' });
    }
    expect(await everythingOf(scope)).toStrictEqual(before);
  });
});

describe('after the hub was put back to an earlier moment (S16)', () => {
  it('a change waits for what it builds on until the laptop that made that brings it back', async () => {
    const restored = await openTestHub(postgres);
    await restored.db.updateTable('hub').set({ previousEpoch: uuidV7() }).execute();
    const carla = await restored.enrol({ role: 'coordinator' });
    const dirk = await restored.enrol();
    const scope = uuidV7();
    const institution = makeInstitution(dirk, scope);
    const department = makeDepartment(dirk, scope);
    const edit = setGroup(carla, department, 'clients', { clientCount: 3 }, [department.id]);
    const budget = makeBudget(carla, scope, department.entityId, 100);
    const early = await restored.push(carla, scope, [edit, budget]);
    expect(early.receipts.map(({ outcome }) => outcome)).toStrictEqual(['accepted', 'accepted']);
    const waiting = await restored.db.selectFrom('waiting').selectAll().execute();
    expect(new Map(waiting.map(({ entityId, reason }) => [entityId, reason]))).toStrictEqual(
      new Map([
        [department.entityId, 'incomplete'],
        [budget.entityId, 'reference'],
      ]),
    );
    await restored.ask(carla, 'PUT', `/v1/devices/${dirk.id}/grants`, { body: JSON.stringify({ scopes: [scope] }) });
    await restored.push(dirk, scope, [institution, department]);
    expect(await restored.db.selectFrom('waiting').selectAll().execute()).toStrictEqual([]);
    const rows = await restored.db.selectFrom('department').select('clientCount').execute();
    expect(rows).toStrictEqual([{ clientCount: 3 }]);
    expect(await restored.db.selectFrom('referenceBudget').select('amountCents').execute()).toHaveLength(1);
    await restored.close();
  });
});

/** The field group of a change that holds a field. */
function groupWith({ groups }: Pick<Change, 'groups'>, field: string): string {
  const found = Object.entries(groups).find(([, { values }]) => field in values);
  if (found === undefined) throw new Error(`no group holds ${field}`);
  return found[0];
}
