import { pilotsWithoutWaiver } from '../../../domain/rules/R11-waiversRecorded.ts';
import type { Read } from '../../log/readHandle.ts';
import { firstOf, type TodayGroup, type TodayQuestion } from './group.ts';
import type { RunningPilot } from './runningPilots.ts';

/** R11 Running pilots for which no waived rule is recorded that holds on this day, of the department or of its institution. */
export async function missingWaivers(
  read: Read,
  pilots: readonly RunningPilot[],
  question: TodayQuestion,
): Promise<TodayGroup<RunningPilot>> {
  const waivers = await read
    .selectFrom('ruleWaiver')
    .select(['institutionId', 'departmentId', 'fromDate', 'toDate'])
    .where('retired', '=', 0)
    .execute();
  const institutions = [...new Set(pilots.map(({ institutionId }) => institutionId))].map((id) => {
    // What runs has been looked up already.
    return { id, status: 'running' as const };
  });
  const departments = pilots.map((pilot) => ({ ...pilot, id: pilot.departmentId }));
  const { departments: missing } = pilotsWithoutWaiver({ institutions, departments, waivers }, question.today);
  return firstOf(
    missing.map(({ id: _id, ...pilot }) => pilot),
    question,
  );
}
