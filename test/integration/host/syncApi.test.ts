import { v7 as uuidV7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { agreeAgreement } from '../../../db/commands/agreementSteps.ts';
import { findAgreement } from '../../../db/commands/find.ts';
import { saveAgreement } from '../../../db/commands/saveAgreement.ts';
import { saveInstitution } from '../../../db/commands/saveInstitution.ts';
import type { ApiReply } from '../../../electron/api/transport.ts';
import { allAccords, forms, proposed, smallDossier } from '../db/forms.ts';
import { like } from '../db/saying.ts';
import { enrolled } from '../sync/laptop/laptop.ts';
import { hubsOnPostgres, type TestHub } from '../sync/laptop/testHub.ts';
import { tempApi } from './openHost.ts';

const startHub = hubsOnPostgres();

/** The api of an enrolled laptop, as its screens see it. */
async function screens(hub: TestHub) {
  const api = tempApi();
  await api.setUp();
  const asks = async (path: string, input?: unknown) => dataOf(await api.ask(path, 'query', input));
  const does = async (path: string, input?: unknown) => dataOf(await api.ask(path, 'mutation', input));
  expect(await does('sync.enrol', { url: hub.url, code: await hub.invite('coordinator') })).toMatchObject({
    name: 'Proefpunt',
    role: 'coordinator',
  });
  await does('sync.agreeToSend');
  const sync = () => api.session.sync.run();
  return { ...api, asks, does, sync, store: api.session.store };
}

function dataOf(reply: ApiReply): unknown {
  expect(reply).toMatchObject({ ok: true });
  return reply.ok ? reply.data : null;
}

describe('syncing as the screens see it', () => {
  it('tells how it stands, begins when asked and says which screens to refresh', async () => {
    const hub = await startHub();
    const { api, asks, does, store, session } = await screens(hub);
    const told = new Set<string>();
    api.onChanged((changed) => changed.forEach((name) => told.add(name)));
    await smallDossier(store);
    expect(told).toEqual(new Set(['institution', 'department', 'referenceBudget', 'sync']));
    expect(await asks('sync.preview')).toEqual([
      { scope: like(/^01/), name: 'Stichting De Wilgen', changes: 3, records: 3 },
    ]);
    expect(await asks('sync.status')).toMatchObject({ state: 'to-send', unsentTotal: 3, running: null, purged: null });
    expect(await does('sync.start')).toBeUndefined();
    expect(await asks('sync.status')).toMatchObject({ running: { phase: like(/^(?:contact|send)$/) } });
    await session.sync.idle();
    expect(await asks('sync.status')).toMatchObject({ state: 'in-sync', unsentTotal: 0, notBackedUp: 3 });
  });

  it('names what is to be decided with its institution and page, and lets a person decide (S09, S11)', async () => {
    const hub = await startHub();
    const one = await screens(hub);
    const { institutionId } = await smallDossier(one.store);
    await one.sync();
    const other = await enrolled(hub);
    await other.sync();
    await saveInstitution(one.store, institutionId, forms.institution({ place: 'Assen' }));
    await saveInstitution(other.store, institutionId, forms.institution({ place: 'Emmen' }));
    await other.sync();
    await one.sync();
    expect(await one.asks('sync.status')).toMatchObject({ conflicts: 1, state: 'in-sync' });
    expect(await one.asks('sync.conflicts')).toMatchObject([
      {
        kind: 'conflict',
        title: 'instelling Stichting De Wilgen',
        institution: 'Stichting De Wilgen',
        page: { entity: 'institution', id: institutionId },
      },
    ]);
    const [conflict] = await one.store.replica.conflicts();
    const head = conflict?.heads.find(({ values }) => values['place'] === 'Emmen');
    const choice = { entityId: institutionId, group: conflict?.group, changeId: head?.changeId };
    expect(await one.does('sync.resolve', choice)).toEqual({ commandId: like(/^01/) });
    expect(await one.asks('sync.conflicts')).toEqual([]);
    expect(await one.ask('sync.resolve', 'mutation', choice)).toMatchObject({
      ok: false,
      error: { code: 'RULES', message: like(/^Dit is intussen al beslist/) },
    });
  });

  it('makes what was changed beside an accord a new version (R15, S13)', async () => {
    const hub = await startHub();
    const one = await screens(hub);
    const dossier = await smallDossier(one.store);
    const id = await proposed(one.store, dossier, 100_000);
    await one.sync();
    const other = await enrolled(hub);
    await other.sync();
    const { agreement, lines } = await findAgreement(other.store.read, id);
    await agreeAgreement(one.store, id, allAccords);
    await saveAgreement(other.store, {
      id,
      terms: { ...agreement },
      lines: lines.map((line) => ({ ...line, amountCents: 150_000 })),
    });
    await one.sync();
    await other.sync();
    await one.sync();
    expect(await one.asks('sync.conflicts')).toMatchObject([
      { kind: 'amendment', title: `afspraakregel 1 van ${agreement.code}`, page: { entity: 'agreement', id } },
    ]);
    const made = await one.does('sync.proposeVersion', { entityId: id });
    expect(made).toEqual({ agreementId: like(/^01/), commandId: like(/^01/) });
    expect(await one.sync()).toMatchObject({ state: 'in-sync', refused: 0 });
    await other.sync();
    expect(await other.store.replica.conflicts()).toEqual([]);
    expect(await findAgreement(other.store.read, id)).toMatchObject({ lines: [{ amountCents: 100_000 }] });
    expect(await other.store.replica.fingerprint()).toBe(await one.store.replica.fingerprint());
  });

  it('keeps a change the hub refused readable, until the person has seen it (S01)', async () => {
    const hub = await startHub();
    const one = await screens(hub);
    const { institutionId, departmentId, budgetId } = await smallDossier(one.store);
    const first = await proposed(one.store, { institutionId, departmentId, budgetId }, 6_000_000);
    const second = await proposed(one.store, { institutionId, departmentId, budgetId }, 6_000_000);
    await one.sync();
    const other = await enrolled(hub);
    await other.sync();
    await agreeAgreement(other.store, first, allAccords);
    await other.sync();
    await agreeAgreement(one.store, second, allAccords);
    expect(await one.sync()).toMatchObject({ refused: 2, pushed: 0, state: 'in-sync' });
    expect(await one.asks('sync.status')).toMatchObject({ refused: 2 });
    const refused = await one.store.replica.refused();
    expect(await one.asks('sync.refused')).toMatchObject([
      {
        code: 'rule',
        message: like(/^R04: /),
        title: like(/^afspraakregel 1 van /),
        institution: 'Stichting De Wilgen',
      },
      { code: 'rule', message: like(/^R04: /), title: like(/^bestedingsafspraak /), seen: false },
    ]);
    expect((await findAgreement(one.store.read, second)).agreement.status).toBe('proposed');
    await one.does('sync.refusedSeen', { changeIds: refused.map(({ changeId }) => changeId) });
    expect(await one.asks('sync.status')).toMatchObject({ refused: 0 });
    expect(await one.asks('sync.refused')).toMatchObject([{ seen: true }, { seen: true }]);
    expect(await one.asks('sync.waiting')).toEqual([]);
  });

  it('lets a coordinator see devices, invite, give institutions and take access away (S15)', async () => {
    const hub = await startHub();
    const one = await screens(hub);
    const { institutionId } = await smallDossier(one.store);
    await one.sync();
    const { invite } = z
      .object({ invite: z.string(), expiresAt: z.string() })
      .parse(await one.does('sync.invite', { role: 'consultant', scopes: [] }));
    const other = await enrolled({ ...hub, invite: async () => invite });
    const deviceId = other.store.identity.deviceId;
    await one.does('sync.grant', { deviceId, scopes: [institutionId] });
    expect(await other.sync()).toMatchObject({ pulled: 3, state: 'in-sync' });
    expect(await one.asks('sync.devices')).toMatchObject([
      { role: 'coordinator', revokedAt: null },
      { id: deviceId, role: 'consultant', institutions: [{ scope: institutionId, name: 'Stichting De Wilgen' }] },
    ]);
    await one.does('sync.revoke', { deviceId });
    expect(await other.sync()).toMatchObject({ state: 'revoked' });
    expect(await one.ask('sync.revoke', 'mutation', { deviceId: uuidV7() })).toMatchObject({
      ok: false,
      error: { code: 'not-found', message: 'Dit bestaat niet.' },
    });
  });

  it('says in Dutch that the hub cannot be reached, is not one, or that the code is wrong', async () => {
    const hub = await startHub();
    const one = await screens(hub);
    const enrol = (url: string, code = 'AAAAA') => one.ask('sync.enrol', 'mutation', { url, code });
    expect(await enrol('http://voorbeeld.nl')).toMatchObject({ error: { code: 'HUB_ADDRESS_OPEN' } });
    expect(await enrol('voorbeeld')).toMatchObject({ error: { code: 'HUB_ADDRESS' } });
    expect(await enrol(hub.url)).toMatchObject({ error: { code: 'bad-invite', message: like(/Vraag een nieuwe\.$/) } });
    expect(await enrol(hub.url, ' ')).toMatchObject({
      error: { code: 'INPUT', message: 'Vul de uitnodigingscode in.' },
    });
    await hub.down();
    const unreachable = { code: 'HUB_UNREACHABLE', message: like(/^Het centrale punt is niet bereikbaar\./) };
    expect(await one.ask('sync.devices', 'query')).toMatchObject({ error: unreachable });
    expect(await enrol(hub.url)).toMatchObject({ error: { code: 'HUB_UNREACHABLE' } });
    expect(await one.asks('sync.status')).toMatchObject({ connection: { role: 'coordinator' } });
    await one.does('sync.leave');
    expect(await one.ask('sync.devices', 'query')).toMatchObject({ error: { code: 'NOT_ENROLLED' } });
  });

  it('locks while it runs, and goes on when it is opened again', async () => {
    const hub = await startHub();
    const one = await screens(hub);
    await smallDossier(one.store);
    const running = one.sync().catch(() => null);
    await one.session.lock();
    await running;
    expect(await one.ask('sync.status', 'query')).toMatchObject({ error: { code: 'LOCKED' } });
    await one.session.unlock({ kind: 'passphrase', value: 'een lange wachtzin' });
    expect(await one.session.sync.run()).toMatchObject({ state: 'in-sync' });
  });
});
