import { createPrivateKey } from 'node:crypto';
import { z } from 'zod';
import { registrationNow } from '../../../db/queries/registration.ts';
import { completeness } from '../../../domain/figures/completeness.ts';
import { keyFigures } from '../../../domain/figures/keyFigures.ts';
import { firstDay, lastDay } from '../../../domain/figures/years.ts';
import { openDisadvantage } from '../../../domain/rules/R05-noDisadvantage.ts';
import { makeEvaluationPackage } from '../../../exchange/evaluation/makeEvaluationPackage.ts';
import { verifyPackage } from '../../../exchange/package/verifyPackage.ts';
import { anyTime, router, withStore } from '../procedure.ts';
import { softwareVersion } from '../session.ts';
import { UserFault } from '../userFault.ts';

const yearFault = { error: 'Kies een jaar van 1990 tot en met 2199.' };
const year = z.int(yearFault).min(1990, yearFault).max(2199, yearFault);

/** Longest period of one delivery, in years. */
const longestPeriod = 50;

const period = z
  .object({ fromYear: year, toYear: year })
  .refine(({ fromYear, toYear }) => fromYear <= toYear, { error: 'Het laatste jaar ligt niet vóór het eerste.' })
  .refine(({ fromYear, toYear }) => toYear - fromYear < longestPeriod, {
    error: `Kies een periode van hooguit ${longestPeriod} jaar.`,
  });

/** Evaluation deliveries: what they would hold, making one, and verifying any package. */
export const evaluationRouter = router({
  preview: withStore.input(period).query(async ({ ctx, input: { fromYear, toYear } }) => {
    const registration = await registrationNow(ctx.store.read);
    return {
      figures: keyFigures(registration, fromYear, toYear).filter(({ level }) => level === 'national'),
      completeness: completeness(registration, fromYear, toYear),
      openDisadvantageSignals: openDisadvantage(registration.signal).length,
    };
  }),
  make: withStore
    .input(z.object({ period, tier: z.enum(['toezicht']) }))
    .mutation(async ({ ctx, input: { period: years, tier } }) => {
      const registration = await registrationNow(ctx.store.read);
      const signingKey = createPrivateKey(ctx.store.identity.signingKeyPem);
      const delivery = makeEvaluationPackage(registration, { ...years, tier, softwareVersion, signingKey });
      const { bytes, contents, signature, ...made } = delivery;
      // Written down before it leaves: a delivery that nobody knows of cannot be accounted for.
      await ctx.store.deliveries.record({
        kind: 'evaluation',
        fromDate: firstDay(years.fromYear),
        toDate: lastDay(years.toYear),
        tier,
        madeBy: ctx.store.identity.name,
        softwareVersion,
        fileName: made.fileName,
        sha256: made.sha256,
        files: [...contents],
        counts: { ...made.rows },
        keyFingerprint: made.keyFingerprint,
        signature,
      });
      return { ...made, base64: Buffer.from(bytes).toString('base64') };
    }),
  /** What was delivered from this laptop, newest first. */
  deliveries: withStore.query(({ ctx }) => ctx.store.deliveries.list()),
  verify: anyTime.input(z.object({ base64: z.base64() })).mutation(({ input }) => {
    const bytes = Buffer.from(input.base64, 'base64');
    if (bytes.length === 0) throw new UserFault('EMPTY_FILE', 'Dit bestand is leeg.');
    return verifyPackage(bytes);
  }),
});
