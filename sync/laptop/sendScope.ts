import type { OutboxBatch } from '../../db/replica/replica.ts';
import type { PushAnswer } from '../protocol/messages.ts';
import { HubFault, isFault } from './hubFault.ts';
import { CompareAgain, type BatchLimit, type SyncRun } from './syncRun.ts';

/** What came of sending: whether anything moved, and the number the hub stands at now (0 when it was not asked). */
export interface SentScope {
  readonly moved: boolean;
  readonly head: number;
}

/**
 * Sends what an institution has without a receipt, batch after batch. Receipts are kept after each, so that a cut costs one batch at most, and that
 * batch counts once however often it is sent. A chain of another device that the hub will not have is set aside for this run: it stops nothing of ours
 * but what builds on it.
 *
 * @throws HubFault, CompareAgain
 */
export async function sendScope(run: SyncRun, scope: string, epoch: string): Promise<SentScope> {
  const { replica, signal, client } = run;
  const setAside = run.setAside.get(scope) ?? new Map<string, HubFault>();
  run.setAside.set(scope, setAside);
  let limit = run.batch;
  let moved = false;
  let head = 0;
  let before: string | null = null;
  for (;;) {
    signal.throwIfAborted();
    const outbox = await replica.outbox(scope, limit, { without: [...setAside.keys()] });
    const [first] = outbox.changes;
    if (first === undefined) return { moved, head };
    const isOurs = first.device === client.device;
    const pushed = await push(run, scope, outbox);
    if (pushed instanceof HubFault) {
      if (!isOurs) setAside.set(first.device, pushed);
      else if (pushed.code === 'too-large') limit = half(outbox, limit, pushed);
      else throw pushed;
      continue;
    }
    if (pushed.epoch !== epoch) throw new CompareAgain('epoch');
    if (pushed.receipts.length === 0 || first.id === before) {
      if (isOurs) throw new CompareAgain('hole');
      setAside.set(first.device, new HubFault('HUB_HOLE'));
      continue;
    }
    before = first.id;
    await keep(run, scope, pushed);
    moved = true;
    head = pushed.head;
  }
}

async function keep({ replica, counts, progress }: SyncRun, scope: string, { epoch, receipts }: PushAnswer) {
  await replica.keepReceipts(scope, epoch, receipts);
  const refused = receipts.filter(({ outcome }) => outcome === 'refused').length;
  counts.pushed += receipts.length - refused;
  counts.refused += refused;
  progress.sent(receipts.length, scope);
}

/** What the hub answers, also when that is that it will not have this batch. */
async function push(run: SyncRun, scope: string, outbox: OutboxBatch): Promise<PushAnswer | HubFault> {
  try {
    return await run.client.push(scope, outbox);
  } catch (error) {
    if (isFault(error, 'too-large', 'bad-request', 'unexpected')) return error;
    throw error;
  }
}

/**
 * A proxy before the hub may take less than the hub: half of what was just refused.
 *
 * @throws the fault when it cannot become less
 */
function half({ changes }: OutboxBatch, { changes: most, bytes }: BatchLimit, fault: HubFault): BatchLimit {
  if (changes.length === 1 || changes.length > most) throw fault;
  return { changes: Math.ceil(changes.length / 2), bytes };
}
