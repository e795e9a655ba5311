import { gunzipSync } from 'node:zlib';
import { v7 as uuidV7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { routeTable } from '../../../../sync/hub/server/routeTable.ts';
import {
  devicesSchema,
  deviceSchema,
  enrolAnswerSchema,
  farewellAnswerSchema,
  helloSchema,
  hubStateSchema,
  inviteAnswerSchema,
  snapshotHeadSchema,
} from '../../../../sync/protocol/messages.ts';
import { lineLimit, linesType, livePartSchema, pushLine } from '../../../../sync/protocol/wire.ts';
import { startTemporaryPostgres, type TemporaryPostgres } from '../temporaryPostgres.ts';
import { makeDepartment, makeInstitution, setGroup } from './records.ts';
import { TestDevice } from './testDevice.ts';
import { bodyOf, openTestHub, read, readPage, refused, type Answer, type TestHub } from './testHub.ts';

let postgres: TemporaryPostgres;
let hub: TestHub;
let carla: TestDevice;

beforeAll(async () => {
  postgres = await startTemporaryPostgres();
  const pool = () => ({ total: 3, idle: 2, waiting: 0 });
  hub = await openTestHub(postgres, { pool });
  carla = await hub.enrol({ role: 'coordinator' });
});

afterAll(async () => {
  await hub.close();
  await postgres.stop();
});

async function stateOf(device: TestDevice) {
  return read(hubStateSchema, await hub.ask(device, 'GET', '/v1/state'));
}

async function begun(device: TestDevice, more = 0) {
  const scope = uuidV7();
  const made = Array.from({ length: more }, () => makeDepartment(device, scope));
  const changes = [makeInstitution(device, scope), ...made];
  // The institution comes first in its chain.
  device.forget(scope);
  const again = [makeInstitution(device, scope), ...changes.slice(1).map(() => makeDepartment(device, scope))];
  await hub.push(device, scope, again);
  return { scope, changes: again };
}

function put(device: TestDevice, url: string, body: object): Promise<Answer> {
  return hub.ask(device, 'PUT', url, { body: JSON.stringify(body) });
}

describe('the routes of a hub', () => {
  it('hello: says who it is to anyone', async () => {
    const hello = read(helloSchema, await hub.askAsNobody('GET', '/v1/hello'));
    expect(hello).toMatchObject({ hub: hub.hub, name: 'Testpunt', protocol: { min: 1, max: 1 } });
    expect(Math.abs(Date.parse(hello.time) - Date.now())).toBeLessThan(5000);
  });

  it('enrol, push, pull, state: a new institution goes in and comes out as it was', async () => {
    const anna = await hub.enrol();
    const { scope, changes } = await begun(anna, 1);
    const { head, entries } = await hub.pull(anna, scope);
    expect(head).toStrictEqual({
      epoch: hub.epoch,
      scope,
      after: 0,
      next: 2,
      head: 2,
      backedUp: 0,
      count: 2,
      heads: [],
    });
    expect(entries).toStrictEqual(changes.map((change, index) => ({ kind: 'change', seq: index + 1, change })));
    expect(await stateOf(anna)).toMatchObject({
      hub: hub.hub,
      epoch: hub.epoch,
      previousEpoch: null,
      role: 'consultant',
      scopes: [{ scope, head: 2, backedUp: 0, restoredAt: null, deviceSeq: 2, snapshot: 0 }],
      withdrawn: [],
    });
    const rows = await hub.db.selectFrom('department').selectAll().where('scope', '=', scope).execute();
    expect(rows).toMatchObject([{ name: 'De Kade', scope, retired: 0, clientCount: 12, singleFixedTeam: null }]);
  });

  it('pull: by pages, each with what follows, and compressed when asked', async () => {
    const anna = await hub.enrol();
    const { scope, changes } = await begun(anna, 24);
    const seen: string[] = [];
    for (let after = 0; after < 25;) {
      const { head, entries } = await hub.pull(anna, scope, after, 10);
      expect(head.count).toBe(Math.min(10, 25 - after));
      for (const entry of entries) seen.push(entry.kind === 'change' ? entry.change.id : '');
      after = head.next;
    }
    expect(seen).toStrictEqual(changes.map(({ id }) => id));
    expect((await hub.pull(anna, scope, 25)).head).toMatchObject({ after: 25, next: 25, count: 0 });
    const url = `/v1/pull?scope=${scope}&epoch=${hub.epoch}&after=0`;
    const plain = await hub.ask(anna, 'GET', url);
    expect(plain.headers).toMatchObject({ 'content-type': `${linesType}; charset=utf-8`, vary: 'accept-encoding' });
    const token = await anna.token(hub.hub, `GET ${url}`, '');
    const headers = {
      authorization: `Bearer ${token}`,
      'x-proeftuinboek-protocol': '1',
      'accept-encoding': 'br, gzip',
    };
    const packed = await hub.server.inject({ method: 'GET', url, headers });
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(packed.rawPayload).toString()).toBe(plain.text);
    expect(packed.rawPayload.length).toBeLessThan(plain.text.length / 2);
  });

  it('pull: a page is bound in bytes too', async () => {
    const anna = await hub.enrol();
    const { scope } = await begun(anna);
    const long = 'lang '.repeat(200_000);
    const bulky = Array.from({ length: 20 }, () =>
      anna.change(scope, {
        entity: 'garden',
        entityId: uuidV7(),
        kind: 'create',
        groups: { notes: { saw: [], values: { long } } },
      }),
    );
    await hub.push(anna, scope, bulky);
    const counts: number[] = [];
    for (let after = 0; after < 21;) {
      const { head } = await hub.pull(anna, scope, after);
      counts.push(head.count);
      after = head.next;
    }
    expect(counts).toStrictEqual([9, 8, 4]);
  });

  it('push: a line that a laptop could not read in a feed is refused, and nothing of that push is kept', async () => {
    const anna = await hub.enrol();
    const { scope } = await begun(anna);
    const fine = makeDepartment(anna, scope);
    const notes = (long: string) =>
      anna.change(scope, {
        entity: 'garden',
        entityId: uuidV7(),
        kind: 'create',
        groups: { notes: { saw: [], values: { long } } },
      });
    // Counted in bytes: half as many of these letters.
    const body = bodyOf([fine, notes('é'.repeat(lineLimit / 2))]);
    expect(refused(await hub.ask(anna, 'POST', `/v1/push?scope=${scope}`, { body }))).toStrictEqual({
      status: 413,
      code: 'too-large',
    });
    expect((await hub.pull(anna, scope)).head.head).toBe(1);
    expect((await hub.push(anna, scope, [fine])).head).toBe(2);
  });

  it('devices: a coordinator sees all, a consultant itself', async () => {
    const anna = await hub.enrol();
    const { scope } = await begun(anna);
    const all = read(devicesSchema, await hub.ask(carla, 'GET', '/v1/devices')).devices;
    const own = read(devicesSchema, await hub.ask(anna, 'GET', '/v1/devices')).devices;
    expect(all.length).toBeGreaterThan(1);
    expect(all.find(({ id }) => id === anna.id)).toStrictEqual(own[0]);
    expect(own).toMatchObject([
      {
        id: anna.id,
        name: 'Anna',
        organisation: 'CCE',
        role: 'consultant',
        revokedAt: null,
        institutions: [{ scope, name: 'Stichting De Wilgen' }],
      },
    ]);
    expect(own[0]?.lastSeenAt).not.toBeNull();
  });

  it('grants: what is given opens at once, what is withdrawn closes and is told (S15)', async () => {
    const anna = await hub.enrol();
    const bert = await hub.enrol();
    const { scope } = await begun(anna);
    expect(refused(await hub.ask(bert, 'GET', `/v1/pull?scope=${scope}&epoch=${hub.epoch}&after=0&limit=1`)).code).toBe(
      'not-granted',
    );
    const given = read(deviceSchema, await put(carla, `/v1/devices/${bert.id}/grants`, { scopes: [scope] }));
    expect(given.institutions.map((one) => one.scope)).toStrictEqual([scope]);
    expect((await hub.pull(bert, scope)).head.count).toBe(1);
    expect(await stateOf(bert)).toMatchObject({ scopes: [{ scope, deviceSeq: 0 }], withdrawn: [] });
    read(deviceSchema, await put(carla, `/v1/devices/${bert.id}/grants`, { scopes: [] }));
    expect(await stateOf(bert)).toMatchObject({ scopes: [], withdrawn: [scope] });
    expect(refused(await hub.ask(bert, 'POST', `/v1/push?scope=${scope}`, { body: '' })).code).toBe('not-granted');
    const audit = await hub.db.selectFrom('audit').selectAll().where('scope', '=', scope).orderBy('id').execute();
    expect(audit.map(({ event }) => event)).toStrictEqual([
      'request.refused',
      'grant.given',
      'grant.withdrawn',
      'request.refused',
    ]);
  });

  it('invitations: a coordinator invites, with institutions', async () => {
    const anna = await hub.enrol();
    const { scope } = await begun(anna);
    const body = JSON.stringify({ role: 'consultant', scopes: [scope] });
    const { invite } = read(inviteAnswerSchema, await hub.ask(carla, 'POST', '/v1/invitations', { body }));
    const device = new TestDevice();
    const enrolled = await hub.askAsNobody('POST', '/v1/enrol', { body: JSON.stringify(device.enrolRequest(invite)) });
    expect(read(enrolAnswerSchema, enrolled)).toMatchObject({ hub: hub.hub, name: 'Testpunt', role: 'consultant' });
    expect((await stateOf(device)).scopes.map((one) => one.scope)).toStrictEqual([scope]);
  });

  it('revoke: holds from the next request on, and a new code lets the same laptop back in', async () => {
    const anna = await hub.enrol();
    const { scope } = await begun(anna);
    const revoked = read(deviceSchema, await hub.ask(carla, 'POST', `/v1/devices/${anna.id}/revoke`));
    expect(revoked.revokedAt).not.toBeNull();
    expect(refused(await hub.ask(anna, 'GET', '/v1/state'))).toStrictEqual({ status: 403, code: 'revoked-device' });
    await hub.enrol({ scopes: [scope] }, anna);
    expect((await stateOf(anna)).scopes).toHaveLength(1);
  });

  it('a new code after a revocation gives what it says and what the laptop made; the rest is withdrawn (S15)', async () => {
    const anna = await hub.enrol();
    const bert = await hub.enrol();
    const [kept, gone, edited] = [await begun(anna), await begun(anna), await begun(anna)];
    const given = [kept.scope, gone.scope, edited.scope];
    read(deviceSchema, await put(carla, `/v1/devices/${bert.id}/grants`, { scopes: given }));
    const own = await begun(bert);
    // Editing an institution first of all is not making it; neither is making it once more.
    const [made] = edited.changes;
    if (made === undefined) throw new Error('no institution');
    await hub.push(bert, edited.scope, [setGroup(bert, made, 'executor', {}, [made.id])]);
    await hub.push(bert, gone.scope, [makeInstitution(bert, gone.scope)]);
    await hub.ask(carla, 'POST', `/v1/devices/${bert.id}/revoke`);
    await hub.enrol({ scopes: [kept.scope] }, bert);
    const state = await stateOf(bert);
    expect(state.scopes.map(({ scope }) => scope).toSorted()).toStrictEqual([kept.scope, own.scope].toSorted());
    expect(state.withdrawn).toStrictEqual([gone.scope, edited.scope].toSorted());
    for (const scope of state.withdrawn) {
      const url = `/v1/pull?scope=${scope}&epoch=${hub.epoch}&after=0&limit=1`;
      expect(refused(await hub.ask(bert, 'GET', url)).code).toBe('not-granted');
    }
    const audit = await hub.db
      .selectFrom('audit')
      .select('scope')
      .where('device', '=', bert.id)
      .where('event', '=', 'grant.withdrawn')
      .orderBy('scope')
      .execute();
    expect(audit.map(({ scope }) => scope)).toStrictEqual(state.withdrawn);
  });

  it('a second code of a consultant that was not revoked adds to what it has', async () => {
    const anna = await hub.enrol();
    const [first, second] = [await begun(anna), await begun(anna)];
    const bert = await hub.enrol({ scopes: [first.scope] });
    await hub.enrol({ scopes: [second.scope] }, bert);
    expect(await stateOf(bert)).toMatchObject({ scopes: [{ scope: first.scope }, { scope: second.scope }] });
  });

  it('a coordinator that becomes a consultant is told to purge all that it has no longer (S15)', async () => {
    const anna = await hub.enrol();
    const [kept, gone] = [await begun(anna), await begun(anna)];
    const carl = await hub.enrol({ role: 'coordinator' });
    const own = await begun(carl);
    expect((await stateOf(carl)).withdrawn).toStrictEqual([]);
    await hub.enrol({ scopes: [kept.scope] }, carl);
    const state = await stateOf(carl);
    expect(state.role).toBe('consultant');
    expect(state.scopes.map(({ scope }) => scope).toSorted()).toStrictEqual([kept.scope, own.scope].toSorted());
    const all = await hub.db.selectFrom('scope').select('scope').execute();
    const others = all.map(({ scope }) => scope).filter((scope) => scope !== kept.scope && scope !== own.scope);
    expect(others).toContain(gone.scope);
    expect(state.withdrawn.toSorted()).toStrictEqual(others.toSorted());
    expect(refused(await hub.ask(carl, 'POST', `/v1/push?scope=${gone.scope}`, { body: '' })).code).toBe('not-granted');
  });

  it('a coordinator has every institution', async () => {
    const anna = await hub.enrol();
    const { scope } = await begun(anna);
    expect((await stateOf(carla)).scopes.map((one) => one.scope)).toContain(scope);
    const edit = makeDepartment(carla, scope);
    expect(await hub.push(carla, scope, [edit])).toMatchObject({ head: 2 });
    expect((await stateOf(carla)).scopes.find((one) => one.scope === scope)).toMatchObject({ deviceSeq: 1 });
  });
});

