import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { hashRaw } from '@node-rs/argon2';
import { z } from 'zod';

/** Cost of deriving a key from a secret with argon2id (the library's default variant): about half a second on a laptop. */
const cost = { memoryKiB: 64 * 1024, iterations: 3, parallelism: 1 } as const;

const hex = z.string().regex(/^(?:[0-9a-f]{2})+$/);

/** A data key that only its secret opens. All bytes in hex. */
export const wrappedKeySchema = z.object({
  kdf: z.literal('argon2id'),
  memoryKiB: z
    .int()
    .min(8 * 1024)
    .max(1024 * 1024),
  iterations: z.int().min(1).max(64),
  parallelism: z.int().min(1).max(16),
  salt: hex,
  nonce: hex,
  wrapped: hex,
  tag: hex,
});

export type WrappedKey = z.output<typeof wrappedKeySchema>;

type Derivation = Pick<WrappedKey, 'memoryKiB' | 'iterations' | 'parallelism' | 'salt'>;

function derive(secret: string, { memoryKiB, iterations, parallelism, salt }: Derivation): Promise<Buffer> {
  return hashRaw(secret.normalize('NFC'), {
    memoryCost: memoryKiB,
    timeCost: iterations,
    parallelism,
    outputLen: 32,
    salt: Buffer.from(salt, 'hex'),
  });
}

/** Wraps a data key with a secret: AES-256-GCM under a key derived with argon2id. */
export async function wrapKey(dataKey: Uint8Array, secret: string): Promise<WrappedKey> {
  const derivation = { ...cost, salt: randomBytes(16).toString('hex') };
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', await derive(secret, derivation), nonce);
  const wrapped = Buffer.concat([cipher.update(dataKey), cipher.final()]);
  return {
    kdf: 'argon2id',
    ...derivation,
    nonce: nonce.toString('hex'),
    wrapped: wrapped.toString('hex'),
    tag: cipher.getAuthTag().toString('hex'),
  };
}

/** The data key, or null when the secret is not the right one. */
export async function unwrapKey(key: WrappedKey, secret: string): Promise<Buffer | null> {
  const derived = await derive(secret, key);
  try {
    const decipher = createDecipheriv('aes-256-gcm', derived, Buffer.from(key.nonce, 'hex'), { authTagLength: 16 });
    decipher.setAuthTag(Buffer.from(key.tag, 'hex'));
    return Buffer.concat([decipher.update(Buffer.from(key.wrapped, 'hex')), decipher.final()]);
  } catch {
    // GCM says no more than this: it does not fit.
    return null;
  }
}
