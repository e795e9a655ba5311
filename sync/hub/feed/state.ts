import type { Kysely } from 'kysely';
import type { ScopeState } from '../../protocol/messages.ts';
import type { Caller } from '../access/grants.ts';
import type { HubTables } from '../tables.ts';

/** How the hub stands for each institution a device has. */
export async function readScopeStates(db: Kysely<HubTables>, { device, role }: Caller): Promise<ScopeState[]> {
  let query = db
    .selectFrom('scope')
    .leftJoin('chain', (join) => join.onRef('chain.scope', '=', 'scope.scope').on('chain.device', '=', device))
    .leftJoin('snapshot', 'snapshot.scope', 'scope.scope')
    .select(['scope.scope', 'head', 'backedUp', 'restoredAt', 'chain.deviceSeq', 'snapshot.at'])
    .orderBy('scope.scope');
  if (role !== 'coordinator') {
    const granted = db
      .selectFrom('grant')
      .select('scope')
      .where('device', '=', device)
      .where('withdrawnAt', 'is', null);
    query = query.where('scope.scope', 'in', granted);
  }
  const rows = await query.execute();
  return rows.map(({ deviceSeq, at, ...scope }) => ({ ...scope, deviceSeq: deviceSeq ?? 0, snapshot: at ?? 0 }));
}

/** Institutions a device had and has no longer. */
export async function readWithdrawn(db: Kysely<HubTables>, { device, role }: Caller): Promise<string[]> {
  if (role === 'coordinator') return [];
  const rows = await db
    .selectFrom('grant')
    .select('scope')
    .where('device', '=', device)
    .where('withdrawnAt', 'is not', null)
    .orderBy('scope')
    .execute();
  return rows.map(({ scope }) => scope);
}