describe('farewell', () => {
  it('keeps what a revoked laptop had not sent, once, until a coordinator brings it in', async () => {
    const anna = await hub.enrol();
    const { scope } = await begun(anna);
    await hub.ask(carla, 'POST', `/v1/devices/${anna.id}/revoke`);
    const unsent = [makeDepartment(anna, scope), makeDepartment(anna, scope)];
    const own = uuidV7();
    const body = bodyOf([...unsent, makeInstitution(anna, own)]);
    for (let time = 0; time < 2; time += 1) {
      expect(read(farewellAnswerSchema, await hub.ask(anna, 'POST', '/v1/farewell', { body }))).toStrictEqual({
        kept: 3,
      });
    }
    const other = await hub.ask(anna, 'POST', '/v1/farewell', { body: bodyOf(unsent) });
    expect(refused(other)).toStrictEqual({ status: 403, code: 'not-allowed' });
    const listSchema = z.object({
      handovers: z.array(z.object({ id: z.string(), device: z.string(), changes: z.int() })),
    });
    const listed = read(listSchema, await hub.ask(carla, 'GET', '/v1/handovers')).handovers;
    const mine = listed.filter(({ device }) => device === anna.id);
    expect(mine).toMatchObject([{ changes: 3 }]);
    const acceptedSchema = z.object({ receipts: z.array(z.unknown()), complete: z.boolean() });
    const url = `/v1/handovers/${mine[0]?.id}/accept`;
    expect(read(acceptedSchema, await hub.ask(carla, 'POST', url))).toMatchObject({ complete: true });
    expect((await hub.pull(carla, scope)).head.head).toBe(3);
    expect((await hub.pull(carla, own)).head.head).toBe(1);
    expect(refused(await hub.ask(carla, 'POST', url)).code).toBe('not-found');
    const brought = await hub.db
      .selectFrom('hubChange')
      .selectAll()
      .where('device', '=', anna.id)
      .orderBy('id')
      .execute();
    expect(brought.map(({ broughtBy }) => broughtBy)).toStrictEqual([anna.id, carla.id, carla.id, carla.id]);
  });

  it('keeps a hand-over of which a number is missing', async () => {
    const anna = await hub.enrol();
    const { scope } = await begun(anna);
    makeDepartment(anna, scope);
    const late = makeDepartment(anna, scope);
    await put(carla, `/v1/devices/${anna.id}/grants`, { scopes: [] });
    const answer = await hub.ask(anna, 'POST', `/v1/farewell?scope=${scope}`, { body: bodyOf([late]) });
    expect(read(farewellAnswerSchema, answer)).toStrictEqual({ kept: 1 });
    const row = await hub.db.selectFrom('handover').selectAll().where('device', '=', anna.id).executeTakeFirstOrThrow();
    const accepted = await hub.ask(carla, 'POST', `/v1/handovers/${row.id}/accept`);
    expect(JSON.parse(accepted.text)).toStrictEqual({ receipts: [], complete: false });
    expect(await hub.db.selectFrom('handover').selectAll().where('id', '=', row.id).execute()).toHaveLength(1);
  });
});

