import type { Read } from '../log/readHandle.ts';
import type { ReplicaScope, WaitingRecord } from './replica.ts';

/** How this laptop stands in each institution it ever had of the hub. */
export async function replicaScopes(read: Read): Promise<readonly ReplicaScope[]> {
  const columns = ['scope', 'after', 'head', 'backedUp', 'filling'] as const;
  return read.selectFrom('replicaScope').select(columns).orderBy('scope').execute();
}

/** Institutions of which the store holds changes. */
export async function heldScopes(read: Read): Promise<readonly string[]> {
  const logged = await read.selectFrom('change').select('scope').distinct().execute();
  const based = await read.selectFrom('basePart').select('scope').distinct().execute();
  return [...new Set([...logged, ...based].map(({ scope }) => scope))].toSorted();
}

/** Records that cannot be shown yet. */
export async function waitingRecords(read: Read): Promise<readonly WaitingRecord[]> {
  const rows = await read.selectFrom('waiting').selectAll().orderBy('entityId').execute();
  return rows.map((row) => ({ ...row, reason: reasonOf(row.reason) }));
}

function reasonOf(reason: string): WaitingRecord['reason'] {
  return reason === 'unknown' || reason === 'incomplete' ? reason : 'reference';
}
