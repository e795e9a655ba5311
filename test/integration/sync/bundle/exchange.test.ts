import fc from 'fast-check';
import { v7 as uuidV7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { saveInstitution } from '../../../../db/commands/saveInstitution.ts';
import { checkStore } from '../../../../db/log/checkStore.ts';
import type { Store } from '../../../../db/store/openStore.ts';
import { exportBundle } from '../../../../sync/bundle/exportBundle.ts';
import { inspectBundle } from '../../../../sync/bundle/importBundle.ts';
import { faultCode } from '../../../unit/sync/bundle/faultCode.ts';
import {
  bytesOf,
  chain,
  device,
  bundleOf,
  headOf,
  hashed,
  linesOf,
  passphrase,
  sealOf,
} from '../../../unit/sync/bundle/handmade.ts';
import { agreed, forms, smallDossier } from '../../db/forms.ts';
import { randomCommand } from '../../db/randomCommands.ts';
import { bundleFrom, laptop, pass, passAround, standOf, take } from './laptops.ts';

/** Everything goes to another laptop without a file. */
async function handOver(from: Store, to: Store): Promise<void> {
  const scopes = await from.replica.heldScopes();
  const heads = await from.replica.signedHeads(scopes);
  for await (const entries of from.replica.giveOut(scopes)) await to.replica.takeIn(entries, heads);
}

async function conflictsOf(store: Store) {
  const open = await store.replica.conflicts();
  return open.map(({ kind, entityId, group, heads }) => [kind, entityId, group, heads.map(({ changeId }) => changeId)]);
}

describe('a file between two laptops', () => {
  it('S07 gives the same state there, and tells what was in it', async () => {
    const [one, two] = [await laptop(), await laptop()];
    const dossier = await smallDossier(one);
    await agreed(one, dossier, 6_000_000);
    const file = await bundleFrom(one);
    const looked = await inspectBundle(two, [file], passphrase);
    expect(await two.replica.heldScopes()).toEqual([]);
    const { manifest, added } = await take(two, file);
    expect(looked).toEqual({ manifest, added });
    expect(manifest).toMatchObject({
      by: one.identity.name,
      organisation: one.identity.organisation,
      device: one.identity.deviceId,
      institutions: [{ scope: dossier.institutionId, name: 'Stichting De Wilgen', changes: added }],
      changes: added,
    });
    expect(added).toBe((await standOf(one)).changes.length);
    expect(await two.replica.fingerprint()).toBe(await one.replica.fingerprint());
    expect((await checkStore(two)).problems).toEqual([]);
  });

  it('S02 a second time adds nothing, and neither does a file with ones own work', async () => {
    const [one, two] = [await laptop(), await laptop()];
    await smallDossier(one);
    const file = await bundleFrom(one);
    await take(two, file);
    const before = await standOf(two);
    expect((await take(two, file)).added).toBe(0);
    expect((await take(one, await bundleFrom(two))).added).toBe(0);
    expect((await take(one, file)).added).toBe(0);
    expect(await standOf(two)).toEqual(before);
  });

  it('S20 goes on by way of a third with the signature of the first', async () => {
    const [one, two, three] = [await laptop(), await laptop(), await laptop()];
    const { institutionId } = await smallDossier(one);
    await pass(one, two);
    await saveInstitution(two, institutionId, forms.institution({ place: 'Assen' }));
    await pass(two, three);
    const devices = (await standOf(three)).heads.map((head) => head.device);
    expect(devices.toSorted()).toEqual([one, two].map(({ identity }) => identity.deviceId).toSorted());
    expect(await three.replica.fingerprint()).toBe(await two.replica.fingerprint());
    await smallDossier(one, forms.institution({ name: 'Later' }));
    await pass(one, three);
    await pass(two, one);
    expect(await three.replica.fingerprint()).toBe(await one.replica.fingerprint());
  });

  it('S15 only chosen institutions are in it', async () => {
    const [one, two] = [await laptop(), await laptop()];
    const wilgen = await smallDossier(one, forms.institution({ name: 'De Wilgen' }));
    const eiken = await smallDossier(one, forms.institution({ name: 'De Eiken' }));
    const file = await bundleFrom(one, [wilgen.institutionId]);
    const { manifest } = await take(two, file);
    expect(manifest.institutions.map(({ name }) => name)).toEqual(['De Wilgen']);
    expect(await two.replica.heldScopes()).toEqual([wilgen.institutionId]);
    const { heads, changes } = await standOf(two);
    expect(heads.map(({ scope }) => scope)).toEqual([wilgen.institutionId]);
    expect(changes).toHaveLength(3);
    await take(two, await bundleFrom(one, [eiken.institutionId]));
    expect(await two.replica.fingerprint()).toBe(await one.replica.fingerprint());
  });

  it('S14 work recorded while a file is made stays out of it, and the file is whole', async () => {
    const [one, two] = [await laptop(), await laptop()];
    const { institutionId } = await smallDossier(one);
    const before = await one.replica.fingerprint();
    const { bytes, manifest } = await exportBundle(one, { scopes: null, passphrase });
    await saveInstitution(one, institutionId, forms.institution({ place: 'Assen' }));
    expect((await take(two, await bytesOf(bytes))).added).toBe(manifest.changes);
    expect(await two.replica.fingerprint()).toBe(before);
    expect(await pass(one, two)).toBe(1);
  });

  it('S18 what a newer version recorded is kept and goes on', async () => {
    const newer = device();
    const scope = uuidV7();
    const [first] = chain(newer, scope, 1);
    if (first === undefined) throw new Error('one change');
    const unknown = hashed({
      ...first,
      id: uuidV7(),
      entity: 'housing',
      entityId: uuidV7(),
      schemaVersion: 9,
      deviceSeq: 2,
      previousHash: first.hash,
      groups: { rooms: { saw: [], values: { count: 4 } } },
    });
    const lines = linesOf(newer, [first, unknown], [headOf(newer, [first, unknown])]);
    const [one, two] = [await laptop(), await laptop()];
    await take(one, await bundleOf([...lines, sealOf(newer, lines)]));
    expect(await pass(one, two)).toBe(2);
    expect((await two.replica.waiting()).map(({ entityId }) => entityId)).toContain(unknown.entityId);
    expect((await standOf(two)).changes).toEqual((await standOf(one)).changes);
  });
});

describe('files among laptops', () => {
  it('S07 S08 whatever was recorded and passed on, all end in the same state, as by any other way', async () => {
    const step = fc.record({
      who: fc.nat(2),
      choices: fc.array(fc.nat(1000), { minLength: 8, maxLength: 8 }),
      to: fc.option(fc.nat(2), { freq: 3 }),
    });
    let recorded = 0;
    let conflicts = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 30 }), async (steps) => {
        const laptops = [await laptop(), await laptop(), await laptop()];
        const [one, two] = laptops;
        if (one === undefined || two === undefined) throw new Error('three laptops');
        const { institutionId } = await smallDossier(one);
        await passAround(laptops);
        // Two that do not see each other: whatever follows, there is a conflict to pass on.
        for (const [store, place] of [[one, 'Ede'] as const, [two, 'Rhenen'] as const]) {
          await saveInstitution(store, institutionId, forms.institution({ place }));
        }
        for (const { who, choices, to } of steps) {
          const [from, other] = [laptops[who], laptops[to ?? who]];
          if (from === undefined || other === undefined) continue;
          const left = [...choices];
          const commandId = await randomCommand(from, (below) => (below === 0 ? 0 : (left.shift() ?? 0) % below));
          recorded += commandId === null ? 0 : 1;
          if (to !== null && from !== other) await pass(from, other);
        }
        // The other way: everything by hand to a fourth, before the files made all equal, last laptop first.
        const fourth = await laptop();
        for (const from of laptops.toReversed()) await handOver(from, fourth);
        await passAround(laptops);
        const expected = await fourth.replica.fingerprint();
        const open = await conflictsOf(fourth);
        conflicts += open.length;
        for (const store of laptops) {
          expect(await store.replica.fingerprint()).toBe(expected);
          expect(await conflictsOf(store)).toEqual(open);
          expect((await checkStore(store)).problems).toEqual([]);
        }
      }),
      { numRuns: 8 },
    );
    expect(recorded).toBeGreaterThan(20);
    expect(conflicts).toBeGreaterThan(0);
  }, 180_000);
});

