import { preferencesSchema } from '../../host/preferences.ts';
import { anyTime, router } from '../procedure.ts';

/** How the screens look and which keys work: also while the store is locked. */
export const preferenceRouter = router({
  get: anyTime.query(({ ctx }) => ctx.session.preferences),
  keep: anyTime.input(preferencesSchema).mutation(({ ctx, input }) => ctx.session.keepPreferences(input)),
});
