import { existsSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isRecoveryConfirmed } from '../../../db/store/identity.ts';
import type { Store } from '../../../db/store/openStore.ts';
import { hasStore, setUpStore, unlockStore } from '../../keys/unlock.ts';
import { makeSample } from './makeSample.ts';

/** Everybody knows it: the data are made up. The store is encrypted all the same, because there is only one kind of store. */
export const samplePassphrase = 'voorbeeldgegevens';

const person = { name: 'Voorbeeldgebruiker', organisation: 'CCE', demo: true };

/** Folder of the sample store beside the folder of a person's own store: the two never mix. */
export function sampleFolderOf(ownFolder: string): string {
  if (basename(ownFolder) === 'werkboek') return join(dirname(ownFolder), 'voorbeeld');
  return `${ownFolder}-voorbeeld`;
}

/** Folder of a person's own store, for who started with the sample: the other way around. */
export function ownFolderOf(sampleFolder: string): string {
  if (basename(sampleFolder) === 'voorbeeld') return join(dirname(sampleFolder), 'werkboek');
  return `${sampleFolder}-werkboek`;
}

/**
 * Opens the store with sample data, and makes it when it is not there. That the recovery code is confirmed says that the sample is whole: one that
 * was being made when the power went is made anew.
 *
 * @throws StoreFault as `unlockStore` does
 */
export async function openSampleStore(folder: string): Promise<Store> {
  if (hasStore(folder)) {
    const store = await unlockStore(folder, { kind: 'passphrase', value: samplePassphrase });
    if (await isRecoveryConfirmed(store.read)) return store;
    await store.close();
    removeSampleStore(folder);
  }
  const { store } = await setUpStore(folder, samplePassphrase, person);
  try {
    await makeSample(store);
    await store.confirmRecovery();
    return store;
  } catch (error) {
    await store.close();
    removeSampleStore(folder);
    throw error;
  }
}

/** What a store leaves in its folder; the window's own folder stays, as it may be in use. */
const ofStore =
  /^(?:store\.(?:db|lock)(?:\.new)?(?:-(?:wal|shm|journal))?|keys(?:-oud-.*)?\.json(?:\.new)?|fouten\.log)$/;
const foldersOfStore = /^(?:reservekopie|collega-.*)$/;

/** Removes the files of the sample store, and nothing else that may stand in its folder. The store must be closed. */
export function removeSampleStore(folder: string): void {
  if (!existsSync(folder)) return;
  for (const { name } of readdirSync(folder, { withFileTypes: true })) {
    if (ofStore.test(name) || foldersOfStore.test(name)) rmSync(join(folder, name), { recursive: true, force: true });
  }
  if (readdirSync(folder).length === 0) rmdirSync(folder);
}
