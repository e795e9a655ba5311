import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { trpc } from './api.ts';

/** The first screen comes first. */
const settleMs = 400;
/** Between two lists, so that whoever clicks meanwhile does not wait for both. */
const pauseMs = 50;

/**
 * Fetches what the parts of the application show, one after the other, while nobody asks for it: going to a part then finds it there. What changes
 * later is fetched again when it is looked at, and what was there is shown until then.
 */
export function usePrefetchedParts(): void {
  const client = useQueryClient();
  useEffect(() => {
    let over = false;
    const pause = (milliseconds: number) =>
      new Promise<void>((resolve) => {
        setTimeout(resolve, milliseconds);
      });
    const lists: readonly (() => Promise<unknown>)[] = [
      () => client.query(trpc.institution.list.queryOptions()),
      () => client.query(trpc.department.list.queryOptions()),
      () => client.query(trpc.agreement.list.queryOptions()),
      () => client.query(trpc.intervention.list.queryOptions()),
    ];
    const fetchAll = async () => {
      await pause(settleMs);
      for (const fetchList of lists) {
        if (over) return;
        // What cannot be fetched ahead is fetched, and said, when someone goes there.
        await fetchList().catch(() => undefined);
        await pause(pauseMs);
      }
    };
    void fetchAll();
    return () => {
      over = true;
    };
  }, [client]);
}
