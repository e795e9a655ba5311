import { daysBetween } from '../values/isoDate.ts';
import type { FigureFamily } from './family.ts';
import { isIn, lastDay } from './years.ts';

/** S1–S4: doubts that were found, and how soon they were reported. */
export const tallySignals: FigureFamily = ({ registration, places, years, tally }) => {
  for (const signal of registration.signal) {
    const { kind, foundOn, reportedOn, resolvedOn } = signal;
    const place = places.of(signal);
    for (const year of years) {
      const end = lastDay(year);
      if (foundOn <= end && (resolvedOn === null || resolvedOn > end)) tally.count(year, 'S3', place);
      if (!isIn(year, foundOn)) continue;
      tally.count(year, 'S1', place);
      if (kind === 'client_disadvantage') tally.count(year, 'S2', place);
      if (reportedOn !== null) tally.add(year, 'S4', place, { n: 1, value: daysBetween(foundOn, reportedOn) });
    }
  }
};
