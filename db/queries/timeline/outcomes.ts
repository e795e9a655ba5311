import { indicatorList } from '../../../domain/reference/indicators.ts';
import type { Read } from '../../log/readHandle.ts';
import type { MeasurementEntry } from './entry.ts';

/** Measurements of a department: what was measured at one moment and ends on one day is one entry. */
export async function measurementEntries(read: Read, departmentId: string): Promise<MeasurementEntry[]> {
  const rows = await read
    .selectFrom('measurement')
    .select(['id', 'moment', 'periodEnd', 'indicator'])
    .where('departmentId', '=', departmentId)
    .where('retired', '=', 0)
    .orderBy('id')
    .execute();
  const order = indicatorList.choices.map(({ code }) => code);
  return [...Map.groupBy(rows, ({ moment, periodEnd }) => `${periodEnd} ${moment}`).values()].flatMap(
    ([first, ...others]): MeasurementEntry[] => {
      if (first === undefined) return [];
      const indicators = [first, ...others]
        .map(({ indicator }) => indicator)
        .toSorted((a, b) => order.indexOf(a) - order.indexOf(b));
      return [{ kind: 'measurement', id: first.id, date: first.periodEnd, moment: first.moment, indicators }];
    },
  );
}
