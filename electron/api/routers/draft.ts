import { z } from 'zod';
import { router, withStore } from '../procedure.ts';

const formKey = z.object({ form: z.string().max(100), key: z.string().max(100) });

/** Drafts of forms: what was typed and not yet recorded. */
export const draftRouter = router({
  get: withStore.input(formKey).query(async ({ ctx, input }) => {
    const draft = await ctx.store.drafts.get(input.form, input.key);
    if (draft === null) return null;
    const values: unknown = JSON.parse(draft.content);
    return { values, savedAt: draft.savedAt };
  }),
  save: withStore.input(formKey.extend({ values: z.unknown() })).mutation(async ({ ctx, input }) => ({
    savedAt: await ctx.store.drafts.save(input.form, input.key, JSON.stringify(input.values ?? null)),
  })),
  discard: withStore.input(formKey).mutation(({ ctx, input }) => ctx.store.drafts.discard(input.form, input.key)),
});
