import type { Replica } from '../../db/replica/replica.ts';
import { bodyLimit } from '../protocol/wire.ts';
import type { HubClient, Sending } from './hubClient.ts';
import { isFault } from './hubFault.ts';

/** Refusals that stand: asking again would not help. */
const standing = [
  'revoked-device',
  'unknown-device',
  'not-granted',
  'not-allowed',
  'not-found',
  'bad-request',
  'too-large',
] as const;

/** Room that is left for heads in a body. */
const room = bodyLimit - 64 * 1024;

/**
 * Removes institutions that this laptop may no longer have. First it hands the hub what it had not sent of each, for a coordinator to decide on; when
 * the hub cannot be reached nothing more is removed yet, and the next run goes on. Handing over the same twice counts once.
 *
 * @throws HubFault when the hub could not be told
 */
export async function leaveScopes(replica: Replica, client: HubClient, scopes: readonly string[]): Promise<void> {
  for (const scope of scopes) {
    const unsent = await replica.outbox(scope, { changes: Number.MAX_SAFE_INTEGER, bytes: room });
    await handOver(client, scope, unsent);
    await replica.purge(scope);
  }
}

async function handOver(client: HubClient, scope: string, unsent: Sending): Promise<void> {
  if (unsent.changes.length === 0) return;
  try {
    await client.farewell(scope, unsent);
  } catch (error) {
    if (isFault(error, 'too-large') && unsent.changes.length > 1) {
      await handOver(client, scope, { ...unsent, changes: unsent.changes.slice(0, unsent.changes.length / 2) });
      return;
    }
    if (!isFault(error, ...standing)) throw error;
  }
}
