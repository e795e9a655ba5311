import type { OutboxBatch } from '../../db/replica/replica.ts';
import { handOver } from './handOver.ts';
import type { SyncRun } from './syncRun.ts';

/** How often what was recorded meanwhile is handed over too, before the institution goes. */
const mostTimesMore = 3;

/**
 * Removes institutions that this laptop may no longer have. First it hands the hub what it had not sent of each, for a coordinator to decide on; when
 * the hub cannot be reached nothing more is removed yet, and the next run goes on. Handing over the same twice counts once. What the hub will not have
 * is counted.
 *
 * @throws HubFault when the hub could not be told
 */
export async function leaveScopes(run: SyncRun, scopes: readonly string[]): Promise<void> {
  for (const scope of scopes) {
    const left = await handOverAll(run, scope);
    await run.replica.purge(scope);
    run.counts.notHandedOver += left;
  }
}

/** Hands over until nothing was recorded meanwhile; returns how many changes the hub does not keep. */
async function handOverAll({ replica, client }: SyncRun, scope: string): Promise<number> {
  const offered = new Set<string>();
  const kept = new Set<string>();
  for (let time = 0; ; time += 1) {
    const unsent = await replica.unsentAll(scope);
    const fresh = freshOf(unsent, offered, client.device);
    if (fresh.changes.length === 0 || time > mostTimesMore) {
      return unsent.changes.filter(({ id }) => !kept.has(id)).length;
    }
    for (const id of await handOver(client, scope, fresh)) kept.add(id);
    for (const { id } of fresh.changes) offered.add(id);
  }
}

/** What was not offered yet; of another device the whole chain, because only its end is signed. */
function freshOf(unsent: OutboxBatch, offered: ReadonlySet<string>, own: string): OutboxBatch {
  const grown = new Set(unsent.changes.filter(({ id }) => !offered.has(id)).map(({ device }) => device));
  return {
    ...unsent,
    changes: unsent.changes.filter(({ id, device }) => !offered.has(id) || (device !== own && grown.has(device))),
    heads: unsent.heads.filter(({ device }) => grown.has(device)),
  };
}
