import type { HubConnection, Unsent } from '../../db/replica/replica.ts';
import type { SyncState } from '../../sync/laptop/syncState.ts';

/** What a run is doing now. */
export interface SyncRunning {
  /** `fill`: what is on the screens is complete, and its history is being fetched. */
  readonly phase: 'contact' | 'send' | 'fetch' | 'fill';
  /** Changes done and to do in this phase. */
  readonly done: number;
  readonly total: number;
  /** Name of the institution it is about, when it is known here. */
  readonly institution: string | null;
}

/** How this laptop stands beside the hub: read from the store and from how the last contact ended. */
export interface SyncStatus {
  /** Id of this device, to know it in the list of the hub. */
  readonly device: string;
  readonly connection: Pick<
    HubConnection,
    'url' | 'name' | 'role' | 'enrolledAt' | 'lastSyncAt' | 'clockAheadMs' | 'agreedToSend' | 'revokedAt'
  > | null;
  readonly state: SyncState;
  readonly running: SyncRunning | null;
  readonly unsent: readonly Unsent[];
  readonly unsentTotal: number;
  /** Changes that the hub had at the last contact and that are not here yet. */
  readonly toFetch: number;
  /** ISO 8601: since when the hub cannot be reached; null when it can, or was not asked since the store was opened. */
  readonly offlineSince: string | null;
  /** Dutch: what is wrong and what to do. */
  readonly problem: string | null;
  /** ISO 8601: when it is tried again by itself. */
  readonly nextAttemptAt: string | null;
  readonly conflicts: number;
  /** Refused changes that nobody looked at yet. */
  readonly refused: number;
  readonly waiting: number;
  /** Changes that a restored hub lost and that were sent again, since the store was opened. */
  readonly sentAgain: number;
  /** Changes at the hub that no backup of it covers yet. */
  readonly notBackedUp: number;
  /** Institutions that were removed from this laptop because it may no longer have them. */
  readonly purged: {
    readonly at: string;
    readonly institutions: { readonly name: string; readonly unsent: number }[];
  } | null;
}
