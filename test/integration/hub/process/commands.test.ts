import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Insertable, Kysely } from 'kysely';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { migrateHub, openDatabase } from '../../../../sync/hub/postgres/database.ts';
import { beginHub } from '../../../../sync/hub/storage/hubRow.ts';
import type { HubTables } from '../../../../sync/hub/tables.ts';
import { devicesSchema, inviteAnswerSchema } from '../../../../sync/protocol/messages.ts';
import { startTemporaryPostgres, type TemporaryPostgres } from '../temporaryPostgres.ts';
import { hubAnswer, hubCommand, startHub, temporaryFolder } from './hubProcess.ts';

let postgres: TemporaryPostgres;
beforeAll(async () => {
  postgres = await startTemporaryPostgres();
});
afterAll(() => postgres.stop());

let made = 0;
/** A database, with the hub in it unless that has yet to come. */
async function database({ begun }: { readonly begun: boolean }) {
  made += 1;
  const url = await postgres.createDatabase(`commands_${made}`);
  const db = openDatabase(url, { connections: 2 });
  onTestFinished(() => db.destroy());
  if (begun) {
    await migrateHub(db);
    await beginHub(db, 'Proefpunt');
  }
  return { db, env: { DATABASE_URL: url } };
}

async function institution(db: Kysely<HubTables>, name: string, place: string | null = null): Promise<string> {
  const id = v7();
  const row: Insertable<HubTables['institution']> = {
    id,
    scope: id,
    retired: 0,
    conflicts: null,
    amendments: null,
    name,
    place,
    kvkNumber: null,
    agbCode: null,
    nzaNumber: null,
    sector: 'GHZ',
    careOfficeRegion: 'Utrecht',
    wlzExecutor: 'Zilveren Kruis',
    appliedOn: null,
    selectedOn: null,
    selectionReason: null,
    status: 'applied',
    statusReason: null,
  };
  await db.insertInto('institution').values(row).execute();
  await db.insertInto('scope').values({ scope: id, head: 0, backedUp: 0, restoredAt: null }).execute();
  return id;
}

async function device(db: Kysely<HubTables>, role: 'coordinator' | 'consultant', name: string): Promise<string> {
  const id = v7();
  await db
    .insertInto('device')
    .values({ id, publicKey: 'k'.repeat(43), name, organisation: 'CCE', role, lastSeenAt: null, revokedAt: null })
    .execute();
  return id;
}

