import { z } from 'zod';
import { finishFollowUp } from '../../../db/commands/finishFollowUp.ts';
import { dialogueInput, saveDialogue } from '../../../db/commands/saveDialogue.ts';
import { saveFollowUp } from '../../../db/commands/saveFollowUp.ts';
import { dialoguePage, dialoguesOfDepartment, dialogueStart } from '../../../db/queries/dialogues.ts';
import { followUpPage, followUpsOfDepartment, openFollowUps } from '../../../db/queries/followUps.ts';
import { idSchema } from '../../../domain/values/id.ts';
import { router, withStore } from '../procedure.ts';
import { byId, saveInput } from './inputs.ts';

const byDepartment = z.object({ departmentId: idSchema });

export const dialogueRouter = router({
  ofDepartment: withStore
    .input(byDepartment)
    .query(({ ctx, input }) => dialoguesOfDepartment(ctx.store.read, input.departmentId)),
  page: withStore.input(byId).query(({ ctx, input }) => dialoguePage(ctx.store.read, input.id)),
  start: withStore.input(byDepartment).query(({ ctx, input }) => dialogueStart(ctx.store.read, input.departmentId)),
  save: withStore.input(dialogueInput).mutation(({ ctx, input }) => saveDialogue(ctx.store, input)),
});

export const followUpRouter = router({
  open: withStore.query(({ ctx }) => openFollowUps(ctx.store.read)),
  ofDepartment: withStore
    .input(byDepartment)
    .query(({ ctx, input }) => followUpsOfDepartment(ctx.store.read, input.departmentId)),
  page: withStore.input(byId).query(({ ctx, input }) => followUpPage(ctx.store.read, input.id)),
  save: withStore.input(saveInput).mutation(({ ctx, input }) => saveFollowUp(ctx.store, input.id, input.values)),
  finish: withStore
    .input(z.object({ id: idSchema, values: z.object({ doneOn: z.unknown(), outcome: z.unknown() }).partial() }))
    .mutation(({ ctx, input }) => finishFollowUp(ctx.store, input.id, input.values)),
});
