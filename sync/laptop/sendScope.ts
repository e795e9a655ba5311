import type { OutboxBatch } from '../../db/replica/replica.ts';
import type { PushAnswer } from '../protocol/messages.ts';
import { isFault } from './hubFault.ts';
import { CompareAgain, type BatchLimit, type SyncRun } from './syncRun.ts';

/** What came of sending: whether anything moved, and the number the hub stands at now (0 when it was not asked). */
export interface SentScope {
  readonly moved: boolean;
  readonly head: number;
}

/**
 * Sends what an institution has without a receipt, batch after batch. Receipts are kept after each, so that a cut costs one batch at most, and that
 * batch counts once however often it is sent.
 *
 * @throws HubFault, CompareAgain
 */
export async function sendScope(run: SyncRun, scope: string, epoch: string): Promise<SentScope> {
  const { replica, signal, counts, progress } = run;
  let limit = run.batch;
  let moved = false;
  let head = 0;
  for (;;) {
    signal.throwIfAborted();
    const outbox = await replica.outbox(scope, limit);
    if (outbox.changes.length === 0) return { moved, head };
    const pushed = await push(run, scope, outbox);
    if (pushed === 'too-large') {
      limit = half(outbox, limit);
      continue;
    }
    if (pushed.epoch !== epoch) throw new CompareAgain('epoch');
    const { receipts } = pushed;
    if (receipts.length === 0) throw new CompareAgain('hole');
    await replica.keepReceipts(scope, epoch, receipts);
    const refused = receipts.filter(({ outcome }) => outcome === 'refused').length;
    counts.pushed += receipts.length - refused;
    counts.refused += refused;
    progress.sent(receipts.length, scope);
    moved = true;
    head = pushed.head;
  }
}

async function push(run: SyncRun, scope: string, outbox: OutboxBatch): Promise<PushAnswer | 'too-large'> {
  try {
    return await run.client.push(scope, outbox);
  } catch (error) {
    if (isFault(error, 'too-large') && outbox.changes.length > 1) return 'too-large';
    throw error;
  }
}

/** A proxy before the hub may take less than the hub: half of what was just refused. */
function half({ changes }: OutboxBatch, { bytes }: BatchLimit): BatchLimit {
  return { changes: Math.ceil(changes.length / 2), bytes };
}
