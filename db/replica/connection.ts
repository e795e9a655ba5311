import type { Kysely, Transaction } from 'kysely';
import { readHandle, type Read } from '../log/readHandle.ts';
import type { HubConnectionRow, Tables } from '../tables.ts';
import type { HubConnection } from './replica.ts';

/** The hub this laptop is enrolled at, or null. */
export async function readConnection(read: Read): Promise<HubConnection | null> {
  const row = await read.selectFrom('hubConnection').selectAll().executeTakeFirst();
  if (row === undefined) return null;
  const { only: _only, agreedToSend, ...rest } = row;
  return { ...rest, agreedToSend: agreedToSend === 1 };
}

/**
 * Enrols at a hub in the place of an earlier one. What another hub said (cursors, receipts) does not hold for this one; changes stay, and all of
 * them are sent.
 */
export async function connect(transaction: Transaction<Tables>, connection: HubConnection): Promise<void> {
  const before = await readConnection(readHandle(transaction));
  await transaction.deleteFrom('hubConnection').execute();
  await transaction
    .insertInto('hubConnection')
    .values({ ...connection, only: 1, agreedToSend: connection.agreedToSend ? 1 : 0 })
    .execute();
  if (before?.hub !== connection.hub) await forgetHub(transaction);
}

async function forgetHub(transaction: Transaction<Tables>): Promise<void> {
  // What was refused stays out: it was built on by nobody, and another hub would be asked for the same.
  await transaction.deleteFrom('receipt').where('outcome', '=', 'accepted').execute();
  await transaction.updateTable('replicaScope').set({ after: 0, head: 0, backedUp: 0, ownSeq: 0 }).execute();
  await transaction.deleteFrom('purged').execute();
}

/** Forgets the hub; what is recorded stays, and can be sent to another. */
export async function disconnect(transaction: Transaction<Tables>): Promise<void> {
  await transaction.deleteFrom('hubConnection').execute();
  await forgetHub(transaction);
}

/** Changes what is known of the hub; writes nothing when that is what stands. */
export async function note(
  db: Kysely<Tables>,
  { agreedToSend, ...rest }: Partial<Omit<HubConnection, 'hub' | 'url' | 'enrolledAt'>>,
): Promise<void> {
  const agreed: Partial<HubConnectionRow> = agreedToSend === undefined ? {} : { agreedToSend: agreedToSend ? 1 : 0 };
  const stands = new Map<string, unknown>(
    Object.entries((await db.selectFrom('hubConnection').selectAll().executeTakeFirst()) ?? {}),
  );
  const set = { ...rest, ...agreed };
  if (Object.entries(set).every(([column, value]) => stands.get(column) === value)) return;
  await db.updateTable('hubConnection').set(set).execute();
}
