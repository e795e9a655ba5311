import type { Read } from '../log/readHandle.ts';
import { waitingAgreements } from './today/agreements.ts';
import { missingBaselines } from './today/baselines.ts';
import { missingBudgets } from './today/budgets.ts';
import { dueEvaluations } from './today/deadlines.ts';
import { leftDrafts } from './today/drafts.ts';
import { dueFollowUps } from './today/followUps.ts';
import type { TodayQuestion } from './today/group.ts';
import { runningPilots } from './today/runningPilots.ts';
import { openSignals } from './today/signals.ts';
import { missingWaivers } from './today/waivers.ts';

/** What needs a person today, by concern: the first of each, and how many there are. */
export async function todayPage(read: Read, question: TodayQuestion) {
  const pilots = await runningPilots(read, question.today);
  const institution = await read
    .selectFrom('institution')
    .select('id')
    .where('retired', '=', 0)
    .limit(1)
    .executeTakeFirst();
  return {
    /** There is no institution yet: one begins. */
    isNew: institution === undefined,
    followUps: await dueFollowUps(read, question),
    signals: await openSignals(read, question),
    drafts: await leftDrafts(read, question),
    agreements: await waitingAgreements(read, question),
    deadlines: await dueEvaluations(read, question),
    baselines: await missingBaselines(read, pilots, question),
    budgets: await missingBudgets(read, pilots, question),
    waivers: await missingWaivers(read, pilots, question),
  };
}
