import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { checkStore } from '../../../db/log/checkStore.ts';
import { appRouter } from '../../../electron/api/router.ts';
import type { ApiReply } from '../../../electron/api/transport.ts';
import { saying } from '../db/saying.ts';
import { passphrase, tempApi } from './openHost.ts';

const secret = 'GeheimeTekst';
const id = '01890000-0000-7000-8000-000000000000';
const deep: unknown = JSON.parse(`${'['.repeat(500)}${']'.repeat(500)}`);
const polluting: unknown = JSON.parse(
  `{"__proto__":{"admin":true},"constructor":{"prototype":{"admin":true}},"id":"${id}"}`,
);

/** What nobody of good will sends; each goes to every procedure. */
const inputs: Readonly<Record<string, unknown>> = {
  'nothing at all': undefined,
  null: null,
  'a text': secret,
  'a number': 1e308,
  'not a number': Number.NaN,
  'a list': [secret, null],
  'an empty object': {},
  'an empty form': { id: null, values: {}, terms: {}, lines: [], counts: [] },
  'another prototype': polluting,
  'a path as id': { id: '../../etc/passwd', values: {} },
  'SQL as id': { id: "'; drop table change; --", values: {} },
  'a query as id': { id: { $ne: null }, values: {} },
  'an id that is not there': {
    id,
    values: {},
    terms: {},
    lines: [],
    entity: 'intervention',
    reason: secret,
    commandId: id,
  },
  'forms of lists': { id: null, values: [secret], terms: [secret], lines: {}, counts: {} },
  'values of objects': {
    id: null,
    values: { name: { a: secret }, departmentId: {}, institutionId: [], amountCents: {} },
  },
  'values of functions': { id: null, values: { name: () => secret } },
  'very deep': { id: null, values: { name: deep }, terms: { purpose: deep }, lines: [{ id: null, category: deep }] },
  'very long': { id: null, values: { name: 'x'.repeat(1_000_000), goal: 'x'.repeat(1_000_000) } },
  'zero bytes and half characters': { id: null, values: { name: '\u0000\uD800' }, code: '\u0000', secret: '\u0000' },
  'amounts beyond all bounds': {
    id: null,
    values: { departmentId: id, year: 2016, amountCents: 9e15, source: 'decision' },
    period: { fromYear: -1e9, toYear: 1e9 },
    fromYear: 0,
    toYear: 1e9,
  },
  'too many lines': { id: null, terms: {}, lines: Array.from({ length: 5000 }, () => ({ id: null })) },
  'a kind of record that is not there': { entity: '__proto__', id, reason: secret },
  'a kind that cannot be retired': { entity: 'agreementLine', id, reason: secret },
  'files that are none': { files: [{ name: '../../x.csv', base64: 'AAAA' }], goodRows: true, base64: 'AAAA' },
  'a bomb that is none': { files: [{ name: 'x.zip', base64: 'UEsDBA==' }], goodRows: false, base64: 'UEsDBA==' },
  'an old way of asking': { json: { id }, meta: { values: ['undefined'] } },
};

const { _def: definition } = appRouter;

const procedure = z.custom<{ readonly _def: { readonly type: string } }>((one) => typeof one === 'function');

/** Every procedure but those that open, lock or make a store: they have tests of their own below. */
const procedures = Object.entries(z.record(z.string(), procedure).parse(definition.procedures)).map(
  ([
    path,
    {
      _def: { type },
    },
  ]) => ({ path, type: type === 'query' ? ('query' as const) : ('mutation' as const) }),
);
const onStore = procedures.filter(({ path }) => !path.startsWith('session.'));

