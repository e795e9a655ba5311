import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import type { Read } from '../log/readHandle.ts';
import type { Identity } from '../store/identity.ts';
import type { SignedHead } from './replica.ts';

/** The text a device signs of its chain: up to here it is mine. */
export function signedHeadText(head: Pick<SignedHead, 'device' | 'scope' | 'deviceSeq' | 'hash'>): string {
  return `proeftuinboek-head:${head.device}:${head.scope}:${head.deviceSeq}:${head.hash}`;
}

/** The signed heads known of some institutions: those of other devices as they came, and that of our own chain, signed now. */
export async function signedHeads(
  read: Read,
  identity: Identity,
  scopes: readonly string[],
): Promise<readonly SignedHead[]> {
  const known = await read.selectFrom('signedHead').selectAll().where('scope', 'in', scopes).execute();
  const others = known.filter(({ device }) => device !== identity.deviceId);
  const own: SignedHead[] = [];
  for (const scope of scopes) {
    const tail = await read
      .selectFrom('change')
      .select(['deviceSeq', 'hash'])
      .where('device', '=', identity.deviceId)
      .where('scope', '=', scope)
      .orderBy('deviceSeq', 'desc')
      .limit(1)
      .executeTakeFirst();
    if (tail !== undefined) own.push(signed({ device: identity.deviceId, scope, ...tail }, identity.signingKeyPem));
  }
  return [...others, ...own];
}

function signed(head: Pick<SignedHead, 'device' | 'scope' | 'deviceSeq' | 'hash'>, signingKeyPem: string): SignedHead {
  const key = createPrivateKey(signingKeyPem);
  const { x } = createPublicKey(key).export({ format: 'jwk' });
  if (x === undefined) throw new Error('the signing key of this device is no Ed25519 key');
  const signature = sign(null, Buffer.from(signedHeadText(head)), key).toString('base64url');
  return { ...head, publicKey: x, signature };
}
