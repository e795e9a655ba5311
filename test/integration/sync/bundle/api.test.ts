import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { ApiTransport } from '../../../../electron/api/transport.ts';
import { forms, smallDossier } from '../../db/forms.ts';
import { passphrase, tempApi } from '../../host/openHost.ts';

const secret = 'de wachtzin van het bestand';
const madeSchema = z.object({
  fileName: z.string(),
  base64: z.base64(),
  institutions: z.array(z.string()),
  changes: z.int(),
});

/** The api of a laptop with an open store. */
async function openApi() {
  const opened = tempApi();
  await opened.session.create(passphrase, { name: 'Anne de Tester', organisation: 'CCE', demo: false });
  return opened;
}

async function ask(api: ApiTransport, path: string, input: unknown): Promise<unknown> {
  const reply = await api.call({ path, type: 'mutation', input });
  return reply.ok ? reply.data : [reply.error.code, reply.error.message];
}

describe('the bundle of the api', () => {
  it('S07 goes from one laptop to another, and is looked at without being taken', async () => {
    const [one, two] = [await openApi(), await openApi()];
    await smallDossier(one.session.store);
    const made = madeSchema.parse(await ask(one.api, 'bundle.export', { scopes: null, passphrase: secret }));
    expect(made).toMatchObject({ institutions: ['Stichting De Wilgen'], changes: 3 });
    expect(made.fileName).toMatch(/^proeftuinboek-\d{4}-\d{2}-\d{2}\.ptbundel$/);

    const input = { file: made.base64, passphrase: secret };
    const facts = {
      device: one.session.store.identity.deviceId,
      by: 'Anne de Tester',
      organisation: 'CCE',
      institutions: ['Stichting De Wilgen'],
      changes: 3,
      added: 3,
    };
    expect(await ask(two.api, 'bundle.inspect', input)).toMatchObject(facts);
    expect(await two.session.store.replica.heldScopes()).toEqual([]);
    const told: string[] = [];
    two.api.onChanged((changed) => told.push(...changed));
    expect(await ask(two.api, 'bundle.import', input)).toMatchObject(facts);
    expect(told).toContain('institution');
    expect(await ask(two.api, 'bundle.inspect', input)).toMatchObject({ ...facts, added: 0 });
    expect(await two.session.store.replica.fingerprint()).toBe(await one.session.store.replica.fingerprint());
  });

  it('S15 holds chosen institutions only', async () => {
    const { api, session } = await openApi();
    const { institutionId } = await smallDossier(session.store);
    await smallDossier(session.store, forms.institution({ name: 'De Eiken' }));
    const made = await ask(api, 'bundle.export', { scopes: [institutionId], passphrase: secret });
    expect(made).toMatchObject({ institutions: ['Stichting De Wilgen'], changes: 3 });
  });

  it('says in Dutch what is wrong', async () => {
    const { api } = await openApi();
    const file = Buffer.from('geen bestand').toString('base64');
    expect(await ask(api, 'bundle.export', { scopes: null, passphrase: 'te kort' })).toEqual([
      'INPUT',
      'Kies voor het bestand een wachtzin van minstens 12 tekens.',
    ]);
    expect(await ask(api, 'bundle.export', { scopes: null, passphrase: secret })).toEqual([
      'BUNDLE_NOTHING',
      expect.stringContaining('nog geen instelling'),
    ]);
    expect(await ask(api, 'bundle.inspect', { file, passphrase: secret })).toEqual([
      'BUNDLE_FOREIGN',
      expect.stringContaining('geen uitwisselbestand'),
    ]);
    expect(await ask(api, 'bundle.import', { file: '', passphrase: secret })).toEqual([
      'BUNDLE_EMPTY',
      'Dit bestand is leeg.',
    ]);
  });
});
