import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createStore, storeFileName, type Store } from '../../../db/store/openStore.ts';

/** The person in every test store. */
export const person = { name: 'Anne de Tester', organisation: 'CCE', demo: false };

/** A folder that is gone when the test is. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'proeftuinboek-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A store of its own, with what opens it again. */
export interface TempStore {
  readonly store: Store;
  readonly directory: string;
  readonly key: Buffer;
  /** Path of the encrypted file. */
  readonly file: string;
}

/** A new real store that is closed and gone when the test is. */
export async function tempStore(): Promise<TempStore> {
  const directory = tempFolder();
  const key = randomBytes(32);
  const store = await createStore(directory, key, person);
  onTestFinished(() => closed(store));
  return { store, directory, key, file: join(directory, storeFileName) };
}

const alreadyClosed = new WeakSet<Store>();

/** Closes a store once, however often it is asked. */
export async function closed(store: Store): Promise<void> {
  if (alreadyClosed.has(store)) return;
  alreadyClosed.add(store);
  await store.close();
}

/** The Dutch-speaking fault of an attempt that must fail. */
export async function faultOf(attempt: Promise<unknown>): Promise<unknown> {
  return attempt.then(
    (result) => {
      throw new Error(`this should have failed, and gave ${JSON.stringify(result)}`);
    },
    (error: unknown) => error,
  );
}
