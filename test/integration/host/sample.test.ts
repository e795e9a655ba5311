import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { checkStore } from '../../../db/log/checkStore.ts';
import { loadRegistration } from '../../../db/queries/registration.ts';
import type { Store } from '../../../db/store/openStore.ts';
import { entities, entityNames, type Registration } from '../../../domain/registration.ts';
import { identifyingDataIn } from '../../../domain/rules/R22-noIdentifyingData.ts';
import { Session } from '../../../electron/api/session.ts';
import { makeSample } from '../../../electron/host/sample/makeSample.ts';
import { samplePassphrase, sampleFolderOf } from '../../../electron/host/sample/sampleStore.ts';
import { setUpStore } from '../../../electron/keys/unlock.ts';
import { tempFolder, tempStore } from '../db/tempStore.ts';

async function sampleStore(): Promise<Store> {
  const { store } = await tempStore();
  await makeSample(store);
  return store;
}

/** What is recorded, without what differs by nature: ids, and hashes over them. */
function contentOf(registration: Registration): string[] {
  const id = /"[0-9a-f]{8}-[0-9a-f-]{27}"/g;
  return entityNames.flatMap((name) =>
    registration[name]
      .map((record) => JSON.stringify({ ...record, agreedTermsHash: null, termsHash: null }).replaceAll(id, '"id"'))
      .toSorted(),
  );
}

test('the sample is sound and without conflicts, by two people, and leaves nothing else in the folder', async () => {
  const { store, directory } = await tempStore();
  await makeSample(store);
  expect(readdirSync(directory).filter((name) => name.startsWith('collega'))).toEqual([]);
  expect(await checkStore(store)).toMatchObject({ problems: [], devices: 2 });
  expect(await store.replica.conflicts()).toEqual([]);
});

test('the sample has something of every kind of record', async () => {
  const registration = await loadRegistration((await sampleStore()).read);
  expect(entityNames.filter((name) => registration[name].length === 0)).toEqual([]);
});

test('two runs give the same content', async () => {
  const [first, second] = [await sampleStore(), await sampleStore()];
  const content = contentOf(await loadRegistration(first.read));
  expect(content.length).toBeGreaterThan(190);
  expect(contentOf(await loadRegistration(second.read))).toEqual(content);
});

test('no text of the sample looks like data of a person (R22)', async () => {
  const registration = await loadRegistration((await sampleStore()).read);
  const found = entityNames.flatMap((name) =>
    registration[name].flatMap((record) => identifyingDataIn(entities[name], { ...record })),
  );
  expect(found).toEqual([]);
});

/** A session that is locked and gone when the test is. */
function sessionOn(directory: string, demo = false): Session {
  const session = new Session({ directory, demo });
  onTestFinished(() => session.lock());
  return session;
}

test('the sample opens beside a person’s own store, is marked, and goes in one step; the own store is not touched', async () => {
  const own = join(tempFolder(), 'werkboek');
  const session = sessionOn(own);
  await session.create('een lange wachtzin', { name: 'Anne', organisation: 'CCE', demo: false });
  expect(await session.status()).toMatchObject({ demo: false, day: null, sampleMade: false });
  await session.openSample();
  expect(await session.status()).toMatchObject({ phase: 'open', demo: true, day: '2016-10-03', sampleMade: true });
  expect(session.store.identity.demo).toBe(true);

  // Something else in the folder stays: only what a store leaves there is removed.
  writeFileSync(join(sampleFolderOf(own), 'foto.jpg'), '');
  mkdirSync(join(sampleFolderOf(own), 'venster'));
  await session.removeSample();
  expect(await session.status()).toMatchObject({ phase: 'locked', demo: false, sampleMade: false });
  expect(readdirSync(sampleFolderOf(own)).toSorted()).toEqual(['foto.jpg', 'venster']);
  await session.unlock({ kind: 'passphrase', value: 'een lange wachtzin' });
  expect(await session.status()).toMatchObject({ phase: 'open', person: { name: 'Anne' } });
});

test('who starts with the sample goes to a store of his own, that is still to be made', async () => {
  const folder = join(tempFolder(), 'voorbeeld');
  const session = sessionOn(folder, true);
  await session.openSample();
  await session.leaveSample();
  expect(await session.status()).toMatchObject({ phase: 'new', demo: false, sampleMade: true });
  await session.removeSample();
  expect(existsSync(folder)).toBe(false);
});

test('a sample that was not whole is made anew', async () => {
  const folder = join(tempFolder(), 'voorbeeld');
  const { store } = await setUpStore(folder, samplePassphrase, { name: 'Half', organisation: 'CCE', demo: true });
  await store.close();
  const session = sessionOn(folder, true);
  await session.openSample();
  expect(await session.status()).toMatchObject({ phase: 'open', person: { name: 'Voorbeeldgebruiker' } });
  expect((await loadRegistration(session.store.read)).institution.length).toBe(3);
});
