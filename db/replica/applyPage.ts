import type { Transaction } from 'kysely';
import type { EntityName } from '../../domain/registration.ts';
import type { FoldPart } from '../log/foldRecord.ts';
import { inParts } from '../log/parts.ts';
import { readHandle } from '../log/readHandle.ts';
import { receiveChanges } from '../log/receiveChanges.ts';
import type { Tables } from '../tables.ts';
import { keepLink } from './chainLinks.ts';
import { readConnection } from './connection.ts';
import { PageMisfit, type FeedEntry, type SignedHead } from './replica.ts';
import { keepSignedHeads } from './signedHeads.ts';

/** A page of the feed of an institution. */
export interface Page {
  readonly scope: string;
  readonly epoch: string;
  readonly after: number;
  readonly next: number;
  readonly head: number;
  readonly backedUp: number;
  readonly entries: readonly FeedEntry[];
  readonly heads?: readonly SignedHead[];
}

/**
 * Applies a page of the feed and moves the cursor, in one transaction: after a kill the cursor is what is applied (S06).
 *
 * @param known see `ReceiveOptions`
 * @throws PageMisfit when it is not the page that follows what we have
 */
export async function applyPage(
  transaction: Transaction<Tables>,
  device: string,
  page: Page,
  known?: Map<string, readonly FoldPart[]>,
): Promise<{ readonly added: number; readonly changed: ReadonlySet<EntityName> }> {
  await assertFollows(transaction, page);
  const { scope, entries } = page;
  const changes = entries.flatMap((entry) => (entry.kind === 'change' ? [entry.change] : []));
  const seqOf = new Map(entries.map((entry) => [entry.kind === 'change' ? entry.change.id : entry.link.id, entry.seq]));
  const received = await receiveChanges(transaction, device, changes, {
    canonical: true,
    // One change that contradicts what we have must not stop the others (S23); that it is there shows in the check of the store.
    async onContradiction({ code }, { id }) {
      const row = { changeId: id, scope, seq: seqOf.get(id) ?? 0, code };
      await transaction.replaceInto('withheld').values(row).execute();
    },
    ...(known === undefined ? {} : { known }),
  });
  for (const entry of entries) {
    if (entry.kind === 'link' && entry.link.device !== device) await keepLink(transaction, entry.link);
  }
  await acceptOwn(transaction, device, page, seqOf);
  await keepSignedHeads(transaction, device, page.heads ?? []);
  const { after: _after, next, head, backedUp } = page;
  await transaction
    .updateTable('replicaScope')
    .set({ after: next, head, backedUp })
    .where('scope', '=', scope)
    .execute();
  return { added: received.added.length, changed: received.changed };
}

async function assertFollows(transaction: Transaction<Tables>, page: Page): Promise<void> {
  const { scope, epoch, after, next, entries } = page;
  const connection = await readConnection(readHandle(transaction));
  const own = await transaction
    .selectFrom('replicaScope')
    .select('after')
    .where('scope', '=', scope)
    .executeTakeFirst();
  if (connection?.epoch !== epoch) throw new PageMisfit('the page is of another epoch');
  if (own?.after !== after) throw new PageMisfit('the page does not begin where we are');
  let seq = after;
  for (const entry of entries) {
    seq += 1;
    const its = entry.kind === 'change' ? entry.change.scope : entry.link.scope;
    if (entry.seq !== seq || its !== scope)
      throw new PageMisfit('numbers are missing in the page, or it is of another');
  }
  if (seq !== next) throw new PageMisfit('the page ends elsewhere than it says');
}

/** Our own changes in the feed are accepted, whether or not the answer to the push arrived; what came by bundle needs no sending on. */
async function acceptOwn(
  transaction: Transaction<Tables>,
  device: string,
  { scope, epoch, entries }: Page,
  seqOf: ReadonlyMap<string, number>,
): Promise<void> {
  const accepted = entries.flatMap((entry) => (entry.kind === 'change' ? [entry.change] : []));
  const own = accepted.filter((change) => change.device === device).map(({ id }) => id);
  for (const some of inParts(own)) {
    const rows = some.map((changeId) => {
      const seq = seqOf.get(changeId) ?? 0;
      return { changeId, scope, outcome: 'accepted', seq, epoch, code: null, message: null, seen: 0 } as const;
    });
    await transaction
      .insertInto('receipt')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  const any = await transaction.selectFrom('relay').select('changeId').limit(1).executeTakeFirst();
  if (any === undefined) return;
  const ids = accepted.map(({ id }) => id);
  for (const some of inParts(ids)) await transaction.deleteFrom('relay').where('changeId', 'in', some).execute();
}
