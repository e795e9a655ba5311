import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { appRouter } from '../../../electron/api/router.ts';
import { Session } from '../../../electron/api/session.ts';
import type { Caller } from '../../../electron/cli/withCaller.ts';
import { hubAnswer, startHub, temporaryFolder } from '../hub/process/hubProcess.ts';
import { cli, fixture, newStore, passphrase, type CliResult } from './cli.ts';

const enrolSchema = z.strictObject({ hub: z.string(), name: z.string(), role: z.string(), toSend: z.int() });
const syncSchema = z.strictObject({
  pushed: z.int(),
  pulled: z.int(),
  refused: z.int(),
  conflicts: z.int(),
  status: z.string(),
});
const conflictsSchema = z.array(
  z.strictObject({
    kind: z.string(),
    entity: z.string(),
    entityId: z.string(),
    group: z.string(),
    institution: z.string(),
    fields: z.array(z.string()),
    shown: z.record(z.string(), z.unknown()),
    values: z.array(
      z.strictObject({
        changeId: z.string(),
        values: z.record(z.string(), z.unknown()),
        author: z.string(),
        moment: z.string(),
        agreed: z.boolean(),
      }),
    ),
  }),
);
const inviteSchema = z.looseObject({ invite: z.string() });
const devicesSchema = z.array(z.looseObject({ id: z.string(), role: z.string() }));

function answerOf<Shape>(schema: z.ZodType<Shape>, { status, output, errors }: CliResult, expected = 0): Shape {
  expect(errors, `exit code ${status}`).not.toContain('onverwacht');
  expect(status, errors).toBe(expected);
  return schema.parse(JSON.parse(output));
}

/** A hub of its own process and the laptops of one test. */
async function hubAndFirst() {
  const data = temporaryFolder();
  const hub = await startHub(['--data', data]);
  const invite = async (...args: readonly string[]) =>
    (await hubAnswer(inviteSchema, ['invite', '--data', data, ...args])).invite;
  const first = newStore();
  return { hub, data, invite, first };
}

function enrolAt(url: string, store: string, invite: string | null) {
  return answerOf(enrolSchema, cli(['enrol', '--data', store, '--hub', url, '--invite', invite ?? '', '--json']));
}

function sync(store: string, expected = 0) {
  return answerOf(syncSchema, cli(['sync', '--data', store, '--json']), expected);
}

function fingerprint(store: string): string {
  const { status, output } = cli(['fingerprint', '--data', store]);
  expect(status).toBe(0);
  expect(output).toMatch(/^[0-9a-f]{64}\n$/);
  return output.trim();
}

function conflicts(store: string) {
  return answerOf(conflictsSchema, cli(['conflicts', '--data', store, '--json']));
}

/** Works in a store as a person would between two commands. */
async function working<Result>(directory: string, work: (caller: Caller) => Promise<Result>): Promise<Result> {
  const session = new Session({ directory });
  await session.unlock({ kind: 'passphrase', value: passphrase });
  try {
    return await work(appRouter.createCaller({ session }));
  } finally {
    await session.lock();
  }
}

async function institutions(store: string): Promise<string[]> {
  return (await working(store, (caller) => caller.institution.list())).map(({ name }) => name);
}

