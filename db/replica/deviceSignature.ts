import { createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import type { SignedHead } from './replica.ts';

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

/** Keys that were used last: making one out of its bytes takes longer than looking at a signature. */
const recent = new Map<string, KeyObject>();
const recentLimit = 1000;

/** The public key of a device from its 32 raw bytes in base64url. */
export function publicKeyOf(publicKey: string): KeyObject {
  const key =
    recent.get(publicKey) ?? createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' });
  if (recent.size >= recentLimit) recent.clear();
  recent.set(publicKey, key);
  return key;
}

/** Ed25519 signature over a text, in base64url. */
export function signText(text: string, { privateKey }: Pick<DeviceKey, 'privateKey'>): string {
  return sign(null, Buffer.from(text), privateKey).toString('base64url');
}

/** Whether the device that has this key signed this text; the signature is base64url. A key or signature that is none says no. */
export function isSignedBy(publicKey: string, text: string, signature: string): boolean {
  try {
    return verify(null, Buffer.from(text), publicKeyOf(publicKey), Buffer.from(signature, 'base64url'));
  } catch (error) {
    // What is no point on the curve is no key; anything else than a fault of the key is ours.
    if (error instanceof Error && 'code' in error) return false;
    throw error;
  }
}

type HeadContent = Pick<SignedHead, 'device' | 'scope' | 'deviceSeq' | 'hash'>;

/** The text a device signs of its chain in an institution: up to here it is mine. */
export function signedHeadText({ device, scope, deviceSeq, hash }: HeadContent): string {
  return `proeftuinboek-head:${device}:${scope}:${deviceSeq}:${hash}`;
}

/** Signs how far a chain of this device reaches. */
export function signHead({ device, scope, deviceSeq, hash }: HeadContent, key: DeviceKey): SignedHead {
  const head = { device, scope, deviceSeq, hash };
  return { ...head, publicKey: key.publicKey, signature: signText(signedHeadText(head), key) };
}

/** Whether the device with this key signed this head. */
export function isHeadSigned(head: SignedHead): boolean {
  return isSignedBy(head.publicKey, signedHeadText(head), head.signature);
}
