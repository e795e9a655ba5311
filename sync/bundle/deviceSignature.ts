import { createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { signedHeadText, type SignedHead } from '../protocol/wire.ts';

/** The key of this device, and its public half as it travels: 32 raw bytes in base64url. */
export interface DeviceKey {
  readonly privateKey: KeyObject;
  readonly publicKey: string;
}

/** Reads the Ed25519 key of a store. */
export function deviceKey(signingKeyPem: string): DeviceKey {
  const privateKey = createPrivateKey(signingKeyPem);
  const { x } = createPublicKey(privateKey).export({ format: 'jwk' });
  if (x === undefined) throw new TypeError('a device signs with an Ed25519 key');
  return { privateKey, publicKey: x };
}

/** Ed25519 signature over a text, in base64url. */
export function signText(text: string, { privateKey }: DeviceKey): string {
  return sign(null, Buffer.from(text), privateKey).toString('base64url');
}

/** True when the owner of this public key signed this text. */
export function isSignedBy(publicKey: string, text: string, signature: string): boolean {
  try {
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' });
    return verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64url'));
  } catch {
    // 32 bytes that are no point of the curve: nobody can have signed with them.
    return false;
  }
}

/** Signs how far a chain of this device reaches. */
export function signHead(
  head: Pick<SignedHead, 'device' | 'scope' | 'deviceSeq' | 'hash'>,
  key: DeviceKey,
): SignedHead {
  const { device, scope, deviceSeq, hash } = head;
  return { device, scope, deviceSeq, hash, publicKey: key.publicKey, signature: signText(signedHeadText(head), key) };
}

/** True when the device with this key signed this head. */
export function isHeadSigned(head: SignedHead): boolean {
  return isSignedBy(head.publicKey, signedHeadText(head), head.signature);
}
