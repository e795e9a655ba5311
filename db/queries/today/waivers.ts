import type { Read } from '../../log/readHandle.ts';
import { firstOf, type TodayGroup, type TodayQuestion } from './group.ts';
import type { RunningPilot } from './runningPilots.ts';

/** R11 Running pilots for which no waived rule is recorded that holds on this day, of the department or of its institution. */
export async function missingWaivers(
  read: Read,
  pilots: readonly RunningPilot[],
  question: TodayQuestion,
): Promise<TodayGroup<RunningPilot>> {
  const { today } = question;
  const waivers = await read
    .selectFrom('ruleWaiver')
    .select(['institutionId', 'departmentId'])
    .where('retired', '=', 0)
    .where('fromDate', '<=', today)
    .where((where) => where.or([where('toDate', 'is', null), where('toDate', '>=', today)]))
    .execute();
  const covered = new Set(waivers.map(({ institutionId, departmentId }) => departmentId ?? institutionId));
  const missing = pilots.filter(
    ({ institutionId, departmentId }) => !covered.has(institutionId) && !covered.has(departmentId),
  );
  return firstOf(missing, question);
}
