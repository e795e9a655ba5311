import { z } from 'zod';
import {
  accordDates,
  agreeAgreement,
  amendAgreement,
  closeAgreement,
  proposeAgreement,
  recordAccords,
  withdrawProposal,
} from '../../../db/commands/agreementSteps.ts';
import { agreementLineInput, saveAgreement } from '../../../db/commands/saveAgreement.ts';
import { saveRealisation } from '../../../db/commands/saveRealisation.ts';
import { agreementContext, agreementPage, agreementRows } from '../../../db/queries/agreements.ts';
import { idSchema } from '../../../domain/values/id.ts';
import { router, withStore } from '../procedure.ts';
import { byId, saveInput } from './inputs.ts';

const withDates = z.object({ id: idSchema, dates: accordDates });

export const agreementRouter = router({
  list: withStore.query(({ ctx }) => agreementRows(ctx.store.read)),
  page: withStore.input(byId).query(({ ctx, input }) => agreementPage(ctx.store.read, input.id)),
  context: withStore
    .input(z.object({ institutionId: idSchema }))
    .query(({ ctx, input }) => agreementContext(ctx.store.read, input.institutionId)),
  save: withStore
    .input(
      z.object({
        id: idSchema.nullable(),
        terms: z.record(z.string(), z.unknown()),
        lines: z.array(agreementLineInput).max(500),
      }),
    )
    .mutation(({ ctx, input }) => saveAgreement(ctx.store, input)),
  propose: withStore.input(byId).mutation(({ ctx, input }) => proposeAgreement(ctx.store, input.id)),
  withdraw: withStore.input(byId).mutation(({ ctx, input }) => withdrawProposal(ctx.store, input.id)),
  recordAccords: withStore
    .input(withDates)
    .mutation(({ ctx, input }) => recordAccords(ctx.store, input.id, input.dates)),
  agree: withStore.input(withDates).mutation(({ ctx, input }) => agreeAgreement(ctx.store, input.id, input.dates)),
  close: withStore.input(byId).mutation(({ ctx, input }) => closeAgreement(ctx.store, input.id)),
  amend: withStore.input(byId).mutation(({ ctx, input }) => amendAgreement(ctx.store, input.id)),
  saveRealisation: withStore
    .input(saveInput)
    .mutation(({ ctx, input }) => saveRealisation(ctx.store, input.id, input.values)),
});
