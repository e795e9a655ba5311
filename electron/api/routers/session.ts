import { z } from 'zod';
import { requiredText } from '../../../domain/values/text.ts';
import { minPassphraseLength } from '../../keys/unlock.ts';
import { anyTime, router } from '../procedure.ts';

const passphrase = z.string().min(minPassphraseLength, {
  error: `Kies een wachtzin van minstens ${minPassphraseLength} tekens.`,
});

/** First start, unlocking and locking. */
export const sessionRouter = router({
  status: anyTime.query(({ ctx }) => ctx.session.status()),
  create: anyTime
    .input(
      z.object({
        name: requiredText('Vul uw naam in.'),
        organisation: requiredText('Vul uw organisatie in.'),
        passphrase,
      }),
    )
    .mutation(async ({ ctx, input: { passphrase: secret, ...person } }) => ({
      recoveryCode: await ctx.session.create(secret, { ...person, demo: false }),
    })),
  confirmRecovery: anyTime
    .input(z.object({ code: z.string() }))
    .mutation(({ ctx, input }) => ctx.session.confirmRecovery(input.code)),
  unlock: anyTime
    .input(z.object({ kind: z.enum(['passphrase', 'recovery']), secret: z.string() }))
    .mutation(({ ctx, input }) => ctx.session.unlock({ kind: input.kind, value: input.secret })),
  newPassphrase: anyTime
    .input(z.object({ recoveryCode: z.string(), passphrase }))
    .mutation(({ ctx, input }) => ctx.session.newPassphrase(input.recoveryCode, input.passphrase)),
  retry: anyTime.mutation(({ ctx }) => ctx.session.retry()),
  lock: anyTime.mutation(({ ctx }) => ctx.session.lock()),
  openSample: anyTime.mutation(({ ctx }) => ctx.session.openSample()),
  leaveSample: anyTime.mutation(({ ctx }) => ctx.session.leaveSample()),
  removeSample: anyTime.mutation(({ ctx }) => ctx.session.removeSample()),
});
