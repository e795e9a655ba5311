import { changeOf } from '../log/change.ts';
import type { Read } from '../log/readHandle.ts';
import type { Identity } from '../store/identity.ts';
import { ownToSend, relayedChains, signedBatch } from './outbox.ts';
import type { OutboxBatch } from './replica.ts';

/**
 * Everything of an institution that has no receipt of the hub, in one: chains of other devices, each whole and with the head that covers it, and then
 * ours, which may build on them.
 */
export async function unsentOf(read: Read, identity: Identity, scope: string): Promise<OutboxBatch> {
  const relayed: OutboxBatch[] = [];
  for await (const chain of relayedChains(read, scope, [identity.deviceId])) relayed.push(chain);
  const rows = await ownToSend(read, identity.deviceId, scope).execute();
  const own = await signedBatch(read, identity, rows.map(changeOf));
  return {
    changes: [...relayed.flatMap(({ changes }) => changes), ...own.changes],
    heads: [...relayed.flatMap(({ heads }) => heads), ...own.heads],
    refusedBefore: own.refusedBefore,
    acceptedBefore: own.acceptedBefore,
  };
}
