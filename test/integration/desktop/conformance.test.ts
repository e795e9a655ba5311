import { readFileSync } from 'node:fs';
import { v7 as uuidV7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { maxAttachmentBytes } from '../../../domain/attachment.ts';
import type { ApiReply, ApiTransport } from '../../../electron/api/transport.ts';
import { forms } from '../db/forms.ts';
import { builtShell, type BuiltShell } from './builtShell.ts';
import { browserApi, desktopApi } from './carriers.ts';

let shell: BuiltShell | undefined;

beforeAll(async () => {
  shell = await builtShell();
});
afterAll(() => shell?.remove());

const carriers: readonly [string, () => Promise<ApiTransport>][] = [
  ['the port of the desktop app', () => desktopApi(shell?.folder ?? '')],
  ['loopback HTTP of the browser host', browserApi],
];

const passphrase = 'een lange wachtzin voor de proef';
const workbook = new URL('../../fixtures/registration-small.xlsx', import.meta.url);
const created = z.object({ ok: z.literal(true), data: z.object({ recoveryCode: z.string() }) });
const saved = z.object({ ok: z.literal(true), data: z.object({ id: z.uuid() }).loose() });

const create = {
  path: 'session.create',
  type: 'mutation',
  input: { name: 'Anne', organisation: 'CCE', passphrase },
} as const;

function saveInstitution(values: Parameters<typeof forms.institution>[0] = {}) {
  return {
    path: 'institution.save',
    type: 'mutation',
    input: { id: null, values: forms.institution(values) },
  } as const;
}

function query(path: string, input?: unknown) {
  return { path, type: 'query', input } as const;
}

describe.each(carriers)('the api over %s', (_name, open) => {
  it('tells the state of the session and locks what is locked', async () => {
    const api = await open();
    expect(await api.call(query('session.status'))).toMatchObject({ ok: true, data: { phase: 'new', person: null } });
    expect(await api.call(query('institution.list'))).toMatchObject({ ok: false, error: { code: 'LOCKED' } });
    created.parse(await api.call(create));
    expect(await api.call(query('session.status'))).toMatchObject({
      ok: true,
      data: { phase: 'open', person: { name: 'Anne', organisation: 'CCE' }, recoveryConfirmed: false },
    });
    expect(await api.call(query('institution.list'))).toEqual({ ok: true, data: [] });
  });

  it('reads a workbook in a thread of its own, tells how far it is, and stops when it is asked', async () => {
    const api = await open();
    created.parse(await api.call(create));
    const files = [{ name: 'registratie.xlsx', base64: readFileSync(workbook).toString('base64') }];
    const check = (job: string) => api.call({ path: 'registration.check', type: 'mutation', input: { files, job } });
    expect(await check(uuidV7())).toMatchObject({
      ok: true,
      data: { report: { refused: [], sheets: { afspraken: { new: 53 } } } },
    });
    const job = uuidV7();
    const checking = check(job);
    let progress = await api.call(query('registration.progress', { job }));
    while (progress.ok && progress.data === null) progress = await api.call(query('registration.progress', { job }));
    expect(progress).toMatchObject({ ok: true, data: { phase: 'open', file: 'registratie.xlsx' } });
    await api.call({ path: 'registration.stop', type: 'mutation', input: { job } });
    expect(await checking).toMatchObject({ ok: false, error: { code: 'READING_STOPPED' } });
    expect(await api.call(query('registration.progress', { job }))).toEqual({ ok: true, data: null });
  });

  it('refuses what it does not know or cannot read, in Dutch', async () => {
    const api = await open();
    expect(await api.call(query('session.everything'))).toEqual({
      ok: false,
      error: { code: 'NOT_FOUND', message: 'Deze vraag bestaat niet.', findings: [] },
    });
    expect(
      await api.call({ path: 'session.create', type: 'mutation', input: { ...create.input, passphrase: 'kort' } }),
    ).toEqual({
      ok: false,
      error: { code: 'INPUT', message: 'Kies een wachtzin van minstens 12 tekens.', findings: [] },
    });
    expect(await api.call(query('session.status', 'x'.repeat(100_000)))).toMatchObject({ ok: true });
  });

  it('saves, tells who listens what changed, and gives the rules that speak with their fields', async () => {
    const api = await open();
    created.parse(await api.call(create));
    const told: string[][] = [];
    const stop = api.onChanged((changed) => told.push([...changed]));
    const { id } = saved.parse(await api.call(saveInstitution())).data;
    await expect.poll(() => told).toContainEqual(['institution']);
    expect(await api.call(query('institution.list'))).toMatchObject({
      ok: true,
      data: [{ id, name: 'Stichting De Wilgen' }],
    });
    expect(await api.call(saveInstitution())).toMatchObject({
      ok: false,
      error: { code: 'RULES', findings: [{ rule: 'dubbel', severity: 'block', field: 'name' }] },
    });
    stop();
    const before = told.length;
    saved.parse(await api.call(saveInstitution({ name: 'De Es' })));
    expect(await api.call(query('institution.list'))).toMatchObject({ ok: true, data: [{}, {}] });
    expect(told.length).toBe(before);
  });

  it('carries the bytes of an attachment there and back as they are, 25 MB too, and no byte more', async () => {
    const api = await open();
    created.parse(await api.call(create));
    const { id: institutionId } = saved.parse(await api.call(saveInstitution())).data;
    const add = (bytes: unknown) =>
      api.call({
        path: 'attachment.add',
        type: 'mutation',
        input: { values: { institutionId, name: 'verslag.pdf' }, bytes },
      });
    const pdf = (length: number) => {
      const bytes = new Uint8Array(length).fill(0xa7);
      bytes.set(Buffer.from('%PDF-'));
      return bytes;
    };
    const { id } = saved.parse(await add(pdf(maxAttachmentBytes))).data;
    const file = z
      .object({ ok: z.literal(true), data: z.looseObject({ name: z.string(), bytes: z.custom<Uint8Array>() }) })
      .parse(await api.call(query('attachment.content', { id })));
    expect(file.data.name).toBe('verslag.pdf');
    expect(Buffer.from(file.data.bytes).equals(pdf(maxAttachmentBytes))).toBe(true);
    expect(await add(pdf(maxAttachmentBytes + 1))).toMatchObject({
      ok: false,
      error: { code: 'INPUT', message: 'Dit bestand is te groot. Een bijlage is hooguit 25 MB.' },
    });
    expect(await add(Buffer.from('MZ and the rest').subarray())).toMatchObject({
      ok: false,
      error: { code: 'NOT_ATTACHABLE' },
    });
    for (const nothing of [undefined, null, 'JVBERi0=', [1, 2, 3], { 0: 1 }]) {
      expect(await add(nothing)).toMatchObject({ ok: false, error: { code: 'INPUT', message: 'Kies een bestand.' } });
    }
  });

  it('answers many calls at once, each its own', async () => {
    const api = await open();
    created.parse(await api.call(create));
    const keys = Array.from({ length: 40 }, (_, index) => String(index));
    await Promise.all(
      keys.map((key) => api.call({ path: 'draft.save', type: 'mutation', input: { form: 'f', key, values: { key } } })),
    );
    const drafts = await Promise.all(keys.map((key) => api.call(query('draft.get', { form: 'f', key }))));
    expect(drafts).toMatchObject(keys.map((key) => ({ ok: true, data: { values: { key } } })));
  });
});

/** Replies without what differs from store to store: ids, moments and codes. */
function comparable(replies: readonly ApiReply[]): unknown {
  const text = JSON.stringify(replies)
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'id')
    .replaceAll(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, 'moment')
    .replaceAll(/"recoveryCode":"[^"]+"/g, '"recoveryCode":"code"');
  return JSON.parse(text);
}

it('both carriers give the same answers to the same questions', async () => {
  const transcripts: unknown[] = [];
  for (const [, open] of carriers) {
    const api = await open();
    const replies = [
      await api.call(query('session.status')),
      await api.call(create),
      await api.call(saveInstitution()),
    ];
    const { id } = saved.parse(replies[2]).data;
    for (const request of [
      query('session.status'),
      query('institution.list'),
      query('institution.page', { id }),
      query('institution.page', { id: 'x' }),
      query('institution.page'),
      query('change.history', { id }),
      query('department.list'),
      query('nothing.at.all'),
      { path: 'institution.list', type: 'mutation', input: null } as const,
      saveInstitution({ name: '', selectedOn: '2026-02-31', status: 'stopped' }),
      { path: 'session.lock', type: 'mutation', input: undefined } as const,
      query('institution.list'),
    ]) {
      replies.push(await api.call(request));
    }
    transcripts.push(comparable(replies));
  }
  expect(transcripts[0]).toHaveLength(15);
  expect(transcripts[0]).toEqual(transcripts[1]);
});
