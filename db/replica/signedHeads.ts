import type { Transaction } from 'kysely';
import type { Read } from '../log/readHandle.ts';
import type { Identity } from '../store/identity.ts';
import type { Tables } from '../tables.ts';
import { deviceKey, isHeadSigned, signHead } from './deviceSignature.ts';
import type { SignedHead } from './replica.ts';

/** The signed heads known of some institutions: those of other devices as they came, and that of our own chain, signed now. */
export async function signedHeads(
  read: Read,
  identity: Identity,
  scopes: readonly string[],
): Promise<readonly SignedHead[]> {
  const known = await read.selectFrom('signedHead').selectAll().where('scope', 'in', scopes).execute();
  const others = known.filter(({ device }) => device !== identity.deviceId);
  const key = deviceKey(identity.signingKeyPem);
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
    if (tail !== undefined) own.push(signHead({ device: identity.deviceId, scope, ...tail }, key));
  }
  return [...others, ...own];
}

/**
 * Keeps what other devices signed of their chains, so that what they made can be shown to be theirs when it goes on by another way. Kept is only what
 * holds: the signature is that of the key known for the device, and the place it names is here as it says.
 */
export async function keepSignedHeads(
  transaction: Transaction<Tables>,
  device: string,
  heads: readonly SignedHead[],
): Promise<void> {
  for (const head of heads) {
    if (head.device === device || !isHeadSigned(head)) continue;
    const known = await transaction.selectFrom('signedHead').selectAll().where('device', '=', head.device).execute();
    if (known.some(({ publicKey }) => publicKey !== head.publicKey)) continue;
    const before = known.find(({ scope }) => scope === head.scope);
    if (before !== undefined && before.deviceSeq >= head.deviceSeq) continue;
    if (!(await isInPlace(transaction, head))) continue;
    const { scope, deviceSeq, hash, publicKey, signature } = head;
    const row = { device: head.device, scope, deviceSeq, hash, publicKey, signature };
    await transaction.replaceInto('signedHead').values(row).execute();
  }
}

async function isInPlace(transaction: Transaction<Tables>, head: SignedHead): Promise<boolean> {
  for (const table of ['change', 'chainLink'] as const) {
    const row = await transaction
      .selectFrom(table)
      .select('hash')
      .where('device', '=', head.device)
      .where('scope', '=', head.scope)
      .where('deviceSeq', '=', head.deviceSeq)
      .executeTakeFirst();
    if (row !== undefined) return row.hash === head.hash;
  }
  return false;
}