describe('snapshot', () => {
  it('is made behind a long tail, holds only what still counts, and stands at an exact number', async () => {
    const anna = await hub.enrol();
    const { scope, changes } = await begun(anna, 2100);
    const [, department, other] = changes;
    if (department === undefined || other === undefined) throw new Error('no department');
    const one = setGroup(anna, department, 'clients', { clientCount: 20 }, [department.id]);
    const two = setGroup(anna, department, 'clients', { clientCount: 21 }, [one.id]);
    const left = setGroup(anna, other, 'team', { fteHundredths: 100 }, [other.id]);
    const right = setGroup(anna, other, 'team', { fteHundredths: 200 }, [other.id]);
    const refusedOne = setGroup(anna, department, 'clients', { clientCount: -1 }, [two.id]);
    await hub.push(anna, scope, [one, two, left, right, refusedOne]);
    const url = `/v1/snapshot?scope=${scope}&epoch=${hub.epoch}`;
    const plain = await hub.ask(anna, 'GET', url);
    const [first = '', ...lines] = plain.text.trimEnd().split('\n');
    const head = snapshotHeadSchema.parse(JSON.parse(first));
    const made = await stateOf(anna);
    expect(head).toMatchObject({ epoch: hub.epoch, scope, at: made.scopes[0]?.snapshot, count: lines.length });
    // Made in the background of the first push, or now: before the edits or after them.
    expect([2101, 2106]).toContain(head.at);
    await hub.db.deleteFrom('snapshot').execute();
    const anew = await hub.ask(anna, 'GET', url);
    const parts = anew.text
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) => livePartSchema.parse(JSON.parse(line)));
    expect(JSON.parse(anew.text.split('\n')[0] ?? '')).toMatchObject({ at: 2106, count: 2104 });
    const groupsOf = (id: string) => Object.keys(parts.find((part) => part.id === id)?.groups ?? {});
    expect(groupsOf(department.id)).toStrictEqual(['context', 'identity', 'period', 'team']);
    expect(groupsOf(two.id)).toStrictEqual(['clients']);
    expect(parts.some(({ id }) => id === one.id || id === refusedOne.id)).toBe(false);
    // A conflict is told whole: what stood before it too.
    expect([other.id, left.id, right.id].map((id) => groupsOf(id).includes('team'))).toStrictEqual([true, true, true]);
  });

  it('of an institution that needs none is not there', async () => {
    const anna = await hub.enrol();
    const { scope } = await begun(anna, 3);
    expect(refused(await hub.ask(anna, 'GET', `/v1/snapshot?scope=${scope}&epoch=${hub.epoch}`)).code).toBe(
      'not-found',
    );
  });
});