describe('syncing on the command line', { timeout: 240_000 }, () => {
  it('S07 S15 two coordinators get all, a consultant one institution; a conflict is shown on both and decided by one', async () => {
    const { hub, invite, first } = await hubAndFirst();
    expect(cli(['import', fixture('registration-small'), '--data', first]).status).toBe(0);
    const enrolment = enrolAt(hub.url, first, hub.invite);
    expect(enrolment).toMatchObject({ role: 'coordinator' });
    expect(sync(first)).toEqual({
      pushed: enrolment.toSend,
      pulled: 0,
      refused: 0,
      conflicts: 0,
      status: 'in-sync',
    });
    expect(enrolment.toSend).toBeGreaterThan(100);

    const second = newStore();
    expect(enrolAt(hub.url, second, await invite('--role', 'coordinator'))).toMatchObject({ toSend: 0 });
    expect(sync(second)).toMatchObject({ pulled: enrolment.toSend, status: 'in-sync' });
    expect(fingerprint(second)).toBe(fingerprint(first));

    const [name = ''] = await institutions(first);
    const third = newStore();
    const consultant = enrolAt(hub.url, third, await invite('--role', 'consultant', '--institution', name));
    expect(consultant).toMatchObject({ role: 'consultant' });
    expect(sync(third)).toMatchObject({ status: 'in-sync' });
    expect(await institutions(third)).toEqual([name]);
    expect(await institutions(first)).toHaveLength(6);

    const place = async (store: string, value: string) =>
      working(store, async (caller) => {
        const found = (await caller.institution.list()).find((one) => one.name === name);
        const page = await caller.institution.page({ id: found?.id ?? '' });
        if (page === null) throw new Error('the institution is not there');
        await caller.institution.save({ id: page.institution.id, values: { ...page.institution, place: value } });
        return page.institution.id;
      });
    const id = await place(first, 'Assen');
    await place(third, 'Emmen');
    expect(sync(first)).toMatchObject({ pushed: 1, conflicts: 0 });
    expect(sync(third)).toMatchObject({ pushed: 1, conflicts: 1, status: 'in-sync' });
    expect(sync(first)).toMatchObject({ pulled: 1, conflicts: 1, status: 'in-sync' });
    const [conflict] = conflicts(first);
    expect(conflicts(third)).toEqual([conflict]);
    expect(conflict).toMatchObject({ kind: 'conflict', entity: 'institution', entityId: id, institution: name });
    expect(conflict?.values.map(({ values, author }) => [values['place'], author.length > 0])).toEqual([
      ['Assen', true],
      ['Emmen', true],
    ]);
    const chosen = conflict?.values.find(({ values }) => values['place'] === 'Emmen');
    await working(third, (caller) =>
      caller.sync.resolve({ entityId: id, group: conflict?.group ?? '', changeId: chosen?.changeId ?? '' }),
    );
    expect(sync(third)).toMatchObject({ pushed: 1, conflicts: 0 });
    for (const store of [first, second]) expect(sync(store)).toMatchObject({ conflicts: 0, status: 'in-sync' });
    expect(conflicts(second)).toEqual([]);
    expect(fingerprint(second)).toBe(fingerprint(first));
    expect(cli(['check', '--data', first]).status).toBe(0);
    expect(cli(['check', '--data', third]).status).toBe(0);
  });

  it('S01 S15 S22 a hub that is down gives exit code 3 and loses nothing; a revoked laptop hands over, holds nothing and says so', async () => {
    const { hub, data, invite, first } = await hubAndFirst();
    const form = { name: 'Stichting De Wilgen', sector: 'GHZ', careOfficeRegion: 'Drenthe', selectedOn: '2015-02-01' };
    const values = { ...form, wlzExecutor: 'Achmea Zorgkantoor N.V.', status: 'running' };
    await working(first, (caller) => caller.institution.save({ id: null, values }));
    enrolAt(hub.url, first, hub.invite);
    const port = new URL(hub.url).port;
    expect(await hub.end('SIGTERM')).toBe(0);
    const offline = cli(['sync', '--data', first]);
    expect(offline.status).toBe(3);
    expect(offline.output).toContain('Nog te versturen: 1 wijziging.');
    expect(sync(first, 3)).toEqual({ pushed: 0, pulled: 0, refused: 0, conflicts: 0, status: 'offline' });
    await startHub(['--data', data, '--port', port]);
    expect(sync(first)).toMatchObject({ pushed: 1, status: 'in-sync' });

    const second = newStore();
    enrolAt(hub.url, second, await invite('--role', 'consultant', '--institution', values.name));
    sync(second);
    await working(second, async (caller) => {
      const [institution] = await caller.institution.list();
      const department = { institutionId: institution?.id, name: 'De Kade', clientCount: 12, startDate: '2015-03-01' };
      await caller.department.save({ id: null, values: department });
    });
    const devices = await hubAnswer(devicesSchema, ['devices', '--data', data]);
    const device = devices.find(({ role }) => role === 'consultant')?.id ?? '';
    await hubAnswer(z.unknown(), ['revoke', '--data', data, '--device', device]);
    const revoked = cli(['sync', '--data', second]);
    expect(revoked.status).toBe(1);
    expect(revoked.output).toContain('Stichting De Wilgen; niet verstuurd: 1 wijziging.');
    expect(await institutions(second)).toEqual([]);
    expect(sync(second, 1)).toMatchObject({ status: 'revoked' });
    const handovers = await hubAnswer(z.array(z.unknown()), ['handovers', '--data', data]);
    expect(handovers).toMatchObject([{ device, changes: 1 }]);
  });

  it('S17 a laptop of which the date is years off enrols and syncs', async () => {
    const { hub, first } = await hubAndFirst();
    expect(cli(['import', fixture('registration-small'), '--data', first]).status).toBe(0);
    const shifted = (...args: readonly string[]) =>
      cli(args, passphrase, {
        NODE_OPTIONS: `--import ${new URL('shiftedClock.ts', import.meta.url).href}`,
        SHIFTED_CLOCK_MS: String(-12 * 365 * 24 * 3600 * 1000),
      });
    const enrolment = shifted('enrol', '--data', first, '--hub', hub.url, '--invite', hub.invite ?? '', '--json');
    expect(answerOf(enrolSchema, enrolment).role).toBe('coordinator');
    expect(answerOf(syncSchema, shifted('sync', '--data', first, '--json'))).toMatchObject({ status: 'in-sync' });
    await working(first, async (caller) => {
      const { connection } = await caller.sync.status();
      expect(Math.round((connection?.clockAheadMs ?? 0) / (365 * 24 * 3600 * 1000))).toBe(-12);
      expect(Math.abs(Date.parse(connection?.lastSyncAt ?? '') - Date.now())).toBeLessThan(60_000);
    });
  });

  it('says in Dutch what is missing or wrong, with exit code 1 and nothing on standard output', async () => {
    const store = newStore();
    const cases: readonly (readonly [readonly string[], string])[] = [
      [['enrol', '--data', store, '--invite', 'A'], 'Geef --hub ADRES op.'],
      [['enrol', '--data', store, '--hub', 'https://localhost'], 'Geef --invite CODE op.'],
      [['enrol', '--data', store, '--hub', 'http://voorbeeld.nl', '--invite', 'A'], 'niet beveiligd'],
      [['enrol', '--data', store, '--hub', 'http://127.0.0.1:1', '--invite', 'A'], 'niet bereikbaar'],
      [['sync', '--data', store, 'nog'], '“nog” hoort niet bij deze opdracht.'],
      [['bundle', '--data', store], 'bundle export en bundle import'],
    ];
    for (const [args, text] of cases) {
      const { status, output, errors } = cli(args);
      expect([status, output], args.join(' ')).toEqual([1, '']);
      expect(errors).toContain(text);
    }
    expect(sync(store, 1)).toMatchObject({ status: 'not-enrolled' });
    expect(cli(['conflicts', '--data', store]).output).toBe('Er is niets te beslissen.\n');
    expect(fingerprint(store)).toBe(fingerprint(newStore()));
  });
});
