import { z } from 'zod';
import { chosenIndicatorsInput, saveIndicatorTargets } from '../../../db/commands/saveIndicatorTargets.ts';
import { saveMeasurement } from '../../../db/commands/saveMeasurement.ts';
import { measurementsInput, saveMeasurements } from '../../../db/commands/saveMeasurements.ts';
import { moneyCourseOf } from '../../../db/queries/moneyCourse.ts';
import { listOutcomes, outcomesOfDepartment } from '../../../db/queries/outcomes.ts';
import { indicatorList } from '../../../domain/reference/indicators.ts';
import { idSchema } from '../../../domain/values/id.ts';
import { router, withStore } from '../procedure.ts';
import { byId, saveInput } from './inputs.ts';

/** What was measured, what would count as success, and what the pictures of money show. */
export const outcomeRouter = router({
  list: withStore
    .input(
      z.object({
        institutionId: idSchema.optional(),
        indicator: indicatorList.schema.optional(),
        lacksBaseline: z.boolean().optional(),
      }),
    )
    .query(({ ctx, input }) => listOutcomes(ctx.store.read, input)),
  ofDepartment: withStore.input(byId).query(({ ctx, input }) => outcomesOfDepartment(ctx.store.read, input.id)),
  saveMeasurement: withStore
    .input(saveInput)
    .mutation(({ ctx, input }) => saveMeasurement(ctx.store, input.id, input.values)),
  saveMeasurements: withStore.input(measurementsInput).mutation(({ ctx, input }) => saveMeasurements(ctx.store, input)),
  saveTargets: withStore
    .input(chosenIndicatorsInput)
    .mutation(({ ctx, input }) => saveIndicatorTargets(ctx.store, input)),
  moneyOfDepartment: withStore
    .input(byId)
    .query(({ ctx, input }) => moneyCourseOf(ctx.store.read, { departmentId: input.id })),
  moneyOfInstitution: withStore
    .input(byId)
    .query(({ ctx, input }) => moneyCourseOf(ctx.store.read, { institutionId: input.id })),
});
