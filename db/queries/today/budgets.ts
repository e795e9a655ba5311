import { yearOf } from '../../../domain/values/isoDate.ts';
import type { Read } from '../../log/readHandle.ts';
import { firstOf, type TodayGroup, type TodayQuestion } from './group.ts';
import type { RunningPilot } from './runningPilots.ts';

/** A running pilot without a reference budget for one or more years. */
export interface MissingBudget extends RunningPilot {
  readonly years: readonly number[];
}

/**
 * Running pilots that lack a reference budget: for a year from their start up to this one, or for a later year that something is being agreed for.
 * Without it, R04 cannot say whether what is agreed stays within it.
 */
export async function missingBudgets(
  read: Read,
  pilots: readonly RunningPilot[],
  question: TodayQuestion,
): Promise<TodayGroup<MissingBudget>> {
  const budgets = await read
    .selectFrom('referenceBudget')
    .select(['departmentId', 'year'])
    .where('retired', '=', 0)
    .execute();
  const thisYear = yearOf(question.today);
  const agreements = await read
    .selectFrom('agreement')
    .select(['departmentId', 'startDate'])
    .where('retired', '=', 0)
    .where('departmentId', 'is not', null)
    .where('startDate', '>', `${thisYear}-12-31`)
    .execute();
  const there = new Set(budgets.map(({ departmentId, year }) => `${departmentId} ${year}`));
  const ahead = Map.groupBy(agreements, ({ departmentId }) => departmentId);
  const missing = pilots.flatMap((pilot): MissingBudget[] => {
    const years = new Set((ahead.get(pilot.departmentId) ?? []).map(({ startDate }) => yearOf(startDate)));
    for (let year = yearOf(pilot.startDate); year <= thisYear; year += 1) years.add(year);
    const lacking = [...years].filter((year) => !there.has(`${pilot.departmentId} ${year}`)).toSorted((a, b) => a - b);
    return lacking.length === 0 ? [] : [{ ...pilot, years: lacking }];
  });
  return firstOf(missing, question);
}
