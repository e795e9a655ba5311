import { createHash } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { StoreFault } from '../../db/store/fault.ts';
import { syncDirectory } from '../../db/store/syncDirectory.ts';
import { canonicalJson } from '../../domain/values/canonicalJson.ts';
import { wrappedKeySchema } from './wrappedKey.ts';

const keysSchema = z.object({
  /** The data key under the passphrase. */
  passphrase: wrappedKeySchema,
  /** The same data key under the recovery code. */
  recovery: wrappedKeySchema,
});

export type Keys = z.output<typeof keysSchema>;

const keyFileSchema = keysSchema.extend({
  version: z.literal(1),
  /** SHA-256 over the keys: tells a damaged file from a wrong passphrase, so that nobody doubts a good one. */
  check: z.string(),
});

/** Path of the key file in the folder of a store. */
function keyFilePath(directory: string): string {
  return join(directory, 'keys.json');
}

export function hasKeyFile(directory: string): boolean {
  return existsSync(keyFilePath(directory));
}

/** @throws StoreFault KEY_MISSING or KEY_DAMAGED */
export function readKeyFile(directory: string): Keys {
  if (!hasKeyFile(directory)) throw new StoreFault('KEY_MISSING');
  try {
    const { passphrase, recovery, check } = keyFileSchema.parse(
      JSON.parse(readFileSync(keyFilePath(directory), 'utf8')),
    );
    if (check !== checkOf({ passphrase, recovery })) throw new Error('the check of the key file does not fit');
    return { passphrase, recovery };
  } catch (error) {
    throw new StoreFault('KEY_DAMAGED', { cause: error });
  }
}

/** Writes the key file whole: a temporary name, to disk, then renamed, so that a crash leaves the old or the new one. */
export function writeKeyFile(directory: string, keys: Keys): void {
  const path = keyFilePath(directory);
  const temporary = `${path}.new`;
  const file = openSync(temporary, 'w', 0o600);
  try {
    writeSync(file, `${JSON.stringify({ version: 1, ...keys, check: checkOf(keys) }, null, 2)}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(temporary, path);
  syncDirectory(directory);
}

/** Keeps a key file that is in the way of a new one: a store that was moved elsewhere may still need it. */
export function setKeyFileAside(directory: string): void {
  if (!hasKeyFile(directory)) return;
  const moment = new Date().toISOString().replaceAll(/[^\dT]/g, '');
  renameSync(keyFilePath(directory), join(directory, `keys-oud-${moment}.json`));
}

function checkOf({ passphrase, recovery }: Keys): string {
  return createHash('sha256').update(canonicalJson({ passphrase, recovery })).digest('hex');
}
