import { createHash, randomInt, timingSafeEqual } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import type { Invitation, Role } from '../../protocol/messages.ts';
import type { HubTables } from '../tables.ts';
import { HubRefusal } from './hubRefusal.ts';

/** How long a code can be used: a week, in which a consultant surely opens the laptop. */
const lifetimeMs = 7 * 24 * 3600 * 1000;

/** Crockford's letters: none of them looks like another. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const groups = 5;
const groupLength = 5;

/** What an invitation gives. */
export interface Invited {
  readonly role: Role;
  /** Institutions a consultant gets; a coordinator has all. */
  readonly scopes: readonly string[];
}

/** Makes an invitation that can be used once, by whoever has the code. The code is kept nowhere: only its hash. */
export async function createInvitation(
  db: Kysely<HubTables>,
  { role, scopes }: Invited,
  now: Date = new Date(),
): Promise<Invitation> {
  const invite = newCode();
  const expiresAt = new Date(now.getTime() + lifetimeMs);
  await db
    .insertInto('invitation')
    .values({ codeHash: hashOf(invite), role, scopes: JSON.stringify(scopes), expiresAt, usedAt: null, usedBy: null })
    .execute();
  return { invite, expiresAt: expiresAt.toISOString() };
}

/**
 * Uses an invitation up, in the transaction that enrols the device: of two that come at once with the same code one finds it used. The device
 * that used it may ask again, for its answer may have been lost on the way.
 *
 * @throws HubRefusal `bad-invite` when there is none, it is used by another or it has expired
 */
export async function takeInvitation(
  transaction: Transaction<HubTables>,
  code: string,
  device: string,
  now: Date,
): Promise<Invited & { readonly again: boolean }> {
  const codeHash = hashOf(code);
  const row = await transaction
    .selectFrom('invitation')
    .selectAll()
    .where('codeHash', '=', codeHash)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined || !isSameHash(row.codeHash, codeHash) || row.expiresAt <= now) {
    throw new HubRefusal('bad-invite');
  }
  const { role, scopes } = row;
  if (row.usedAt !== null) {
    if (row.usedBy !== device) throw new HubRefusal('bad-invite');
    return { role, scopes, again: true };
  }
  await transaction
    .updateTable('invitation')
    .set({ usedAt: now, usedBy: device })
    .where('codeHash', '=', codeHash)
    .execute();
  return { role, scopes, again: false };
}

function newCode(): string {
  const group = () => Array.from({ length: groupLength }, () => letters[randomInt(letters.length)]).join('');
  return Array.from({ length: groups }, group).join('-');
}

/** People type codes with or without dashes, in any case, and read O and I where 0 and 1 stand. */
function hashOf(code: string): string {
  const plain = code
    .toUpperCase()
    .replaceAll(/[^\dA-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  return createHash('sha256').update(plain).digest('hex');
}

function isSameHash(one: string, other: string): boolean {
  return timingSafeEqual(Buffer.from(one, 'hex'), Buffer.from(other, 'hex'));
}
