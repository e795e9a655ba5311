import type { IndicatorTarget } from './indicatorTarget.ts';
import { baselineMoment, laterOf, type Measurement, type RecordedMeasurement } from './measurement.ts';
import { indicatorCodes, indicators, type IndicatorCode } from './reference/indicators.ts';
import { seriesWithBreaks, type SeriesBreak } from './rules/R20-unbrokenSeries.ts';
import { fromMillionths, toMillionths } from './values/decimal.ts';

/** One measurement of a series, with why it cannot be compared with the one before it. */
export interface OutcomePoint<M> {
  readonly measurement: M;
  readonly breaks: readonly SeriesBreak[];
}

/** How the last measurement stands beside the baseline. */
export type Course = 'better' | 'worse' | 'same';

/** What became of one indicator of a department. */
export interface Outcome<M = RecordedMeasurement> {
  readonly indicator: IndicatorCode;
  /** The baseline first, then as they were measured. */
  readonly points: readonly OutcomePoint<M>[];
  readonly baseline: M | null;
  /** The last measurement after the baseline. */
  readonly last: M | null;
  /** Last minus baseline as a canonical decimal; null when one of them is not there. */
  readonly change: string | null;
  readonly course: Course | null;
  /** There is a break between baseline and last: the change says little (R20). */
  readonly isBroken: boolean;
  /** The indicator was chosen for this pilot. */
  readonly isChosen: boolean;
  readonly targetValue: string | null;
  /** The last measurement is the target or better; null without either. */
  readonly targetReached: boolean | null;
  /** It is followed and has no baseline. */
  readonly lacksBaseline: boolean;
}

type Measured = Pick<Measurement, 'indicator' | 'moment' | 'periodStart' | 'periodEnd' | 'instrument' | 'value'>;
type Target = Pick<IndicatorTarget, 'indicator' | 'targetValue'>;

/**
 * The outcomes of one department: of the indicators that it follows (chosen for it, named by an intervention, or measured), in the order of the domain
 * document. The change is that of the figures U and V: last after the baseline minus baseline.
 *
 * @param named indicators that an intervention of the department is to change
 */
export function outcomesOf<M extends Measured>(
  measurements: readonly M[],
  targets: readonly Target[],
  named: readonly IndicatorCode[],
): Outcome<M>[] {
  const measured = Map.groupBy(measurements, ({ indicator }) => indicator);
  const chosen = new Map(targets.map((target) => [target.indicator, target]));
  return indicatorCodes
    .filter((code) => chosen.has(code) || measured.has(code) || named.includes(code))
    .map((code) => outcomeOf(code, measured.get(code) ?? [], chosen.get(code)));
}

function outcomeOf<M extends Measured>(
  indicator: IndicatorCode,
  measurements: readonly M[],
  target: Target | undefined,
): Outcome<M> {
  const points = seriesWithBreaks(measurements);
  const ofMoment = (isBaseline: boolean) =>
    measurements
      .filter(({ moment }) => (moment === baselineMoment) === isBaseline)
      .reduce<M | null>((best, next) => laterOf(best, next), null);
  const baseline = ofMoment(true);
  const last = ofMoment(false);
  const change =
    baseline === null || last === null ? null : fromMillionths(toMillionths(last.value) - toMillionths(baseline.value));
  const targetValue = target?.targetValue ?? null;
  const after = points.slice(points.findIndex(({ measurement }) => measurement === baseline) + 1);
  return {
    indicator,
    points,
    baseline,
    last,
    change,
    course: change === null ? null : courseOf(indicator, change),
    isBroken: change !== null && after.some(({ breaks }) => breaks.length > 0),
    isChosen: target !== undefined,
    targetValue,
    targetReached: last === null || targetValue === null ? null : reaches(indicator, last.value, targetValue),
    lacksBaseline: baseline === null,
  };
}

function courseOf(indicator: IndicatorCode, change: string): Course {
  const millionths = toMillionths(change);
  if (millionths === 0n) return 'same';
  return millionths > 0n === (indicators[indicator].better === 'up') ? 'better' : 'worse';
}

function reaches(indicator: IndicatorCode, value: string, target: string): boolean {
  const difference = toMillionths(value) - toMillionths(target);
  return indicators[indicator].better === 'up' ? difference >= 0n : difference <= 0n;
}
