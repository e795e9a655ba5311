import { z } from 'zod';
import { giveNewCode } from '../../../db/commands/giveNewCode.ts';
import { retirable, retireRecord } from '../../../db/commands/retireRecord.ts';
import { saveDepartment } from '../../../db/commands/saveDepartment.ts';
import { saveInstitution } from '../../../db/commands/saveInstitution.ts';
import { saveIntervention } from '../../../db/commands/saveIntervention.ts';
import { profileCountsInput, saveProfileCounts } from '../../../db/commands/saveProfileCounts.ts';
import { saveReferenceBudget } from '../../../db/commands/saveReferenceBudget.ts';
import { departmentPage, departmentRows } from '../../../db/queries/departments.ts';
import { institutionPage, listInstitutions } from '../../../db/queries/institutions.ts';
import { findIntervention, listInterventions } from '../../../db/queries/interventions.ts';
import { departmentTimeline } from '../../../db/queries/timeline.ts';
import { coded } from '../../../db/replica/sharedCodes.ts';
import { idSchema } from '../../../domain/values/id.ts';
import { router, withStore } from '../procedure.ts';
import { byId, saveInput } from './inputs.ts';

export const institutionRouter = router({
  list: withStore.query(({ ctx }) => listInstitutions(ctx.store.read)),
  page: withStore.input(byId).query(({ ctx, input }) => institutionPage(ctx.store.read, input.id)),
  save: withStore.input(saveInput).mutation(({ ctx, input }) => saveInstitution(ctx.store, input.id, input.values)),
});

export const departmentRouter = router({
  list: withStore.query(({ ctx }) => departmentRows(ctx.store.read, null)),
  page: withStore.input(byId).query(({ ctx, input }) => departmentPage(ctx.store.read, input.id)),
  timeline: withStore.input(byId).query(({ ctx, input }) => departmentTimeline(ctx.store.read, input.id)),
  save: withStore.input(saveInput).mutation(({ ctx, input }) => saveDepartment(ctx.store, input.id, input.values)),
  saveProfileCounts: withStore
    .input(profileCountsInput)
    .mutation(({ ctx, input }) => saveProfileCounts(ctx.store, input)),
  saveReferenceBudget: withStore
    .input(saveInput)
    .mutation(({ ctx, input }) => saveReferenceBudget(ctx.store, input.id, input.values)),
});

export const interventionRouter = router({
  list: withStore.query(({ ctx }) => listInterventions(ctx.store.read)),
  page: withStore.input(byId).query(({ ctx, input }) => findIntervention(ctx.store.read, input.id)),
  save: withStore.input(saveInput).mutation(({ ctx, input }) => saveIntervention(ctx.store, input.id, input.values)),
});

/** What can be done with any kind of record. */
export const recordRouter = router({
  retire: withStore
    .input(z.object({ entity: z.enum(retirable), id: idSchema, reason: z.string() }))
    .mutation(({ ctx, input }) => retireRecord(ctx.store, input.entity, input.id, input.reason)),
  giveNewCode: withStore
    .input(z.object({ entity: z.enum(coded), id: idSchema }))
    .mutation(({ ctx, input }) => giveNewCode(ctx.store, input.entity, input.id)),
});