describe('what the hub tells of itself', () => {
  it('is alive, and ready when its database has its tables', async () => {
    expect(JSON.parse((await hub.askAsNobody('GET', '/healthz')).text)).toStrictEqual({ status: 'ok' });
    expect((await hub.askAsNobody('GET', '/readyz')).status).toBe(200);
  });

  it('counts without naming anyone', async () => {
    const { text, headers } = await hub.askAsNobody('GET', '/metrics');
    expect(headers['content-type']).toMatch(/^text\/plain/);
    expect(text).toMatch(/^hub_requests_total\{method="POST",route="\/v1\/push",status="200"\} \d+$/m);
    expect(text).toMatch(/^hub_changes_total\{outcome="accepted",code="none"\} \d+$/m);
    expect(text).toMatch(/^hub_refusals_total\{code="not-granted"\} \d+$/m);
    expect(text).toMatch(/^hub_pulled_changes_total \d+$/m);
    expect(text).toMatch(/^hub_database_connections 3$/m);
    expect(text).toMatch(/^process_start_time_seconds \d+/m);
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-7/);
    const form = /^(?:# (?:HELP|TYPE) \w+ .+|\w+(?:\{(?:\w+="[^"]*",?)+\})? -?[\d.e+-]+)$/;
    expect(
      text
        .trimEnd()
        .split('\n')
        .filter((line) => !form.test(line)),
    ).toStrictEqual([]);
  });

  it('describes every route it has in /openapi.json', async () => {
    const described = z
      .object({ paths: z.record(z.string(), z.record(z.string(), z.object({ responses: z.object({}) }))) })
      .parse(JSON.parse((await hub.askAsNobody('GET', '/openapi.json')).text));
    const told = Object.entries(described.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`),
    );
    expect(told.toSorted()).toStrictEqual(routeTable.map(({ method, path }) => `${method} ${path}`).toSorted());
    for (const { method, path } of routeTable) expect(hub.server.hasRoute({ method, url: path })).toBe(true);
    // What Fastify serves is what is in the table: nothing beside it.
    const served =
      hub.server.printRoutes({ commonPrefix: false }).match(/\((?:GET|POST|PUT|HEAD|DELETE)[^)]*\)/g) ?? [];
    expect(served.flatMap((methods) => methods.slice(1, -1).split(', '))).toHaveLength(routeTable.length);
  });

  it('sends the headers that keep a browser out of it, and nothing is stored on the way', async () => {
    const { headers } = await hub.askAsNobody('GET', '/v1/hello');
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
    expect(headers).toHaveProperty('content-security-policy');
    expect(headers).not.toHaveProperty('x-powered-by');
  });
});

describe('when the database is away', () => {
  it('is alive, not ready, and refuses with a text and without a stack', async () => {
    const away = await openTestHub(postgres);
    const device = await away.enrol();
    await away.db.destroy();
    expect((await away.askAsNobody('GET', '/healthz')).status).toBe(200);
    for (const answer of [await away.askAsNobody('GET', '/readyz'), await away.ask(device, 'GET', '/v1/state')]) {
      expect(answer.status).toBeGreaterThanOrEqual(500);
      expect(refused(answer).status).toBe(answer.status);
      expect(answer.text).not.toMatch(/\bat\b .*:\d+:\d+/);
    }
    await away.server.close();
  });
});

describe('the lines of the feed', () => {
  it('say the text that was pushed, to the letter', async () => {
    const anna = await hub.enrol();
    const { scope, changes } = await begun(anna, 2);
    const answer = await hub.ask(anna, 'GET', `/v1/pull?scope=${scope}&epoch=${hub.epoch}&after=1&limit=1`);
    const [, second] = changes;
    if (second === undefined) throw new Error('no change');
    expect(answer.text.split('\n')[1]).toBe(`2 C ${pushLine(second)}`);
    expect(readPage(answer).entries).toHaveLength(1);
  });
});
