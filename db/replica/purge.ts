import { sql, type Kysely } from 'kysely';
import { entityNames } from '../../domain/registration.ts';
import { readHandle, type Read } from '../log/readHandle.ts';
import { markEverything } from '../search/watchRecords.ts';
import { removeUnusedContents } from '../store/attachmentContents.ts';
import type { Tables } from '../tables.ts';
import { unsent } from './outbox.ts';
import type { PurgedScope } from './replica.ts';

/**
 * Removes everything of an institution from this laptop, because the access to it was taken away: changes, rows, snapshot, receipts, and the files of
 * attachments that nothing else here names. The log is never altered otherwise: the guard goes down and up again in the same transaction. Then the
 * file is rewritten, so that nothing of it stays in free pages. When the access comes back, our own chain comes back with the feed, and nothing is
 * added to it before it is whole.
 */
export async function purge(db: Kysely<Tables>, device: string, scope: string): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const unsentHere = (await unsent(readHandle(transaction), device)).find((one) => one.scope === scope);
    const name = await transaction.selectFrom('institution').select('name').where('id', '=', scope).executeTakeFirst();
    const at = new Date().toISOString();
    const row = { scope, name: name?.name ?? scope, unsent: unsentHere?.changes ?? 0, at };
    await transaction.replaceInto('purged').values(row).execute();
    await sql`drop trigger change_never_removed`.execute(transaction);
    const own = ['change', 'basePart', 'receipt', 'relay', 'signedHead', 'chainLink', 'waiting', 'withheld'] as const;
    for (const table of own) await transaction.deleteFrom(table).where('scope', '=', scope).execute();
    await transaction.deleteFrom('replicaScope').where('scope', '=', scope).execute();
    for (const entity of entityNames.toReversed()) {
      await transaction.deleteFrom(entity).where('scope', '=', scope).execute();
    }
    await removeUnusedContents(transaction);
    // What was being typed or looked at may be about it; a draft or an address does not say of which institution it is.
    for (const table of ['draft', 'recent', 'place'] as const) await transaction.deleteFrom(table).execute();
    await markEverything(transaction);
    await sql`create trigger change_never_removed before delete on change
      begin select raise(abort, 'a logged change is never removed'); end`.execute(transaction);
  });
  await sql`vacuum`.execute(db);
  await sql`pragma wal_checkpoint(truncate)`.execute(db);
}

/** What was removed since this laptop enrolled, newest first. */
export async function purgedScopes(read: Read): Promise<readonly PurgedScope[]> {
  return read.selectFrom('purged').selectAll().orderBy('at', 'desc').execute();
}
