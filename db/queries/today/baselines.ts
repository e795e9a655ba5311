import { baselineMoment } from '../../../domain/measurement.ts';
import { indicatorList, type IndicatorCode } from '../../../domain/reference/indicators.ts';
import type { Read } from '../../log/readHandle.ts';
import { firstOf, type TodayGroup, type TodayQuestion } from './group.ts';
import type { RunningPilot } from './runningPilots.ts';

/** A running pilot that follows indicators without a baseline (R20). */
export interface MissingBaseline extends RunningPilot {
  readonly indicators: readonly IndicatorCode[];
}

/** Running pilots that follow an indicator (chosen, named by an intervention, or measured) of which there is no T0. */
export async function missingBaselines(
  read: Read,
  pilots: readonly RunningPilot[],
  question: TodayQuestion,
): Promise<TodayGroup<MissingBaseline>> {
  const named = await read
    .selectFrom('intervention')
    .select(['departmentId', 'indicator'])
    .where('retired', '=', 0)
    .where('indicator', 'is not', null)
    .distinct()
    .execute();
  const chosen = await read
    .selectFrom('indicatorTarget')
    .select(['departmentId', 'indicator'])
    .where('retired', '=', 0)
    .execute();
  const measured = await read
    .selectFrom('measurement')
    .select(['departmentId', 'indicator', ({ fn }) => fn.min('moment').as('first')])
    .where('retired', '=', 0)
    .groupBy(['departmentId', 'indicator'])
    .execute();
  // T0 is the smallest moment as text too.
  const there = new Set(measured.filter(({ first }) => first === baselineMoment).map(keyOf));
  const followed = new Set([...named, ...chosen, ...measured].map(keyOf));
  const missing = pilots.flatMap((pilot): MissingBaseline[] => {
    const indicators = indicatorList.choices
      .map(({ code }) => code)
      .filter((indicator) => {
        const key = keyOf({ departmentId: pilot.departmentId, indicator });
        return followed.has(key) && !there.has(key);
      });
    return indicators.length === 0 ? [] : [{ ...pilot, indicators }];
  });
  return firstOf(missing, question);
}

function keyOf({ departmentId, indicator }: { departmentId: string; indicator: string | null }): string {
  return `${departmentId} ${indicator}`;
}
