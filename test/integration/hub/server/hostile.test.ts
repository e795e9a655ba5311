import { createHash, randomUUID } from 'node:crypto';
import { connect, type AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { SignJWT, UnsecuredJWT } from 'jose';
import { v7 as uuidV7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Change } from '../../../../db/log/change.ts';
import { createInvitation } from '../../../../sync/hub/access/invitation.ts';
import type { RefusalCode } from '../../../../sync/protocol/refusals.ts';
import { refusals } from '../../../../sync/protocol/refusals.ts';
import { protocolHeader } from '../../../../sync/protocol/version.ts';
import { startTemporaryPostgres, type TemporaryPostgres } from '../temporaryPostgres.ts';
import { makeDepartment, makeInstitution, setGroup } from './records.ts';
import { TestDevice } from './testDevice.ts';
import { bodyOf, openTestHub, refused, type Answer, type TestHub } from './testHub.ts';

let postgres: TemporaryPostgres;
let hub: TestHub;
/** Coordinator. */
let carla: TestDevice;
/** Consultants, each with an institution. */
let anna: TestDevice;
let bert: TestDevice;
/** Had Anna's institution and was revoked. */
let rob: TestDevice;
const own = uuidV7();
const foreign = uuidV7();
let foreignDepartment: Change;
let usedCode: string;
let expiredCode: string;

/** Stands in every record that a refused request must not get to see. */
const secret = 'Geheim';
const unknown = '01890000-0000-7000-8000-000000000000';

beforeAll(async () => {
  postgres = await startTemporaryPostgres();
  hub = await openTestHub(postgres, { hosts: ['localhost:80'] });
  carla = await hub.enrol({ role: 'coordinator' });
  anna = await hub.enrol();
  bert = await hub.enrol();
  await hub.push(anna, own, [makeInstitution(anna, own, { name: `${secret} A` })]);
  foreignDepartment = makeDepartmentOf(bert);
  await hub.push(bert, foreign, [foreignInstitution, foreignDepartment]);
  rob = await hub.enrol({ scopes: [own] });
  await hub.ask(carla, 'POST', `/v1/devices/${rob.id}/revoke`);
  const { invite } = await createInvitation(hub.db, { role: 'consultant', scopes: [] });
  usedCode = invite;
  const device = new TestDevice();
  await hub.askAsNobody('POST', '/v1/enrol', { body: JSON.stringify(device.enrolRequest(usedCode)) });
  const longAgo = new Date(Date.now() - 1000 * 3600_000);
  expiredCode = (await createInvitation(hub.db, { role: 'consultant', scopes: [] }, longAgo)).invite;
});

afterAll(async () => {
  await hub.close();
  await postgres.stop();
});

let foreignInstitution: Change;

function makeDepartmentOf(device: TestDevice): Change {
  foreignInstitution = makeInstitution(device, foreign, { name: `${secret} B` });
  return makeDepartment(device, foreign, uuidV7(), { name: `${secret} C` });
}

const pullOf = (scope: string, more = 'after=0&limit=10') => `/v1/pull?scope=${scope}&epoch=${hub.epoch}&${more}`;
const nowInSeconds = () => Math.floor(Date.now() / 1000);

/** Asks for the own institution with this token. */
function withToken(token: string, method: 'GET' | 'POST' = 'GET', url = pullOf(own)): Promise<Answer> {
  return hub.askAsNobody(method, url, { headers: { authorization: `Bearer ${token}` } });
}

function claims() {
  return { htu: `GET ${pullOf(own)}`, bh: createHash('sha256').update('').digest('hex'), jti: randomUUID() };
}

async function replayed(): Promise<Answer> {
  const token = await anna.token(hub.hub, `GET ${pullOf(own)}`, '');
  expect((await withToken(token)).status).toBe(200);
  return withToken(token);
}

async function unsecured(): Promise<Answer> {
  const token = new UnsecuredJWT(claims())
    .setIssuer(anna.id)
    .setAudience(hub.hub)
    .setIssuedAt()
    .setExpirationTime('30s');
  const [, payload] = token.encode().split('.');
  const header = Buffer.from(JSON.stringify({ alg: 'none', kid: anna.id })).toString('base64url');
  return withToken(`${header}.${payload}.AA`);
}

async function hmacWithPublicKey(): Promise<Answer> {
  const token = await new SignJWT(claims())
    .setProtectedHeader({ alg: 'HS256', kid: anna.id })
    .setIssuer(anna.id)
    .setAudience(hub.hub)
    .setIssuedAt()
    .setExpirationTime('30s')
    .sign(Buffer.from(anna.publicKey, 'base64url'));
  return withToken(token);
}

async function repeatedHeader(name: string, values: (token: string) => readonly string[]): Promise<Answer> {
  const token = await anna.token(hub.hub, `GET ${pullOf(own)}`, '');
  const headers = { [protocolHeader]: '1', authorization: `Bearer ${token}`, [name]: [...values(token)] };
  return hub.send({ method: 'GET', url: pullOf(own), headers });
}

function enrolBody(device: TestDevice, code: string, more: object = {}): string {
  return JSON.stringify({ ...device.enrolRequest(code), ...more });
}

async function newCode(): Promise<string> {
  return (await createInvitation(hub.db, { role: 'consultant', scopes: [] })).invite;
}

const post = (device: TestDevice, url: string, body: string) => hub.ask(device, 'POST', url, { body });
const asAnna = (url: string) => hub.ask(anna, 'GET', url);
const withVersion = (version: string) => hub.ask(anna, 'GET', pullOf(own), { headers: { [protocolHeader]: version } });

/** What is asked, and the code it has to be refused with. */
const table: Readonly<Record<string, readonly [RefusalCode, () => Promise<Answer>]>> = {
  'no token': ['no-token', () => hub.askAsNobody('GET', pullOf(own))],
  'a token that is none': ['bad-token', () => withToken('abc.def.ghi')],
  'a password instead of a token': [
    'bad-token',
    () => hub.askAsNobody('GET', pullOf(own), { headers: { authorization: 'Basic YTpi' } }),
  ],
  'an unenrolled device': ['unknown-device', () => hub.ask(new TestDevice(), 'GET', pullOf(own))],
  'a revoked device, state': ['revoked-device', () => hub.ask(rob, 'GET', '/v1/state')],
  'a revoked device, pull': ['revoked-device', () => hub.ask(rob, 'GET', pullOf(own))],
  'a revoked device, push': ['revoked-device', () => post(rob, `/v1/push?scope=${own}`, '')],
  'an expired token': [
    'expired-token',
    () => hub.ask(anna, 'GET', pullOf(own), { twist: { issuedAt: nowInSeconds() - 3600 } }),
  ],
  'a token of before the hub started': [
    'expired-token',
    () => hub.ask(anna, 'GET', pullOf(own), { twist: { issuedAt: nowInSeconds() - 50, lifetime: 60 } }),
  ],
  'a token of the future': [
    'expired-token',
    () => hub.ask(anna, 'GET', pullOf(own), { twist: { issuedAt: nowInSeconds() + 3600 } }),
  ],
  'a token for years': ['bad-token', () => hub.ask(anna, 'GET', pullOf(own), { twist: { lifetime: 1e8 } })],
  'a token used again': ['replayed-token', replayed],
  'a token for another hub': ['bad-token', () => hub.ask(anna, 'GET', pullOf(own), { twist: { audience: unknown } })],
  'a token in the name of another': [
    'bad-token',
    () => hub.ask(new TestDevice(), 'GET', pullOf(own), { twist: { device: anna.id } }),
  ],
  'a token without signature (alg none)': ['bad-token', unsecured],
  'a token signed with the public key (HS256)': ['bad-token', hmacWithPublicKey],
  'a token for another body': [
    'bad-token',
    () =>
      hub.ask(anna, 'POST', `/v1/push?scope=${own}`, {
        body: bodyOf([makeDepartment(new TestDevice(), own)]),
        twist: { bodyHash: '0'.repeat(64) },
      }),
  ],
  'a token for another path': [
    'bad-token',
    () => hub.ask(anna, 'GET', pullOf(own), { twist: { htu: `GET ${pullOf(foreign)}` } }),
  ],
  'a token for another method': [
    'bad-token',
    () => hub.ask(anna, 'GET', '/v1/state', { twist: { htu: 'POST /v1/state' } }),
  ],
  'an id of a device that is SQL': [
    'bad-token',
    () => hub.ask(anna, 'GET', pullOf(own), { twist: { device: "' or 1=1 --" } }),
  ],
  'pull outside the grants': ['not-granted', () => asAnna(pullOf(foreign))],
  'pull of nothing there is': ['not-granted', () => asAnna(pullOf(unknown))],
  'a coordinator, pull of nothing there is': ['not-granted', () => hub.ask(carla, 'GET', pullOf(unknown))],
  'snapshot outside the grants': ['not-granted', () => asAnna(`/v1/snapshot?scope=${foreign}&epoch=${hub.epoch}`)],
  'push outside the grants': [
    'not-granted',
    () => post(anna, `/v1/push?scope=${foreign}`, bodyOf([new TestDevice().create(foreign, 'signal', uuidV7(), {})])),
  ],
  'push that makes an institution again that is another’s': [
    'not-granted',
    () => post(anna, `/v1/push?scope=${foreign}`, bodyOf([makeInstitution(anna, foreign)])),
  ],
  'push into an institution that nobody made': [
    'not-granted',
    () => post(anna, `/v1/push?scope=${unknown}`, bodyOf([makeDepartment(anna, unknown)])),
  ],
  'push of nothing into an institution that nobody made': [
    'not-granted',
    () => post(anna, `/v1/push?scope=${unknown}`, ''),
  ],
  'a change of another institution in a push of the own': [
    'bad-request',
    () => post(anna, `/v1/push?scope=${own}`, bodyOf([foreignDepartment])),
  ],
  'farewell of what it never had': [
    'not-granted',
    () => post(anna, `/v1/farewell?scope=${foreign}`, bodyOf([foreignDepartment])),
  ],
  'a used invitation': [
    'bad-invite',
    () => hub.askAsNobody('POST', '/v1/enrol', { body: enrolBody(new TestDevice(), usedCode) }),
  ],
  'an expired invitation': [
    'bad-invite',
    () => hub.askAsNobody('POST', '/v1/enrol', { body: enrolBody(new TestDevice(), expiredCode) }),
  ],
  'a made-up invitation': [
    'bad-invite',
    () => hub.askAsNobody('POST', '/v1/enrol', { body: enrolBody(new TestDevice(), "x' or '1'='1") }),
  ],
  'enrolling without the key': [
    'bad-token',
    async () => {
      const body = enrolBody(new TestDevice(), await newCode(), { publicKey: anna.publicKey });
      return hub.askAsNobody('POST', '/v1/enrol', { body });
    },
  ],
  'enrolling as a device that is another’s': [
    'device-known',
    async () => {
      const code = await newCode();
      const thief = new TestDevice();
      const proof = thief.sign(`proeftuinboek-enrol:${code}:${anna.id}`);
      return hub.askAsNobody('POST', '/v1/enrol', { body: enrolBody(thief, code, { device: anna.id, proof }) });
    },
  ],
  'enrolling with too large a body': [
    'too-large',
    () => hub.askAsNobody('POST', '/v1/enrol', { body: enrolBody(new TestDevice(), 'x'.repeat(100_000)) }),
  ],
  'a push of more than the limit': [
    'too-large',
    () => post(anna, `/v1/push?scope=${own}`, `${'x'.repeat(32 * 1024 * 1024)}\n`),
  ],
  'a push of too many signed heads': [
    'too-large',
    () => {
      const device = new TestDevice();
      const head = device.head(makeDepartment(device, own));
      return post(
        anna,
        `/v1/push?scope=${own}`,
        bodyOf(
          [],
          Array.from({ length: 1001 }, () => head),
        ),
      );
    },
  ],
  'a compressed body that unpacks to far more': [
    'bad-request',
    async () => {
      const payload = gzipSync(Buffer.alloc(50_000_000));
      const token = await anna.token(hub.hub, `POST /v1/push?scope=${own}`, '', {
        bodyHash: createHash('sha256').update(payload).digest('hex'),
      });
      const headers = { authorization: `Bearer ${token}`, [protocolHeader]: '1', 'content-encoding': 'gzip' };
      return hub.send({ method: 'POST', url: `/v1/push?scope=${own}`, headers, payload });
    },
  ],
  'a body that is not UTF-8': [
    'bad-request',
    async () => {
      const payload = Buffer.from([0xff, 0xfe, 0x80]);
      const token = await anna.token(hub.hub, `POST /v1/push?scope=${own}`, '', {
        bodyHash: createHash('sha256').update(payload).digest('hex'),
      });
      const headers = { authorization: `Bearer ${token}`, [protocolHeader]: '1', 'content-type': 'text/plain' };
      return hub.send({ method: 'POST', url: `/v1/push?scope=${own}`, headers, payload });
    },
  ],
  'JSON that is none': ['bad-request', () => post(carla, '/v1/invitations', '{"role": "consultant", ')],
  'a key __proto__': [
    'bad-request',
    () => post(carla, '/v1/invitations', '{"role":"consultant","scopes":[],"__proto__":{"role":"coordinator"}}'),
  ],
  'a key constructor': [
    'bad-request',
    () => post(carla, '/v1/invitations', '{"role":"consultant","scopes":[],"constructor":{"prototype":{"role":"x"}}}'),
  ],
  'JSON nested without end': ['bad-request', () => post(carla, '/v1/invitations', '['.repeat(30_000))],
  'a change with a key __proto__': [
    'bad-request',
    () => post(anna, `/v1/push?scope=${own}`, `${'0'.repeat(64)} {"__proto__":{"id":"${unknown}"}}\n`),
  ],
  'an institution that is SQL': ['bad-request', () => asAnna(pullOf('%27%20union%20select%20*%20from%20audit%20--'))],
  'an institution named twice': ['bad-request', () => asAnna(`${pullOf(own)}&scope=${foreign}`)],
  'a query with something else': ['bad-request', () => asAnna(`${pullOf(own)}&role=coordinator`)],
  'a negative limit': ['bad-request', () => asAnna(pullOf(own, 'after=0&limit=-1'))],
  'a limit of nought': ['bad-request', () => asAnna(pullOf(own, 'after=0&limit=0'))],
  'a limit beyond the largest': ['bad-request', () => asAnna(pullOf(own, 'after=0&limit=5001'))],
  'a number that is none': ['bad-request', () => asAnna(pullOf(own, 'after=1e3&limit=10'))],
  'pull beyond the end': ['bad-request', () => asAnna(pullOf(own, 'after=99&limit=10'))],
  'another epoch, pull': ['wrong-epoch', () => asAnna(`/v1/pull?scope=${own}&epoch=${unknown}&after=0&limit=10`)],
  'another epoch, snapshot': ['wrong-epoch', () => asAnna(`/v1/snapshot?scope=${own}&epoch=${unknown}`)],
  'an older protocol': ['client-too-old', () => withVersion('0')],
  'a newer protocol': ['hub-too-old', () => withVersion('2')],
  'a protocol that is none': ['bad-request', () => withVersion('one')],
  'no protocol': [
    'bad-request',
    async () => {
      const token = await anna.token(hub.hub, `GET ${pullOf(own)}`, '');
      return hub.send({ method: 'GET', url: pullOf(own), headers: { authorization: `Bearer ${token}` } });
    },
  ],
  'a protocol told twice': ['bad-request', () => repeatedHeader(protocolHeader, () => ['1', '2'])],
  'a token told twice': [
    'bad-request',
    () => repeatedHeader('authorization', (token) => [`Bearer ${token}`, 'Bearer a.b.c']),
  ],
  'a consultant that invites': [
    'not-allowed',
    () => post(anna, '/v1/invitations', '{"role":"coordinator","scopes":[]}'),
  ],
  'a consultant that revokes': ['not-allowed', () => post(anna, `/v1/devices/${bert.id}/revoke`, '')],
  'a consultant that grants itself': [
    'not-allowed',
    () => hub.ask(anna, 'PUT', `/v1/devices/${anna.id}/grants`, { body: JSON.stringify({ scopes: [own, foreign] }) }),
  ],
  'a consultant that asks for hand-overs': ['not-allowed', () => asAnna('/v1/handovers')],
  'a consultant that accepts a hand-over': ['not-allowed', () => post(anna, `/v1/handovers/${unknown}/accept`, '')],
  'a grant of what is not there': [
    'not-found',
    () => hub.ask(carla, 'PUT', `/v1/devices/${anna.id}/grants`, { body: JSON.stringify({ scopes: [own, unknown] }) }),
  ],
  'a grant to nobody': [
    'not-found',
    () => hub.ask(carla, 'PUT', `/v1/devices/${unknown}/grants`, { body: JSON.stringify({ scopes: [own] }) }),
  ],
  'an invitation for what is not there': [
    'not-found',
    () => post(carla, '/v1/invitations', JSON.stringify({ role: 'consultant', scopes: [unknown] })),
  ],
  'revoking nobody': ['not-found', () => post(carla, `/v1/devices/${unknown}/revoke`, '')],
  'a hand-over that is not there': ['not-found', () => post(carla, `/v1/handovers/${unknown}/accept`, '')],
  'a path out of its folder': ['bad-request', () => post(carla, '/v1/devices/..%2f..%2fmetrics/revoke', '')],
  'a path to a file': ['not-found', () => hub.askAsNobody('GET', '/v1/../../etc/passwd')],
  'a path that cannot be read': ['bad-request', () => hub.askAsNobody('GET', '/v1/%zz')],
  'a method that is not there': ['not-found', () => hub.send({ method: 'DELETE', url: `/v1/push?scope=${own}` })],
  'another host': ['foreign-host', () => hub.ask(anna, 'GET', pullOf(own), { headers: { host: 'rebound.example' } })],
};

/** Everything that a refused request could have changed. */
async function everything() {
  const { db } = hub;
  return {
    changes: await db.selectFrom('hubChange').selectAll().orderBy('id').execute(),
    scopes: await db.selectFrom('scope').selectAll().orderBy('scope').execute(),
    chains: await db.selectFrom('chain').selectAll().orderBy('device').orderBy('scope').execute(),
    devices: await db.selectFrom('device').select(['id', 'publicKey', 'role', 'revokedAt']).orderBy('id').execute(),
    grants: await db.selectFrom('grant').selectAll().orderBy('device').orderBy('scope').execute(),
    used: await db
      .selectFrom('invitation')
      .select('codeHash')
      .where('usedAt', 'is not', null)
      .orderBy('codeHash')
      .execute(),
    keys: await db.selectFrom('knownKey').selectAll().execute(),
    handovers: await db.selectFrom('handover').selectAll().execute(),
  };
}

async function auditAfter(id: number) {
  return hub.db.selectFrom('audit').selectAll().where('id', '>', id).orderBy('id').execute();
}

async function lastAudit(): Promise<number> {
  const row = await hub.db.selectFrom('audit').select('id').orderBy('id', 'desc').limit(1).executeTakeFirst();
  return row?.id ?? 0;
}

describe('hostile requests', () => {
  it('are many', () => {
    expect(Object.keys(table).length).toBeGreaterThanOrEqual(25);
  });

  it.each(Object.entries(table))('%s: refused, noted, nothing told and nothing changed', async (_name, [code, ask]) => {
    const before = await everything();
    const since = await lastAudit();
    const answer = await ask();
    expect(refused(answer)).toStrictEqual({ status: refusals[code][0], code });
    expect(answer.text).not.toContain(secret);
    const rows = (await auditAfter(since)).filter(({ event }) => event === 'request.refused');
    expect(rows).toMatchObject([{ code }]);
    expect(await everything()).toStrictEqual(before);
  });

  it('say the same of what is not granted and what is not there', async () => {
    const [one, other] = [await asAnna(pullOf(foreign)), await asAnna(pullOf(unknown))];
    const withoutTime = ({ status, text }: Answer) => [status, text.replace(/"time":"[^"]*"/, '')];
    expect(withoutTime(one)).toStrictEqual(withoutTime(other));
  });

  it('name the device and the institution in the audit when these are known', async () => {
    const since = await lastAudit();
    await asAnna(pullOf(foreign));
    await hub.ask(new TestDevice(), 'GET', pullOf(foreign));
    expect(await auditAfter(since)).toMatchObject([
      { device: anna.id, scope: foreign, code: 'not-granted' },
      { device: null, scope: foreign, code: 'unknown-device' },
    ]);
  });

  it('leave nothing of a record in the log of the process', () => {
    expect(hub.lines.length).toBeGreaterThan(80);
    expect(
      hub.lines.filter((line) => line.includes(secret) || line.includes('Wilgen') || line.includes('Anna')),
    ).toStrictEqual([]);
  });

  it('that are no HTTP are refused and noted too', async () => {
    const since = await lastAudit();
    await hub.server.listen({ port: 0, host: '127.0.0.1' });
    const { port } = addressOf(hub.server.server.address());
    const text = await overTheLine(port, 'NONSENSE\r\n\r\n');
    expect(text).toMatch(/^HTTP\/1\.1 400 /);
    expect(JSON.parse(text.slice(text.indexOf('{')))).toMatchObject({ code: 'bad-request' });
    await expect.poll(() => auditAfter(since)).toMatchObject([{ event: 'request.refused', code: 'bad-request' }]);
  });
});

function addressOf(address: string | AddressInfo | null): AddressInfo {
  if (address === null || typeof address === 'string') throw new Error('the hub does not listen');
  return address;
}

function overTheLine(port: number, text: string): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const socket = connect(port, '127.0.0.1', () => socket.write(text));
  let answer = '';
  socket.on('data', (data) => {
    answer += data.toString();
  });
  socket.on('close', () => resolve(answer));
  socket.on('error', reject);
  return promise;
}

describe('hostile changes in a push that is allowed', () => {
  it('a record of another institution, a chain of another device, a forged signature: kept out and noted', async () => {
    const since = await lastAudit();
    const mine = makeDepartment(anna, own);
    const stolen = setGroup(anna, { ...foreignDepartment, scope: own }, 'identity', { name: 'Van mij' }, []);
    const theirs = makeDepartment(bert, own);
    const forged = { ...anna.head(theirs), device: bert.id };
    const { receipts } = await hub.push(anna, own, [mine, stolen, theirs], [forged]);
    expect(new Map(receipts.map(({ id, code }) => [id, code]))).toStrictEqual(
      new Map([
        [mine.id, null],
        [stolen.id, 'foreign'],
        [theirs.id, 'author'],
      ]),
    );
    expect(await auditAfter(since)).toMatchObject([{ event: 'change.refused', code: 'author', detail: theirs.id }]);
    const row = await hub.db
      .selectFrom('department')
      .selectAll()
      .where('id', '=', foreignDepartment.entityId)
      .execute();
    expect(row).toMatchObject([{ name: `${secret} C`, scope: foreign }]);
  });
});

describe('an invitation', () => {
  it('raced by eight devices lets one in', async () => {
    const code = await newCode();
    const answers = await Promise.all(
      Array.from({ length: 8 }, () =>
        hub.askAsNobody('POST', '/v1/enrol', { body: enrolBody(new TestDevice(), code) }),
      ),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const others = answers.filter(({ status }) => status !== 200).map(refused);
    expect(others.filter((other) => other.status === 403 && other.code === 'bad-invite')).toHaveLength(7);
  });

  it('answers the device that used it again, as its first answer may have been lost', async () => {
    const code = await newCode();
    const device = new TestDevice();
    const body = enrolBody(device, code.toLowerCase().replaceAll('-', ' '));
    const [first, second] = [
      await hub.askAsNobody('POST', '/v1/enrol', { body }),
      await hub.askAsNobody('POST', '/v1/enrol', { body }),
    ];
    expect([first.status, second.status]).toStrictEqual([200, 200]);
  });
});

describe('too many requests', () => {
  it('of an address, of a device and of enrolments are refused; others go on', async () => {
    const limits = { perAddress: 20, perDevice: 5, enrolments: 2, auditRows: 3 };
    const small = await openTestHub(postgres, { limits });
    const device = await small.enrol();
    const elsewhere = { address: '192.0.2.1' };
    const answers: Answer[] = [];
    for (let time = 0; time < 6; time += 1) answers.push(await small.ask(device, 'GET', '/v1/state', elsewhere));
    expect(answers.map(({ status }) => status)).toStrictEqual([200, 200, 200, 200, 200, 429]);
    expect(answers.at(-1)?.headers).toMatchObject({ 'retry-after': '60' });
    const enrolments: number[] = [];
    for (let time = 0; time < 3; time += 1) {
      const body = enrolBody(new TestDevice(), 'x');
      enrolments.push((await small.askAsNobody('POST', '/v1/enrol', { body, address: '192.0.2.2' })).status);
    }
    expect(enrolments).toStrictEqual([403, 403, 429]);
    const flood: number[] = [];
    for (let time = 0; time < 100; time += 1) {
      flood.push((await small.askAsNobody('GET', '/v1/state', { address: '192.0.2.3' })).status);
    }
    expect(flood).toStrictEqual(flood.map((_status, time) => (time < 20 ? 401 : 429)));
    expect((await small.askAsNobody('GET', '/v1/hello')).status).toBe(200);
    await small.server.close();
    const rows = await small.db
      .selectFrom('audit')
      .selectAll()
      .where('event', 'like', 'request%')
      .orderBy('id')
      .execute();
    expect(rows.filter(({ event }) => event === 'request.refused').length).toBeLessThanOrEqual(1 + 3 + 3);
    const countSchema = z.object({ requests: z.int() });
    const told = rows
      .filter(({ event }) => event === 'requests.refused')
      .map(({ detail }) => countSchema.parse(JSON.parse(detail ?? '{}')));
    const single = rows.filter(({ event }) => event === 'request.refused').length;
    const together = told.reduce((sum, { requests }) => sum + requests, 0);
    expect(single + together).toBe(1 + 3 + 100);
    await small.close();
  });
});
