import type { Transaction } from 'kysely';
import type { Tables } from '../tables.ts';
import type { ChainLink } from './replica.ts';

/** Keeps the place of a refused change in the chain of its device. False when the change itself is here, which says more. */
export async function keepLink(
  transaction: Transaction<Tables>,
  { id, device, deviceSeq, scope, previousHash, hash }: ChainLink,
): Promise<boolean> {
  const known = await transaction.selectFrom('change').select('id').where('id', '=', id).executeTakeFirst();
  if (known !== undefined) return false;
  await transaction.replaceInto('chainLink').values({ id, device, deviceSeq, scope, previousHash, hash }).execute();
  return true;
}
