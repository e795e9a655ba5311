import { z } from 'zod';
import { measurement } from '../../../../domain/measurement.ts';
import { indicatorList, type IndicatorCode } from '../../../../domain/reference/indicators.ts';
import type { Finding } from '../../../../domain/rules/finding.ts';
import { valueFitsParts, valueInRange } from '../../../../domain/rules/measuredValue.ts';
import { endNotBeforeStart } from '../../../../domain/rules/periods.ts';
import { daysLater, monthsLater } from '../../../../domain/values/isoDate.ts';
import { rowsOf } from '../../../app/form/formOf.ts';
import { momentsOf, type MeasurementRow } from '../outcomeData.ts';

const { shape } = measurement.schema;

const row = z.object({
  indicator: indicatorList.schema,
  value: shape.value.nullable(),
  numerator: shape.numerator,
  denominator: shape.denominator,
  clients: shape.clients,
  instrument: shape.instrument,
  source: shape.source,
  // Only of a measurement with another period than the moment as a whole.
  periodStart: shape.periodStart.nullable(),
  periodEnd: shape.periodEnd.nullable(),
});

/** What the entry grid asks: the period of a moment, and a row for each indicator. */
export const gridSchema = z.object({
  periodStart: shape.periodStart,
  periodEnd: shape.periodEnd,
  rows: z.array(row),
});

export type GridForm = z.output<typeof gridSchema>;

export const gridLabels: Readonly<Record<string, string>> = {
  ...measurement.labels,
  ...rowsOf('rows', measurement).labels,
};

/** The columns of the grid from left to right; what is pasted fills them in this order. */
export const gridColumns = ['value', 'numerator', 'denominator', 'clients', 'instrument', 'source'] as const;

export type GridColumn = (typeof gridColumns)[number];

interface Period {
  readonly periodStart: string;
  readonly periodEnd: string;
}

/**
 * The grid of a moment: what was measured at it stands in its row, and else the instrument and source of the last time. The period is that of most
 * of its measurements, or a first guess.
 */
export function gridOf(
  moment: string,
  indicators: readonly IndicatorCode[],
  measurements: readonly MeasurementRow[],
  pilotStart: string,
): GridForm {
  const ofMoment = measurements.filter((one) => one.moment === moment);
  const period = commonPeriod(ofMoment) ?? likelyPeriod(moment, measurements, pilotStart);
  return {
    ...period,
    rows: indicators.map((indicator) => {
      const stored = ofMoment.find((one) => one.indicator === indicator);
      const earlier = measurements.filter((one) => one.indicator === indicator).at(-1);
      const isOwn = stored !== undefined && !samePeriod(stored, period);
      return {
        indicator,
        value: stored?.value ?? null,
        numerator: stored?.numerator ?? null,
        denominator: stored?.denominator ?? null,
        clients: stored?.clients ?? null,
        instrument: (stored ?? earlier)?.instrument ?? null,
        source: (stored ?? earlier)?.source ?? null,
        periodStart: isOwn ? stored.periodStart : null,
        periodEnd: isOwn ? stored.periodEnd : null,
      };
    }),
  };
}

function samePeriod(one: Period, other: Period): boolean {
  return one.periodStart === other.periodStart && one.periodEnd === other.periodEnd;
}

function commonPeriod(measurements: readonly Period[]): Period | null {
  const counts = Map.groupBy(measurements, ({ periodStart, periodEnd }) => `${periodStart} ${periodEnd}`);
  const [most] = [...counts.values()].toSorted((a, b) => b.length - a.length);
  const first = most?.[0];
  return first === undefined ? null : { periodStart: first.periodStart, periodEnd: first.periodEnd };
}

/** The three months before the pilot for the baseline; else half a year after the moment before it. */
function likelyPeriod(moment: string, measurements: readonly MeasurementRow[], pilotStart: string): Period {
  const number = Number(moment.slice(1));
  const before = momentsOf(measurements).findLast((one) => Number(one.slice(1)) < number);
  const last = commonPeriod(measurements.filter((one) => one.moment === before));
  if (last === null || number === 0) {
    return { periodStart: monthsLater(pilotStart, -3), periodEnd: daysLater(pilotStart, -1) };
  }
  const periodStart = monthsLater(last.periodStart, 6);
  // The day before the same day half a year later, so that whole months stay whole.
  const periodEnd = daysLater(monthsLater(daysLater(last.periodEnd, 1), 6), -1);
  // The end of a shorter month takes days away: of a period of a day or two at the end of a month the first day is left.
  return { periodStart, periodEnd: periodEnd < periodStart ? periodStart : periodEnd };
}

/** What can be said before saving: values that cannot be, or that do not follow from their parts. */
export function checkGrid({ periodStart, periodEnd, rows }: GridForm): Finding[] {
  return [
    ...endNotBeforeStart(periodStart, periodEnd, 'periodEnd'),
    ...rows.flatMap(({ value, ...rest }, index) =>
      value === null
        ? []
        : [...valueInRange({ value, ...rest }), ...valueFitsParts({ value, ...rest })].map((finding) => ({
            ...finding,
            field: `rows.${index}.${finding.field}`,
          })),
    ),
  ];
}
