import { router } from './procedure.ts';
import { agreementRouter } from './routers/agreement.ts';
import { bundleRouter } from './routers/bundle.ts';
import { dialogueRouter, followUpRouter } from './routers/dialogue.ts';
import { departmentRouter, institutionRouter, interventionRouter, recordRouter } from './routers/dossier.ts';
import { draftRouter } from './routers/draft.ts';
import { evaluationRouter } from './routers/evaluation.ts';
import { changeRouter } from './routers/history.ts';
import { attachmentRouter, noteRouter } from './routers/note.ts';
import { outcomeRouter } from './routers/outcome.ts';
import { preferenceRouter } from './routers/preference.ts';
import { registrationRouter } from './routers/registration.ts';
import { searchRouter } from './routers/search.ts';
import { sessionRouter } from './routers/session.ts';
import { reviewRouter, ruleWaiverRouter, safeguardCheckRouter, signalRouter } from './routers/signals.ts';
import { syncRouter } from './routers/sync.ts';
import { todayRouter } from './routers/today.ts';

/** Everything a screen or a command line can ask for: the one contract. */
export const appRouter = router({
  session: sessionRouter,
  preference: preferenceRouter,
  institution: institutionRouter,
  department: departmentRouter,
  intervention: interventionRouter,
  dialogue: dialogueRouter,
  followUp: followUpRouter,
  agreement: agreementRouter,
  review: reviewRouter,
  ruleWaiver: ruleWaiverRouter,
  signal: signalRouter,
  safeguardCheck: safeguardCheckRouter,
  note: noteRouter,
  attachment: attachmentRouter,
  outcome: outcomeRouter,
  record: recordRouter,
  change: changeRouter,
  draft: draftRouter,
  search: searchRouter,
  registration: registrationRouter,
  evaluation: evaluationRouter,
  bundle: bundleRouter,
  sync: syncRouter,
  today: todayRouter,
});

export type AppRouter = typeof appRouter;
