import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '../../electron/api/router.ts';

/** What the api answers, by router and call: `Answers['institution']['list']`. */
export type Answers = inferRouterOutputs<AppRouter>;
