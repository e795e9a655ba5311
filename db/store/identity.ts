import { generateKeyPairSync } from 'node:crypto';
import type { Kysely } from 'kysely';
import { v7 as uuidV7 } from 'uuid';
import type { Read } from '../log/readHandle.ts';
import type { Tables } from '../tables.ts';
import { StoreFault } from './fault.ts';

/** What the person tells at first start. */
export interface NewIdentity {
  readonly name: string;
  readonly organisation: string;
  /** A store with sample data is marked as such everywhere. */
  readonly demo: boolean;
}

/** Who uses this store, on which device. */
export interface Identity extends NewIdentity {
  readonly storeId: string;
  readonly deviceId: string;
  /** Ed25519 private key of this device in PEM: signs deliveries. It never leaves the encrypted store. */
  readonly signingKeyPem: string;
}

/** Writes who uses a new store, with a fresh device id and signing key. */
export async function writeIdentity(db: Kysely<Tables>, storeId: string, person: NewIdentity): Promise<void> {
  const { privateKey } = generateKeyPairSync('ed25519');
  const rows = {
    storeId,
    deviceId: uuidV7(),
    name: person.name,
    organisation: person.organisation,
    demo: person.demo ? 'yes' : 'no',
    signingKeyPem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
  await db
    .insertInto('meta')
    .values(Object.entries(rows).map(([key, value]) => ({ key, value })))
    .execute();
}

/** @throws StoreFault STORE_DAMAGED when a value is missing */
export async function readIdentity(read: Read): Promise<Identity> {
  const rows = await read.selectFrom('meta').selectAll().execute();
  const values = new Map(rows.map(({ key, value }) => [key, value]));
  const need = (key: string): string => {
    const value = values.get(key);
    if (value === undefined) throw new StoreFault('STORE_DAMAGED', { cause: new Error(`meta lacks ${key}`) });
    return value;
  };
  return {
    storeId: need('storeId'),
    deviceId: need('deviceId'),
    name: need('name'),
    organisation: need('organisation'),
    demo: need('demo') === 'yes',
    signingKeyPem: need('signingKeyPem'),
  };
}

/** True when the person has shown to have kept the recovery code. */
export async function isRecoveryConfirmed(read: Read): Promise<boolean> {
  const row = await read.selectFrom('meta').select('value').where('key', '=', 'recoveryConfirmed').executeTakeFirst();
  return row?.value === 'yes';
}
