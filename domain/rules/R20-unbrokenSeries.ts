import type { Department } from '../department.ts';
import { baselineMoment, inSeriesOrder, type Measurement } from '../measurement.ts';
import { instrumentKey } from '../reference/instruments.ts';
import { formatDate } from '../values/isoDate.ts';
import { warn, type Finding } from './finding.ts';

/** Why a measurement cannot be compared just like that with what came before it. */
export type SeriesBreak =
  | { readonly reason: 'law' }
  | { readonly reason: 'instrument'; readonly from: string; readonly to: string };

/** From this day restrictive measures follow the Wzd, before it the Bopz (domain document, 7.3; public). */
const wzdFrom = '2020-01-01';

type Measured = Pick<Measurement, 'indicator' | 'moment' | 'periodStart' | 'periodEnd' | 'instrument'>;

/** R20 A T0 measurement lies before or at the start of the pilot: else it has seen the pilot already. Own rule of this software. */
export function baselineBeforeStart(
  { moment, periodEnd }: Pick<Measurement, 'moment' | 'periodEnd'>,
  { startDate }: Pick<Department, 'startDate'>,
): Finding[] {
  if (moment !== baselineMoment || periodEnd <= startDate) return [];
  const message = `De nulmeting loopt tot en met ${formatDate(periodEnd)}, na de start van de proef (${formatDate(startDate)}). Wat de proef al deed, zit er dan in.`;
  return [warn('R20', 'periodEnd', message)];
}

/** A measurement in its series, with why it cannot be compared with the one before it. */
export interface InSeries<M> {
  readonly measurement: M;
  readonly breaks: readonly SeriesBreak[];
}

/**
 * R20 The measurements of one indicator of a department in their order, with a break mark where the instrument changes, or where restrictive
 * measures (Q6) go from the Bopz to the Wzd. An instrument that is not filled in says nothing: the last one that was named counts.
 */
export function seriesWithBreaks<M extends Measured>(measurements: readonly M[]): InSeries<M>[] {
  let from: string | null = null;
  let law: Law | null = null;
  return inSeriesOrder(measurements).map((measurement) => {
    const breaks: SeriesBreak[] = [];
    const { instrument: to } = measurement;
    if (to !== null) {
      if (from !== null && instrumentKey(from) !== instrumentKey(to)) breaks.push({ reason: 'instrument', from, to });
      from = to;
    }
    if (measurement.indicator === 'Q6') {
      const own = lawOf(measurement);
      if (law !== null && own !== law) breaks.push({ reason: 'law' });
      law = own;
    }
    return { measurement, breaks };
  });
}

/** R20 What is said of the breaks at one measurement of a series. */
export function breakFindings({ measurement: { moment }, breaks }: InSeries<Pick<Measured, 'moment'>>): Finding[] {
  return breaks.map((one) =>
    one.reason === 'law'
      ? warn('R20', 'periodStart', `${lawSentence} De reeks krijgt bij ${moment} een breuk.`)
      : warn(
          'R20',
          'instrument',
          `${moment} is gemeten met ${one.to}, wat ervoor kwam met ${one.from}. De reeks krijgt daar een breuk: ervoor en erna zijn niet te vergelijken.`,
        ),
  );
}

/** R20 A measurement of restrictive measures (Q6) whose period runs over the change of law mixes the two by itself. */
export function periodMixesLaws(measured: Pick<Measured, 'indicator' | 'periodStart' | 'periodEnd'>): Finding[] {
  if (measured.indicator !== 'Q6' || lawOf(measured) !== 'both') return [];
  return [warn('R20', 'periodEnd', `${lawSentence} Deze periode loopt daaroverheen: splits haar liever.`)];
}

const lawSentence = `Vanaf ${formatDate(wzdFrom)} telt de Wzd vrijheidsbeperking anders dan daarvoor de Bopz.`;

type Law = 'bopz' | 'wzd' | 'both';

function lawOf({ periodStart, periodEnd }: Pick<Measurement, 'periodStart' | 'periodEnd'>): Law {
  if (periodEnd < wzdFrom) return 'bopz';
  return periodStart >= wzdFrom ? 'wzd' : 'both';
}
