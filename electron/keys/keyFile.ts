import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { StoreFault } from '../../db/store/fault.ts';
import { wrappedKeySchema } from './wrappedKey.ts';

const keyFileSchema = z.object({
  version: z.literal(1),
  /** The data key under the passphrase. */
  passphrase: wrappedKeySchema,
  /** The same data key under the recovery code. */
  recovery: wrappedKeySchema,
});

export type KeyFile = z.output<typeof keyFileSchema>;

/** Path of the key file in the folder of a store. */
export function keyFilePath(directory: string): string {
  return join(directory, 'keys.json');
}

export function hasKeyFile(directory: string): boolean {
  return existsSync(keyFilePath(directory));
}

/** @throws StoreFault KEY_MISSING or KEY_DAMAGED */
export function readKeyFile(directory: string): KeyFile {
  if (!hasKeyFile(directory)) throw new StoreFault('KEY_MISSING');
  try {
    return keyFileSchema.parse(JSON.parse(readFileSync(keyFilePath(directory), 'utf8')));
  } catch (error) {
    throw new StoreFault('KEY_DAMAGED', { cause: error });
  }
}

/** Writes the key file whole: a temporary name, to disk, then renamed, so that a crash leaves the old or the new one. */
export function writeKeyFile(directory: string, keys: KeyFile): void {
  const path = keyFilePath(directory);
  const temporary = `${path}.new`;
  const file = openSync(temporary, 'w', 0o600);
  try {
    writeSync(file, `${JSON.stringify(keys, null, 2)}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(temporary, path);
  syncDirectory(dirname(path));
}

/** A rename is only safe once its folder is on disk; Windows has no such call and needs none. */
function syncDirectory(path: string): void {
  if (process.platform === 'win32') return;
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
