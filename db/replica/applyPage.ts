import { setImmediate } from 'node:timers/promises';
import type { Transaction } from 'kysely';
import type { EntityName } from '../../domain/registration.ts';
import type { FoldPart } from '../log/foldRecord.ts';
import { inParts } from '../log/parts.ts';
import { readHandle } from '../log/readHandle.ts';
import { receiveChanges } from '../log/receiveChanges.ts';
import type { Tables } from '../tables.ts';
import { keepLink } from './chainLinks.ts';
import { readConnection } from './connection.ts';
import { keepReceipts } from './receipts.ts';
import { PageMisfit, type FeedEntry, type Receipt, type SignedHead } from './replica.ts';
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
  known?: Map<string, FoldPart[]>,
): Promise<{ readonly added: number; readonly changed: ReadonlySet<EntityName> }> {
  await assertFollows(transaction, page);
  const { scope, entries } = page;
  const changes = entries.flatMap((entry) => (entry.kind === 'change' ? [entry.change] : []));
  const seqOf = new Map(entries.map((entry) => [entry.kind === 'change' ? entry.change.id : entry.link.id, entry.seq]));
  const received = await receiveChanges(transaction, device, changes, {
    canonical: true,
    // Meanwhile the next page comes in.
    pause: () => setImmediate(),
    // One change that contradicts what we have must not stop the others (S23); that it is there shows in the check of the store.
    async onContradiction({ code }, { id }) {
      const row = { changeId: id, scope, seq: seqOf.get(id) ?? 0, code };
      await transaction.replaceInto('withheld').values(row).execute();
    },
    ...(known === undefined ? {} : { known }),
  });
  const decided = await decidedIn(transaction, device, page, seqOf);
  const changed = new Set(received.changed);
  for (const name of await keepReceipts(transaction, device, page, decided)) changed.add(name);
  await keepSignedHeads(transaction, device, page.heads ?? []);
  const { after: _after, next, head, backedUp } = page;
  await transaction
    .updateTable('replicaScope')
    .set({ after: next, head, backedUp })
    .where('scope', '=', scope)
    .execute();
  return { added: received.added.length, changed };
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

/**
 * What the feed says of changes we know: ours are accepted, whether or not the answer to the push arrived, and so is what we brought for others or
 * held for refused. A change of another that is here and comes as a link was refused after it had come to us: it counts no more. Links of changes
 * that are not here keep their place in the chain.
 */
async function decidedIn(
  transaction: Transaction<Tables>,
  device: string,
  { entries }: Page,
  seqOf: ReadonlyMap<string, number>,
): Promise<Receipt[]> {
  const accepted = entries.flatMap((entry) => (entry.kind === 'change' ? [entry.change] : []));
  const ids = accepted.map(({ id }) => id);
  const known = new Set(accepted.filter((change) => change.device === device).map(({ id }) => id));
  for (const table of ['relay', 'receipt'] as const) {
    const any = await transaction.selectFrom(table).select('changeId').limit(1).executeTakeFirst();
    if (any === undefined) continue;
    for (const some of inParts(ids)) {
      const rows = await transaction.selectFrom(table).select('changeId').where('changeId', 'in', some).execute();
      for (const { changeId } of rows) known.add(changeId);
    }
  }
  const receipts = [...known].map((id): Receipt => {
    return { id, outcome: 'accepted', seq: seqOf.get(id) ?? 0, code: null, message: null };
  });
  for (const entry of entries) {
    if (entry.kind !== 'link') continue;
    const { link, seq } = entry;
    if (await keepLink(transaction, link)) continue;
    if (link.device === device) {
      await askAgain(transaction, link.id);
      continue;
    }
    receipts.push({ id: link.id, outcome: 'refused', seq, code: 'rule', message: null });
  }
  return receipts;
}

/** A change of ours that was accepted and comes as refused: it is sent again, and the answer says why. */
async function askAgain(transaction: Transaction<Tables>, changeId: string): Promise<void> {
  await transaction.deleteFrom('receipt').where('changeId', '=', changeId).where('outcome', '=', 'accepted').execute();
}
