import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { StoreFault } from '../../db/store/fault.ts';
import type { NewIdentity } from '../../db/store/identity.ts';
import { createStore, openStore, storeFileName, type Store } from '../../db/store/openStore.ts';
import { readKeyFile, setKeyFileAside, writeKeyFile, type Keys } from './keyFile.ts';
import { newRecoveryCode, tidyRecoveryCode } from './recoveryCode.ts';
import { unwrapKey, wrapKey } from './wrappedKey.ts';

/** What opens a store. */
export interface Secret {
  readonly kind: 'passphrase' | 'recovery';
  readonly value: string;
}

/** Shortest passphrase that is accepted. */
export const minPassphraseLength = 12;

export function hasStore(directory: string): boolean {
  return existsSync(join(directory, storeFileName));
}

/**
 * Makes a store with a random data key, wrapped by the passphrase and by a new recovery code. The key file is written first: a store without
 * its key would be lost.
 *
 * @throws StoreFault STORE_EXISTS, STORE_IN_USE
 */
export async function setUpStore(
  directory: string,
  passphrase: string,
  person: NewIdentity,
): Promise<{ readonly store: Store; readonly recoveryCode: string }> {
  if (hasStore(directory)) throw new StoreFault('STORE_EXISTS');
  const dataKey = randomBytes(32);
  const recoveryCode = newRecoveryCode();
  const keys = {
    passphrase: await wrapKey(dataKey, passphrase),
    recovery: await wrapKey(dataKey, recoveryCode),
  };
  try {
    const store = await createStore(directory, dataKey, person, () => {
      setKeyFileAside(directory);
      writeKeyFile(directory, keys);
    });
    return { store, recoveryCode };
  } finally {
    dataKey.fill(0);
  }
}

/**
 * Opens a store with its passphrase or recovery code.
 *
 * @throws StoreFault STORE_ABSENT, KEY_MISSING, KEY_DAMAGED, WRONG_PASSPHRASE, WRONG_RECOVERY_CODE and all of openStore
 */
export async function unlockStore(directory: string, secret: Secret): Promise<Store> {
  if (!hasStore(directory)) throw new StoreFault('STORE_ABSENT');
  const keys = readKeyFile(directory);
  const dataKey = await dataKeyOf(keys, secret);
  try {
    return await openStore(directory, dataKey);
  } finally {
    dataKey.fill(0);
  }
}

/** Sets a new passphrase, for who has the recovery code. The data key, and so the store, stays as it is. */
export async function replacePassphrase(directory: string, recoveryCode: string, passphrase: string): Promise<void> {
  const keys = readKeyFile(directory);
  const dataKey = await dataKeyOf(keys, { kind: 'recovery', value: recoveryCode });
  try {
    writeKeyFile(directory, { ...keys, passphrase: await wrapKey(dataKey, passphrase) });
  } finally {
    dataKey.fill(0);
  }
}

/** True when this is the recovery code of the store. */
export async function isRecoveryCode(directory: string, code: string): Promise<boolean> {
  return (await unwrapKey(readKeyFile(directory).recovery, tidyRecoveryCode(code))) !== null;
}

async function dataKeyOf(keys: Keys, secret: Secret): Promise<Buffer> {
  if (secret.kind === 'passphrase') {
    const dataKey = await unwrapKey(keys.passphrase, secret.value);
    if (dataKey === null) throw new StoreFault('WRONG_PASSPHRASE');
    return dataKey;
  }
  const dataKey = await unwrapKey(keys.recovery, tidyRecoveryCode(secret.value));
  if (dataKey === null) throw new StoreFault('WRONG_RECOVERY_CODE');
  return dataKey;
}
