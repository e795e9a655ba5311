import { createTRPCClient, type TRPCLink } from '@trpc/client';
import { observable } from '@trpc/server/observable';
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
import type { AppRouter } from '../../electron/api/router.ts';
import type { ApiTransport } from '../../electron/api/transport.ts';
import { ApiError, asApiError } from './apiError.ts';
import { queryClient } from './queryClient.ts';
import { transport } from './transport.ts';

/** The last link of the tRPC client: hands a call to whatever carries it and turns a fault into an ApiError. */
function carriedBy(carrier: ApiTransport): TRPCLink<AppRouter> {
  return () =>
    ({ op: { path, type, input } }) =>
      observable((observer) => {
        if (type === 'subscription') throw new TypeError('the api has no subscriptions');
        carrier.call({ path, type, input }).then(
          (reply) => {
            if (!reply.ok) return observer.error(new ApiError(reply.error));
            observer.next({ result: { type: 'data', data: reply.data } });
            observer.complete();
          },
          (error: unknown) => observer.error(asApiError(error)),
        );
      });
}

/** Direct calls, for what is not shown as a query: `await api.draft.save.mutate(…)`. */
export const api = createTRPCClient<AppRouter>({ links: [carriedBy(transport)] });

/** Options for TanStack Query: `useSuspenseQuery(trpc.institution.list.queryOptions())`. */
export const trpc = createTRPCOptionsProxy<AppRouter>({ client: api, queryClient });
