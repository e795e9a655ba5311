import { z } from 'zod';
import { reviewInput, saveReview } from '../../../db/commands/saveReview.ts';
import { saveRuleWaiver } from '../../../db/commands/saveRuleWaiver.ts';
import { saveSafeguardCheck } from '../../../db/commands/saveSafeguardCheck.ts';
import { resolveSignal, saveSignal } from '../../../db/commands/saveSignal.ts';
import { listPilotsWithoutWaiver, listRuleWaivers } from '../../../db/queries/ruleWaivers.ts';
import { findSafeguardCheck, safeguardChecksOf } from '../../../db/queries/safeguardChecks.ts';
import { signalFacts } from '../../../db/queries/signalFacts.ts';
import { listSignals, listUnreportedSignals } from '../../../db/queries/signals.ts';
import { idSchema } from '../../../domain/values/id.ts';
import { isoDateSchema } from '../../../domain/values/isoDate.ts';
import { signalNotice } from '../../../exchange/signalNotice/signalNotice.ts';
import { router, withStore } from '../procedure.ts';
import { byId, saveInput } from './inputs.ts';

/** Everything, what is of one institution, or what counts for one department. */
const place = z.object({ institutionId: idSchema.optional(), departmentId: idSchema.optional() });

const onDay = z.object({ on: isoDateSchema });

export const ruleWaiverRouter = router({
  list: withStore.input(place).query(({ ctx, input }) => listRuleWaivers(ctx.store.read, input)),
  /** R11: running pilots for which none is recorded. */
  missing: withStore.input(onDay).query(({ ctx, input }) => listPilotsWithoutWaiver(ctx.store.read, input.on)),
  save: withStore.input(saveInput).mutation(({ ctx, input }) => saveRuleWaiver(ctx.store, input.id, input.values)),
});

export const signalRouter = router({
  list: withStore.input(place).query(({ ctx, input }) => listSignals(ctx.store.read, input)),
  /** R09: severe signals that nobody reported yet. */
  unreported: withStore.query(({ ctx }) => listUnreportedSignals(ctx.store.read)),
  save: withStore.input(saveInput).mutation(({ ctx, input }) => saveSignal(ctx.store, input.id, input.values)),
  resolve: withStore
    .input(z.object({ id: idSchema, values: z.record(z.string(), z.unknown()) }))
    .mutation(({ ctx, input }) => resolveSignal(ctx.store, input.id, input.values)),
  /** The notice for the NZa, or null when the signal is not there (any more). */
  notice: withStore.input(z.object({ id: idSchema, on: isoDateSchema })).query(async ({ ctx, input: { id, on } }) => {
    const facts = await signalFacts(ctx.store.read, id);
    const { name, organisation } = ctx.store.identity;
    return facts === null ? null : signalNotice({ ...facts, by: { name, organisation }, on });
  }),
});

export const safeguardCheckRouter = router({
  page: withStore.input(byId).query(({ ctx, input }) => findSafeguardCheck(ctx.store.read, input.id)),
  list: withStore
    .input(z.object({ departmentId: idSchema }))
    .query(({ ctx, input }) => safeguardChecksOf(ctx.store.read, input.departmentId)),
  save: withStore.input(saveInput).mutation(({ ctx, input }) => saveSafeguardCheck(ctx.store, input.id, input.values)),
});

export const reviewRouter = router({
  save: withStore.input(reviewInput).mutation(({ ctx, input }) => saveReview(ctx.store, input)),
});
