import { yearOf } from '../values/isoDate.ts';
import type { FigureFamily } from './family.ts';
import { runsIn } from './years.ts';

/** I1–I3: what is tried and what it reached. */
export const tallyInterventions: FigureFamily = ({ registration, places, years, tally }) => {
  const wanted = new Set(years);
  for (const { departmentId, startDate, endDate, status, focus, result } of registration.intervention) {
    const place = places.ofDepartment(departmentId);
    for (const year of years) {
      if (status === 'planned' || !runsIn(year, startDate, endDate)) continue;
      tally.count(year, 'I1', place);
      tally.share(year, 'I2', place, focus === 'context');
    }
    if (endDate === null || result === null || result === 'unknown' || !wanted.has(yearOf(endDate))) continue;
    tally.share(yearOf(endDate), 'I3', place, result === 'reached');
  }
};
