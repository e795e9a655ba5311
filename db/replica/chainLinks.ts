import type { Transaction } from 'kysely';
import type { Tables } from '../tables.ts';
import type { ChainLink } from './replica.ts';

/** Keeps the place of a refused change in the chain of its device, unless the change itself is here. */
export async function keepLink(
  transaction: Transaction<Tables>,
  { id, device, deviceSeq, scope, previousHash, hash }: ChainLink,
): Promise<void> {
  const known = await transaction.selectFrom('change').select('id').where('id', '=', id).executeTakeFirst();
  // A change that came by bundle and that the hub refused afterwards: who brought it has the receipt.
  if (known !== undefined) return;
  await transaction.replaceInto('chainLink').values({ id, device, deviceSeq, scope, previousHash, hash }).execute();
}
