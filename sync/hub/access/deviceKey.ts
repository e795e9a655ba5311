import { createPublicKey, verify, type KeyObject } from 'node:crypto';

/** Keys that were used last: making one out of its bytes takes longer than looking at a signature. */
const recent = new Map<string, KeyObject>();
const recentLimit = 1000;

/** The Ed25519 key of a device from its 32 raw bytes in base64url. */
export function deviceKey(publicKey: string): KeyObject {
  const key =
    recent.get(publicKey) ?? createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' });
  if (recent.size >= recentLimit) recent.clear();
  recent.set(publicKey, key);
  return key;
}

/** Whether the device that has this key signed this text; the signature is base64url. A key or signature that is none says no. */
export function isSignedBy(publicKey: string, text: string, signature: string): boolean {
  try {
    return verify(null, Buffer.from(text), deviceKey(publicKey), Buffer.from(signature, 'base64url'));
  } catch (error) {
    // What is no point on the curve is no key; anything else than a fault of the key is ours.
    if (error instanceof Error && 'code' in error) return false;
    throw error;
  }
}
