import { initTRPC } from '@trpc/server';
import { z } from 'zod';
import type { Session } from './session.ts';

// What no message of ours covers is said in Dutch too.
z.config(z.locales.nl());

/** What every procedure has at hand. */
export interface ApiContext {
  readonly session: Session;
}

const trpc = initTRPC.context<ApiContext>().create();

export const router = trpc.router;

/** A procedure that needs no open store: first start, unlocking. */
export const anyTime = trpc.procedure;

/** A procedure on the open store; a locked one refuses. */
export const withStore = trpc.procedure.use(({ ctx, next }) => next({ ctx: { ...ctx, store: ctx.session.store } }));
