import type { FigureFamily } from './family.ts';
import { runsIn } from './years.ts';

/** R1 and R2: rules put out of force, and the hours that saves. */
export const tallyWaivers: FigureFamily = ({ registration, places, years, tally }) => {
  for (const waiver of registration.ruleWaiver) {
    const place = places.of(waiver);
    const hours = waiver.hoursSavedHundredths;
    for (const year of years) {
      if (!runsIn(year, waiver.fromDate, waiver.toDate)) continue;
      tally.count(year, 'R1', place);
      if (hours !== null) tally.add(year, 'R2', place, { numerator: BigInt(hours), n: 1 });
    }
  }
};
