import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiError } from './apiError.ts';

/** Several causes of refreshing within this time (a save and the change feed that tells of it) become one. */
const gatherMs = 15;

let refreshPending = false;

/** Fetches again what is on screen, and marks the rest as old; what the hub is asked for is asked by who wants to know. */
export function refreshSoon(): void {
  if (refreshPending) return;
  refreshPending = true;
  setTimeout(() => {
    refreshPending = false;
    void queryClient.invalidateQueries({ predicate: ({ meta }) => meta?.['asksHub'] !== true });
  }, gatherMs);
}

/** How far a sync is changes many times a second: only what tells of syncing is fetched again. */
const progressOnly = ['sync'];

let syncPending = false;

/** Fetches again what may show records of these kinds, as the change feed names them. */
export function refreshFor(changed: readonly string[]): void {
  if (!changed.every((name) => progressOnly.includes(name))) {
    refreshSoon();
    return;
  }
  if (syncPending) return;
  syncPending = true;
  setTimeout(() => {
    syncPending = false;
    void queryClient.invalidateQueries({ queryKey: [['sync']], predicate: ({ meta }) => meta?.['asksHub'] !== true });
  }, gatherMs);
}

/** A call that was refused because the store is locked: the session is looked at again, which shows the lock screen. */
function lookAtSession(error: unknown): void {
  if (error instanceof ApiError && error.code === 'LOCKED')
    void queryClient.invalidateQueries({ queryKey: [['session']] });
}

/**
 * Data come from the laptop itself: they are always within reach, a failure does not pass by trying again, and they are fresh until
 * the change feed says otherwise.
 */
export const queryClient: QueryClient = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', retry: false, staleTime: Infinity, refetchOnWindowFocus: false },
    mutations: { networkMode: 'always', retry: false },
  },
  queryCache: new QueryCache({ onError: lookAtSession }),
  mutationCache: new MutationCache({ onSuccess: refreshSoon, onError: lookAtSession }),
});
