import { z } from 'zod';
import { router, withStore } from '../procedure.ts';

/** As many as a person looks through. */
const mostFound = 12;

/** Longer than any address the screens make. */
const address = z.string().startsWith('/').max(1000);

/** Searching in everything, what was opened last, and where one was. */
export const searchRouter = router({
  find: withStore
    .input(z.object({ typed: z.string().max(200) }))
    .query(({ ctx, input }) => ctx.store.search.find(input.typed, mostFound)),
  recents: withStore.query(({ ctx }) => ctx.store.recents.list()),
  opened: withStore
    .input(z.object({ address, title: z.string().min(1).max(300) }))
    .mutation(({ ctx, input }) => ctx.store.recents.opened(input.address, input.title)),
  place: withStore.query(({ ctx }) => ctx.store.recents.place()),
  keepPlace: withStore
    .input(z.object({ address }))
    .mutation(({ ctx, input }) => ctx.store.recents.keepPlace(input.address)),
});
