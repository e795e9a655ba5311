import type { Replica, Unsent } from '../../db/replica/replica.ts';
import type { HubFault, HubFaultCode } from './hubFault.ts';

/** How this laptop stands beside the hub. */
export type SyncState =
  | 'not-enrolled'
  | 'in-sync'
  | 'to-send'
  | 'behind'
  | 'offline'
  | 'refused'
  | 'revoked'
  | 'too-old'
  | 'hub-too-old';

/** Faults after which the hub may well answer a little later. */
const offline: readonly HubFaultCode[] = ['HUB_UNREACHABLE', 'not-ready'];

/** What a fault that stopped everything means for the state; null when it says nothing of it. */
function stateOfFault(fault: HubFault): SyncState {
  if (offline.includes(fault.code)) return 'offline';
  if (fault.code === 'client-too-old') return 'too-old';
  if (fault.code === 'hub-too-old') return 'hub-too-old';
  return fault.code === 'revoked-device' ? 'revoked' : 'refused';
}

/** What is still to move, as the store tells. */
export interface StillToMove {
  readonly state: SyncState;
  /** Changes without a receipt. */
  readonly unsent: number;
  /** The same, per institution. */
  readonly unsentScopes: readonly Unsent[];
  /** Changes the hub had at the last contact that are not here yet. */
  readonly toFetch: number;
}

/**
 * The state, from what the store holds and why the last contact failed: in sync is when nothing is left to send and every institution stands at
 * the hub's head in this epoch, never because some code ran to its end.
 *
 * @param fault what stopped the last contact as a whole; null when it came through
 */
export async function syncState(replica: Replica, fault: HubFault | null): Promise<StillToMove> {
  const connection = await replica.connection();
  const unsentScopes = await replica.unsent();
  const unsent = unsentScopes.reduce((total, { changes }) => total + changes, 0);
  const scopes = await replica.scopes();
  const toFetch = scopes.reduce((total, { after, head }) => total + Math.max(0, head - after), 0);
  const state = (): SyncState => {
    if (connection === null) return 'not-enrolled';
    if (connection.revokedAt !== null) return 'revoked';
    if (fault !== null) return stateOfFault(fault);
    if (unsent > 0) return 'to-send';
    const compared = connection.epoch !== null && connection.lastSyncAt !== null;
    return compared && scopes.every(({ after, head }) => after === head) ? 'in-sync' : 'behind';
  };
  return { state: state(), unsent, unsentScopes, toFetch };
}
