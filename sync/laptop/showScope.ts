import { PageMisfit } from '../../db/replica/replica.ts';
import { isFault } from './hubFault.ts';
import { inEpoch } from './inEpoch.ts';
import type { SyncRun } from './syncRun.ts';

/** Number of changes from which a snapshot is quicker than those one by one. */
const manyChanges = 2000;

/** Where the hub stands in an institution that it may have a snapshot of. */
export interface SnapshotPlace {
  readonly scope: string;
  readonly epoch: string;
  readonly head: number;
  /** Number of its newest snapshot, 0 when there is none. */
  readonly snapshot: number;
}

/**
 * Makes a large institution that is new here shown at once, by its snapshot; the history behind it is fetched like any other changes. Returns whether
 * there was a snapshot to take.
 *
 * @throws HubFault, CompareAgain
 */
export async function showScope(run: SyncRun, { scope, epoch, head, snapshot }: SnapshotPlace): Promise<boolean> {
  const { client, replica, progress, signal } = run;
  signal.throwIfAborted();
  if (snapshot === 0 || head <= manyChanges || !(await replica.canTakeSnapshot(scope))) return false;
  try {
    await replica.applySnapshot(await inEpoch(() => client.snapshot(scope, epoch)));
  } catch (error) {
    // Without a snapshot, or with one that does not fit any more, the changes one by one say the same.
    if (isFault(error, 'not-found') || error instanceof PageMisfit) return false;
    throw error;
  }
  progress.shown(scope);
  return true;
}
