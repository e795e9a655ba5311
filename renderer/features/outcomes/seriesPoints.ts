import { baselineMoment } from '../../../domain/measurement.ts';
import type { OutcomePoint } from '../../../domain/outcomes.ts';
import { indicators } from '../../../domain/reference/indicators.ts';
import type { SeriesBreak } from '../../../domain/rules/R20-unbrokenSeries.ts';
import { dayNumber, formatDate } from '../../../domain/values/isoDate.ts';
import type { ChartPoint } from '../../components/chart/seriesShape.ts';
import { outcomeText } from '../../nl/outcomes.ts';
import type { DepartmentOutcome, MeasurementRow } from './outcomeData.ts';
import { showValue } from './showValue.ts';

const monthAndYear = new Intl.DateTimeFormat('nl-NL', { month: 'short', year: 'numeric', timeZone: 'UTC' });

/** The points of a series as they are drawn: each at the middle of its period. */
export function seriesPoints({ indicator, points }: Pick<DepartmentOutcome, 'indicator' | 'points'>): ChartPoint[] {
  const { unit } = indicators[indicator];
  return points.map(({ measurement, breaks }) => {
    const { moment, value, periodStart, periodEnd } = measurement;
    const day = Math.floor((dayNumber(periodStart) + dayNumber(periodEnd)) / 2);
    const shown = showValue(value);
    return {
      day,
      // Where it is drawn; what is said is the exact text.
      value: Number(value),
      name: moment,
      when: monthAndYear.format(new Date(day * 86_400_000)),
      shown,
      isBaseline: moment === baselineMoment,
      isBroken: breaks.length > 0,
      details: [
        `${moment}: ${outcomeText.valueWithUnit(shown, unit)}`,
        outcomeText.period(formatDate(periodStart), formatDate(periodEnd)),
        ...breakTexts({ measurement, breaks }),
      ],
    };
  });
}

/** What breaks a series at a point, in Dutch. */
export function breakTexts({
  measurement: { moment },
  breaks,
}: OutcomePoint<Pick<MeasurementRow, 'moment'>>): string[] {
  return breaks.map((one) => breakText(moment, one));
}

function breakText(moment: string, one: SeriesBreak): string {
  const { breakBy } = outcomeText;
  return one.reason === 'law' ? breakBy.law(moment) : breakBy.instrument(moment, one.from, one.to);
}
