import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiError } from './apiError.ts';

/** Several causes of refreshing within this time (a save and the change feed that tells of it) become one. */
const gatherMs = 15;

let refreshPending = false;

/** Fetches again what is on screen, and marks the rest as old. */
export function refreshSoon(): void {
  if (refreshPending) return;
  refreshPending = true;
  setTimeout(() => {
    refreshPending = false;
    void queryClient.invalidateQueries();
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
