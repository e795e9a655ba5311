import { v7 as uuidV7 } from 'uuid';
import type { Change } from '../../../../db/log/change.ts';
import type { FeedEntry, HubConnection, HubScope } from '../../../../db/replica/replica.ts';
import type { Store } from '../../../../db/store/openStore.ts';

/** An enrolled laptop's connection, as it stands before the first contact. */
export function connectionTo(hub: string): HubConnection {
  return {
    url: 'https://hub.example',
    hub,
    name: 'Centraal punt',
    role: 'coordinator',
    epoch: null,
    enrolledAt: '2016-01-01T00:00:00.000Z',
    lastSyncAt: null,
    clockAheadMs: null,
    agreedToSend: true,
    revokedAt: null,
  };
}

/** The feed of one institution as a hub would tell it, from changes in the order in which they came. */
export function feedOf(changes: readonly Change[]): FeedEntry[] {
  return changes.map((change, index) => ({ kind: 'change', seq: index + 1, change }));
}

/** How a hub stands for an institution. */
export function hubScope(scope: string, head: number, more: Partial<HubScope> = {}): HubScope {
  return { scope, head, backedUp: 0, restoredAt: null, deviceSeq: 0, ...more };
}

/** Enrols a store and lets it meet a hub that has this many changes of an institution; returns the epoch. */
export async function enrolled(store: Store, scope: string, head: number): Promise<string> {
  const epoch = uuidV7();
  await store.replica.connect(connectionTo(uuidV7()));
  await store.replica.meet({ epoch, previousEpoch: null, scopes: [hubScope(scope, head)] });
  return epoch;
}

/** Fetches an institution from `after` up to `until`, in pages of `size`. */
export async function fetchUpTo(
  store: Store,
  feed: readonly FeedEntry[],
  {
    scope,
    epoch,
    after,
    until,
    size,
  }: {
    readonly scope: string;
    readonly epoch: string;
    readonly after: number;
    readonly until: number;
    readonly size: number;
  },
): Promise<void> {
  for (let at = after; at < until;) {
    const entries = feed.slice(at, Math.min(at + size, until));
    const next = at + entries.length;
    await store.replica.applyPage({ scope, epoch, after: at, next, head: feed.length, backedUp: 0, entries });
    at = next;
  }
}
