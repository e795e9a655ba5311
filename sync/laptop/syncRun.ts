import type { Replica } from '../../db/replica/replica.ts';
import { bodyLimit, linesLimit } from '../protocol/wire.ts';
import type { HubClient } from './hubClient.ts';
import type { HubFault } from './hubFault.ts';
import type { ProgressCount } from './progress.ts';

/** Most that is sent at once. */
export interface BatchLimit {
  readonly changes: number;
  readonly bytes: number;
}

/** A command is one unit for the hub and is not cut below this; a quarter of what the hub takes keeps a resumed batch short on a slow line. */
export const usualBatch: BatchLimit = { changes: linesLimit, bytes: bodyLimit / 4 };

/** Fewer, larger transactions write less, and a cut costs no more than these. */
export const usualAtOnce = 25_000;

/** One run: what it works with, and what it counts. */
export interface SyncRun {
  readonly replica: Replica;
  readonly client: HubClient;
  readonly signal: AbortSignal;
  readonly progress: ProgressCount;
  readonly pageLines: number;
  /** Changes that are applied in one transaction at most. */
  readonly changesAtOnce: number;
  readonly batch: BatchLimit;
  /** Chains of other devices that the hub would not take in this run: per institution the devices, and why. */
  readonly setAside: Map<string, Map<string, HubFault>>;
  readonly counts: {
    /** Changes that the hub accepted. */
    pushed: number;
    /** Changes that the hub refused. */
    refused: number;
    /** Changes that were new here. */
    pulled: number;
    /** Changes that a restored hub lost and that are sent again. */
    sentAgain: number;
    /** Changes that were removed with their institution and that the hub would not have. */
    notHandedOver: number;
  };
}

/** The hub moved under us (restored, or it misses something it had): compare again from the start. */
export class CompareAgain extends Error {
  override readonly name = 'CompareAgain';
  /** `hole` and `not-granted` are worth one more look; a new epoch always is. */
  readonly reason: 'epoch' | 'hole' | 'not-granted';

  constructor(reason: CompareAgain['reason'], options?: { readonly cause?: unknown }) {
    super(`compare again: ${reason}`, options);
    this.reason = reason;
  }
}
