import { createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { sha256Hex } from './sha256.ts';

/** The public half of a signing key as base64 of its SPKI DER: one line, and a PEM file once it has a head and a tail. */
export function publicKeyText(key: KeyObject): string {
  const publicKey = key.type === 'public' ? key : createPublicKey(key);
  return publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
}

/** Reads a public key of a manifest; null when it is no Ed25519 key. */
export function readPublicKey(text: string): KeyObject | null {
  try {
    const key = createPublicKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'spki' });
    return key.asymmetricKeyType === 'ed25519' && publicKeyText(key) === text ? key : null;
  } catch {
    // Any other bytes: not a key.
    return null;
  }
}

/** Short form of a public key that people can compare: 32 hexadecimal digits in groups of four. */
export function keyFingerprint(text: string): string {
  return sha256Hex(Buffer.from(text, 'base64'))
    .slice(0, 32)
    .replaceAll(/(.{4})(?=.)/g, '$1 ');
}

/** Ed25519 signature of 64 bytes over exactly these bytes: the same key and bytes give the same signature. */
export function signBytes(bytes: Uint8Array, key: KeyObject): Uint8Array {
  if (key.type !== 'private' || key.asymmetricKeyType !== 'ed25519')
    throw new TypeError('a package is signed with an Ed25519 private key');
  return sign(null, bytes, key);
}

/** True when the signature was made over these bytes with the private half of the key. */
export function signatureFits(bytes: Uint8Array, signature: Uint8Array, key: KeyObject): boolean {
  return signature.length === 64 && verify(null, bytes, key, signature);
}