describe('invite', () => {
  it('makes a code for institutions by name, whatever the case, and keeps only its hash', async () => {
    const { db, env } = await database({ begun: true });
    const id = await institution(db, 'De Één en de Ander');
    const args = ['invite', '--role', 'consultant', '--institution', ' de één en de ander '];
    const { invite, expiresAt } = await hubAnswer(inviteAnswerSchema, args, env);
    expect(invite).toMatch(/^[\dA-Z]{5}(?:-[\dA-Z]{5}){3,}$/);
    const days = (new Date(expiresAt).getTime() - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(6.9);
    expect(days).toBeLessThanOrEqual(7);
    const rows = await db.selectFrom('invitation').selectAll().where('role', '=', 'consultant').execute();
    expect(rows.map(({ scopes }) => scopes)).toEqual([[id]]);
    expect(JSON.stringify(rows)).not.toContain(invite);
    const audited = await db.selectFrom('audit').select('event').orderBy('id', 'desc').executeTakeFirst();
    expect(audited).toEqual({ event: 'invitation.made' });
  });

  it('says which institutions there are when a name is unknown or belongs to two', async () => {
    const { db, env } = await database({ begun: true });
    const first = await institution(db, 'Zonnehuis', 'Ede');
    const second = await institution(db, 'zonnehuis', 'Epe');
    const unknown = await hubCommand(['invite', '--role', 'consultant', '--institution', 'Maanhuis'], env);
    expect(unknown.code).toBe(1);
    expect(unknown.out).toBe('');
    expect(unknown.log).toContain('“Maanhuis” is hier niet bekend');
    expect(unknown.log).toContain('Zonnehuis, Ede');
    const ambiguous = await hubCommand(['invite', '--role', 'consultant', '--institution', 'Zonnehuis'], env);
    expect(ambiguous.code).toBe(1);
    for (const part of ['meer instellingen', first, second]) expect(ambiguous.log).toContain(part);
    expect((await hubCommand(['invite', '--role', 'consultant', '--institution', second], env)).code).toBe(0);
    expect((await db.selectFrom('invitation').selectAll().where('role', '=', 'consultant').execute()).length).toBe(1);
  });

  it('asks for a role, and takes no institutions for a coordinator', async () => {
    const { env } = await database({ begun: true });
    const none = await hubCommand(['invite'], env);
    expect([none.code, none.log]).toEqual([1, expect.stringContaining('Geef --role')]);
    const both = await hubCommand(['invite', '--role', 'coordinator', '--institution', 'X'], env);
    expect([both.code, both.log]).toEqual([1, expect.stringContaining('heeft alle instellingen')]);
  });
});

describe('devices, grant, withdraw and revoke', () => {
  it('show and change what a device may have', async () => {
    const { db, env } = await database({ begun: true });
    const id = await institution(db, 'Zonnehuis');
    const other = await institution(db, 'Maanhuis');
    const laptop = await device(db, 'consultant', 'Laptop van An');
    const list = () => hubAnswer(devicesSchema.shape.devices, ['devices'], env);
    const names = async () => (await list())[0]?.institutions.map(({ name }) => name).toSorted();
    expect(await names()).toEqual([]);
    const args = ['--device', laptop, '--institution', 'Zonnehuis'];
    expect((await hubCommand(['grant', ...args, '--institution', 'Maanhuis'], env)).code).toBe(0);
    expect(await names()).toEqual(['Maanhuis', 'Zonnehuis']);
    expect((await hubCommand(['withdraw', ...args], env)).code).toBe(0);
    expect(await names()).toEqual(['Maanhuis']);
    const grants = await db.selectFrom('grant').select(['scope', 'withdrawnAt']).execute();
    expect(grants.find(({ scope }) => scope === id)?.withdrawnAt).toBeInstanceOf(Date);
    expect(grants.find(({ scope }) => scope === other)?.withdrawnAt).toBeNull();

    const shown = await hubCommand(['devices'], env);
    expect(shown.out).toContain('Laptop van An');
    expect((await hubCommand(['revoke', '--device', laptop], env)).code).toBe(0);
    expect((await list())[0]?.revokedAt).not.toBeNull();
    const events = (
      await db.selectFrom('audit').select(['event', 'device']).where('device', '=', laptop).execute()
    ).map(({ event }) => event);
    expect(events).toContain('device.revoked');
    expect(events).toContain('grant.withdrawn');
  });

  it('refuse a device that is not there and grants for a coordinator', async () => {
    const { db, env } = await database({ begun: true });
    await institution(db, 'Zonnehuis');
    const coordinator = await device(db, 'coordinator', 'Laptop van Bo');
    const absent = await hubCommand(['revoke', '--device', v7()], env);
    expect([absent.code, absent.log]).toEqual([1, expect.stringContaining('niet aangemeld')]);
    const all = await hubCommand(['grant', '--device', coordinator, '--institution', 'Zonnehuis'], env);
    expect([all.code, all.log]).toEqual([1, expect.stringContaining('alle instellingen')]);
  });
});

describe('handovers and audit', () => {
  it('show what was left behind and what happened, and write out one of them', async () => {
    const { db, env } = await database({ begun: true });
    const laptop = await device(db, 'consultant', 'Laptop van An');
    await db
      .insertInto('handover')
      .values({ id: 'een', device: laptop, scope: null, changes: 2, lines: 'regel 1\nregel 2\n' })
      .execute();
    const listed = await hubAnswer(z.array(z.object({ id: z.string(), changes: z.int() })), ['handovers'], env);
    expect(listed).toEqual([{ id: 'een', changes: 2 }]);
    const file = join(temporaryFolder(), 'achtergebleven.txt');
    expect((await hubCommand(['handovers', '--handover', 'een', '--out', file], env)).code).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe('regel 1\nregel 2\n');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const rows = await hubAnswer(z.array(z.object({ id: z.int(), event: z.string() })), ['audit', '--limit', '1'], env);
    expect(rows).toEqual([{ id: 1, event: 'invitation.made' }]);
  });
});

describe('with a PostgreSQL of others (DATABASE_URL)', () => {
  it('a hub runs, is alone on its database, and leaves it to the next', async () => {
    const { env } = await database({ begun: false });
    const hub = await startHub([], env);
    expect(hub.invite).not.toBeNull();
    expect((await fetch(`${hub.url}/readyz`)).status).toBe(200);
    const file = join(temporaryFolder(), 'hub.backup');
    const second = startHub([], env).catch(String);
    const restored = await hubCommand(['restore', '--from', file, '--replace'], env);
    expect(restored.log).toContain('Dit bestand of deze map is er niet');
    expect((await hubCommand(['backup', '--out', file], env)).code).toBe(0);
    const refused = await hubCommand(['restore', '--from', file, '--replace'], env);
    expect([refused.code, refused.log]).toEqual([1, expect.stringContaining('Er draait al een centraal punt')]);
    expect(await second).toContain('Er draait al een centraal punt');
    expect(await hub.end('SIGKILL')).toBeNull();

    const summary = z.object({ epoch: z.string(), previousEpoch: z.string() });
    const { epoch, previousEpoch } = await hubAnswer(summary, ['restore', '--from', file, '--replace'], env);
    expect(epoch).not.toBe(previousEpoch);
    const next = await startHub([], env);
    expect(await next.end('SIGTERM')).toBe(0);
  });

  it.each([
    ['', 'DATABASE_URL is gezet, maar is geen adres'],
    ['mysql://localhost/x', 'DATABASE_URL is gezet, maar is geen adres'],
    ['postgres://hub:geheim@127.0.0.1:1/hub', 'De database is niet bereikbaar'],
  ])('DATABASE_URL=%s is refused without the password in the text', async (url, text) => {
    const { code, out, log } = await hubCommand(['--port', '0', '--json'], { DATABASE_URL: url });
    expect([code, out]).toEqual([1, '']);
    expect(log).toContain(text);
    expect(log).not.toContain('geheim');
  });

  it('a command on an empty database says that there is no hub', async () => {
    const { env } = await database({ begun: false });
    const { code, log } = await hubCommand(['devices'], env);
    expect([code, log]).toEqual([1, expect.stringContaining('Hier staan geen gegevens van een centraal punt')]);
  });
});
