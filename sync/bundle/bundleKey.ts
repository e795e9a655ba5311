import { hashRaw } from '@node-rs/argon2';
import type { BundleHeader } from './header.ts';

/** Cost of making a key: as for the passphrase of a store, about half a second on a laptop. */
export const keyCost = { memoryKiB: 64 * 1024, iterations: 3, parallelism: 1 } as const;

/** The 32 bytes that a passphrase opens a bundle with: argon2id, with what the header says. */
export function bundleKey(passphrase: string, header: BundleHeader): Promise<Buffer> {
  return hashRaw(passphrase.normalize('NFC'), {
    memoryCost: header.memoryKiB,
    timeCost: header.iterations,
    parallelism: header.parallelism,
    outputLen: 32,
    salt: header.salt,
  });
}
