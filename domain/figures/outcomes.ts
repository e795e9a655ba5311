import { baselineMoment, laterOf, type RecordedMeasurement } from '../measurement.ts';
import { indicators, type IndicatorCode } from '../reference/indicators.ts';
import { toMillionths } from '../values/decimal.ts';
import { changeCode, improvedCode } from './definitions.ts';
import type { FigureFamily } from './family.ts';
import { lastDay } from './years.ts';

/** U and V: how the outcomes of a department changed since its baseline, per indicator. */
export const tallyOutcomes: FigureFamily = ({ registration, places, years, tally }) => {
  for (const [departmentId, series] of seriesByDepartment(registration.measurement)) {
    const place = places.ofDepartment(departmentId);
    for (const [indicator, measurements] of series) {
      for (const year of years) {
        const change = changeSinceBaseline(measurements, lastDay(year));
        if (change === null) continue;
        tally.add(year, changeCode(indicator), place, { numerator: change, n: 1 });
        const improved = indicators[indicator].better === 'up' ? change > 0n : change < 0n;
        tally.share(year, improvedCode(indicator), place, improved);
      }
    }
  }
};

type Series = Map<IndicatorCode, RecordedMeasurement[]>;

function seriesByDepartment(measurements: readonly RecordedMeasurement[]): ReadonlyMap<string, Series> {
  const byDepartment = new Map<string, Series>();
  for (const measurement of measurements) {
    const series: Series = byDepartment.get(measurement.departmentId) ?? new Map();
    byDepartment.set(measurement.departmentId, series);
    const ofIndicator = series.get(measurement.indicator) ?? [];
    series.set(measurement.indicator, ofIndicator);
    ofIndicator.push(measurement);
  }
  return byDepartment;
}

/** Last value minus baseline in millionths, or null when one of them is not there yet on `day`. */
function changeSinceBaseline(measurements: readonly RecordedMeasurement[], day: string): bigint | null {
  let baseline: RecordedMeasurement | null = null;
  let last: RecordedMeasurement | null = null;
  for (const measurement of measurements) {
    if (measurement.periodEnd > day) continue;
    if (measurement.moment === baselineMoment) baseline = laterOf(baseline, measurement);
    else last = laterOf(last, measurement);
  }
  return baseline && last && toMillionths(last.value) - toMillionths(baseline.value);
}