/** No place in the code, nothing of the machine, nothing that was sent. */
function expectClear(reply: ApiReply, what: string) {
  if (reply.ok) return;
  const { code, message, findings } = reply.error;
  expect(code, what).not.toBe('UNEXPECTED');
  expect(message, what).toMatch(/[.!?)]$/);
  const said = JSON.stringify({ message, findings });
  expect(said, what).not.toMatch(/\.ts\b|node_modules|SQLITE|Zod|TypeError|undefined|\[object|at \w+ \(/);
  expect(said.length, what).toBeLessThan(5000);
}

describe('hostile input', () => {
  it('comes in at least twenty-five kinds, to every procedure on the store', () => {
    expect(Object.keys(inputs).length).toBeGreaterThanOrEqual(25);
    expect(onStore.length).toBeGreaterThan(25);
  });

  it('gets a clear answer from every procedure, and changes nothing', async () => {
    const { ask, setUp, session, directory } = tempApi();
    await setUp();
    for (const [what, input] of Object.entries(inputs)) {
      for (const { path, type } of onStore) expectClear(await ask(path, type, input), `${what} to ${path}`);
      expect(await checkStore(session.store), what).toMatchObject({ changes: 0, problems: [] });
    }
    expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('admin');
    expect(readdirSync(directory)).not.toContain('fouten.log');
  });

  it('goes to no procedure by a name that only looks like one', async () => {
    const { ask, setUp } = tempApi();
    await setUp();
    for (const path of [
      '__proto__',
      'constructor',
      'toString',
      'hasOwnProperty',
      'session',
      'session.__proto__',
      'session.constructor',
      'institution.list.toString',
      'institution',
      '_def',
      '_def.procedures',
      'createCaller',
      'nergens.iets',
      'institution.delete',
      '',
      '.',
      'institution..list',
      'INSTITUTION.LIST',
      'institution/list',
    ]) {
      for (const type of ['query', 'mutation'] as const) {
        expect(await ask(path, type, {}), path).toEqual({
          ok: false,
          error: { code: 'NOT_FOUND', message: 'Deze vraag bestaat niet.', findings: [] },
        });
      }
    }
  });

  it('a name of a procedure that is far too long is not understood', async () => {
    const { ask } = tempApi();
    expect(await ask('a'.repeat(101), 'query')).toMatchObject({ ok: false, error: { code: 'BAD_REQUEST' } });
  });

  it('a change asked as if it were a question is refused, and the other way round', async () => {
    const { ask, setUp } = tempApi();
    await setUp();
    for (const { path, type } of onStore) {
      const reply = await ask(path, type === 'query' ? 'mutation' : 'query', {});
      expect(reply, path).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
    }
  });

  it('to the procedures of the session is refused as well', async () => {
    const { ask, setUp } = tempApi();
    await setUp();
    for (const input of [undefined, null, [], 'x', {}, polluting, { passphrase: {}, secret: [], code: 3 }]) {
      for (const path of ['create', 'confirmRecovery', 'unlock', 'newPassphrase']) {
        const reply = await ask(`session.${path}`, 'mutation', input);
        expect(reply.ok, path).toBe(false);
        expectClear(reply, path);
      }
    }
    const person = { name: 'B', organisation: 'B', passphrase: 'een andere wachtzin' };
    expect(await ask('session.create', 'mutation', person)).toMatchObject({ error: { code: 'STORE_EXISTS' } });
    expect(await ask('session.create', 'mutation', { ...person, passphrase: 'kort' })).toMatchObject({
      error: { code: 'INPUT', message: saying('minstens 12 tekens') },
    });
    expect(await ask('session.confirmRecovery', 'mutation', { code: '’; --' })).toMatchObject({
      error: { code: 'WRONG_RECOVERY_CODE' },
    });
  });
});

describe('a locked session', () => {
  it('refuses every procedure on the store, before it looks at what is asked', async () => {
    const { ask, setUp } = tempApi();
    await setUp();
    await ask('session.lock', 'mutation');
    const open = new Set(['evaluation.verify', 'preference.get', 'preference.keep']);
    for (const { path, type } of onStore.filter((one) => !open.has(one.path))) {
      for (const input of [undefined, { id }]) {
        expect(await ask(path, type, input), path).toMatchObject({
          ok: false,
          error: { code: 'LOCKED', message: saying('op slot') },
        });
      }
    }
    expect(await ask('session.status', 'query')).toMatchObject({ ok: true, data: { phase: 'locked', person: null } });
    const wrong = { kind: 'passphrase', secret: 'een verkeerde wachtzin' };
    expect(await ask('session.unlock', 'mutation', wrong)).toMatchObject({ error: { code: 'WRONG_PASSPHRASE' } });
    const right = { kind: 'passphrase', secret: passphrase };
    expect(await ask('session.unlock', 'mutation', right)).toMatchObject({ ok: true });
    expect(await ask('institution.list', 'query')).toEqual({ ok: true, data: [] });
  });

  it('that is unlocked twice at once opens once', async () => {
    const { ask, setUp } = tempApi();
    await setUp();
    await ask('session.lock', 'mutation');
    const right = { kind: 'passphrase', secret: passphrase };
    const replies = await Promise.all([1, 2].map(() => ask('session.unlock', 'mutation', right)));
    expect(replies.map(({ ok }) => ok)).toEqual([true, true]);
    await ask('session.lock', 'mutation');
    expect(await ask('session.status', 'query')).toMatchObject({ data: { phase: 'locked' } });
  });
});

describe('an unexpected fault', () => {
  it('is answered with a mark, and written down with its place and without content', async () => {
    const { ask, setUp, session, directory } = tempApi();
    await setUp();
    const breaking = { kind: 'create', entity: 'institution', entityId: secret, values: {} } as const;
    Object.defineProperty(session.store, 'run', {
      value: () => {
        throw Object.assign(new Error(`no row for ${secret} ${breaking.entityId}`), { code: 'SQLITE_FULL' });
      },
    });
    const values = { name: secret, sector: 'GHZ' };
    const reply = await ask('institution.save', 'mutation', { id: null, values });
    const message: unknown = reply.ok ? null : reply.error.message;
    const mark = /^Er ging iets mis wat we niet verwachtten\. Er is niets bewaard\. Kenmerk: ([0-9a-f-]{36})\.$/;
    expect(message).toMatch(mark);
    const written = readFileSync(join(directory, 'fouten.log'), 'utf8');
    expect(written).toContain(mark.exec(String(message))?.[1]);
    expect(written).toContain('institution.save Error SQLITE_FULL');
    expect(written).not.toContain(secret);
    expect(written.trim().split('\n')).toHaveLength(1);
  });
});
