import { useQuery } from '@tanstack/react-query';
import type { Answers } from '../../app/answers.ts';
import { trpc } from '../../app/api.ts';

/** How this laptop stands towards the hub, as the api answers it. */
export type SyncStatus = Answers['sync']['status'];

/** A laptop that is enrolled. */
export type HubConnection = NonNullable<SyncStatus['connection']>;

/** While a sync runs its progress is asked for too, beside what the change feed tells. */
const askAgainMs = 1000;

/** How this laptop stands towards the hub; undefined until it is known. */
export function useSyncStatus(): SyncStatus | undefined {
  const { data } = useQuery(
    trpc.sync.status.queryOptions(undefined, {
      refetchInterval: ({ state }) => (state.data?.running ? askAgainMs : false),
    }),
  );
  return data;
}
