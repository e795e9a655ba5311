import { useMatch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { api, trpc } from './api.ts';
import { queryClient } from './queryClient.ts';
import { recentAddress } from './recentAddress.ts';

/** Who is here shorter only came past. */
const staysMs = 800;

/**
 * Keeps a screen among those that were opened last, under its title; with `record` the record that is open beside it, when one is.
 */
export function useRecent(title: string, part: 'screen' | 'record', shown: boolean): void {
  const address = useMatch({
    strict: false,
    select: ({ pathname, search }) => {
      if (part === 'record' && !('open' in search && search.open !== undefined)) return null;
      return recentAddress(pathname, search, part === 'record');
    },
  });
  useEffect(() => {
    if (!shown || address === null || address === '/') return undefined;
    const timer = setTimeout(() => {
      // That a recent screen could not be kept stops nobody; the next one is tried again.
      void api.search.opened.mutate({ address, title }).then(
        () => queryClient.invalidateQueries(trpc.search.recents.queryFilter()),
        () => undefined,
      );
    }, staysMs);
    return () => clearTimeout(timer);
  }, [address, title, shown]);
}
