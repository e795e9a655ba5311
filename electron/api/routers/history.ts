import { z } from 'zod';
import { restoreValue } from '../../../db/commands/restoreValue.ts';
import { undoCommand } from '../../../db/commands/undoCommand.ts';
import {
  historyOf,
  historyOfAgreement,
  historyOfDepartment,
  historyOfDialogue,
  historyOfReview,
} from '../../../db/queries/history.ts';
import { idSchema } from '../../../domain/values/id.ts';
import { router, withStore } from '../procedure.ts';
import { byId } from './inputs.ts';

/** What happened to a record, and undoing it. */
export const changeRouter = router({
  history: withStore.input(byId).query(({ ctx, input }) => historyOf(ctx.store.read, input.id)),
  historyOfAgreement: withStore.input(byId).query(({ ctx, input }) => historyOfAgreement(ctx.store.read, input.id)),
  historyOfDepartment: withStore.input(byId).query(({ ctx, input }) => historyOfDepartment(ctx.store.read, input.id)),
  historyOfDialogue: withStore.input(byId).query(({ ctx, input }) => historyOfDialogue(ctx.store.read, input.id)),
  historyOfReview: withStore.input(byId).query(({ ctx, input }) => historyOfReview(ctx.store.read, input.id)),
  undo: withStore
    .input(z.object({ commandId: idSchema }))
    .mutation(({ ctx, input }) => undoCommand(ctx.store, input.commandId)),
  restoreValue: withStore
    .input(z.object({ changeId: idSchema, group: z.string().max(100) }))
    .mutation(({ ctx, input }) => restoreValue(ctx.store, input)),
});