describe('making a file refuses', () => {
  it.each([
    ['a short passphrase', { scopes: null, passphrase: 'te kort' }, 'BUNDLE_PASSPHRASE_SHORT'],
    ['an empty store', { scopes: null, passphrase }, 'BUNDLE_NOTHING'],
    ['no institution', { scopes: [], passphrase }, 'BUNDLE_NOTHING'],
    ['an institution that is not here', { scopes: [uuidV7()], passphrase }, 'BUNDLE_NO_INSTITUTION'],
  ])('%s', async (_what, choice, code) => {
    expect(await faultCode(exportBundle(await laptop(), choice))).toBe(code);
  });

  it('more than a file may hold', async () => {
    const store = await laptop();
    await smallDossier(store);
    const limits = { fileBytes: 1e6, contentBytes: 1e6, packingRatio: 100, ratioFromBytes: 1e6, lineBytes: 1e5 };
    const choice = { scopes: null, passphrase };
    const few = exportBundle(store, { ...choice, limits: { ...limits, changes: 2, institutions: 1 } });
    expect(await faultCode(few)).toBe('BUNDLE_TOO_LARGE');
    for (const limit of [{ contentBytes: 900 }, { lineBytes: 300 }, { fileBytes: 300 }]) {
      const bounds = { ...limits, changes: 9, institutions: 1, ...limit };
      const { bytes } = await exportBundle(store, { ...choice, limits: bounds });
      expect(await faultCode(bytesOf(bytes)), JSON.stringify(limit)).toBe('BUNDLE_TOO_LARGE');
    }
  });
});
