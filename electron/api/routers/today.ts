import { z } from 'zod';
import { todayPage } from '../../../db/queries/today.ts';
import { isoDateSchema } from '../../../domain/values/isoDate.ts';
import { router, withStore } from '../procedure.ts';

/** What needs a person on a day. The day comes from the screen: a host has no clock that a person looks at. */
export const todayRouter = router({
  page: withStore
    .input(z.object({ today: isoDateSchema, limit: z.int().min(1).max(2000) }))
    .query(({ ctx, input }) => todayPage(ctx.store.read, input)),
});
