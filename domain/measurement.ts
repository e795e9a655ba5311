import { z } from 'zod';
import { defineEntity, type Recorded } from './entity.ts';
import { indicatorList } from './reference/indicators.ts';
import { decimalSchema } from './values/decimal.ts';
import { idSchema } from './values/id.ts';
import { isoDateSchema } from './values/isoDate.ts';
import { optionalFreeText, optionalText } from './values/text.ts';
import { countSchema } from './values/wholeNumber.ts';

/** The baseline (nulmeting). */
export const baselineMoment = 'T0';

/** `T0` is the baseline, `T1`, `T2`, … come after. */
export const momentSchema = z.string({ error: 'Vul een moment in.' }).regex(/^T(?:0|[1-9]\d{0,2})$/, {
  error: 'Schrijf een moment als T0, T1 of T2.',
});

/** Value of an indicator before, during or after the pilot (meting). */
export const measurement = defineEntity({
  name: 'measurement',
  label: 'meting',
  plural: 'metingen',
  schema: z.object({
    departmentId: idSchema,
    indicator: indicatorList.schema,
    moment: momentSchema,
    periodStart: isoDateSchema,
    periodEnd: isoDateSchema,
    value: decimalSchema,
    numerator: decimalSchema.nullable(),
    denominator: decimalSchema.nullable(),
    clients: countSchema.nullable(),
    instrument: optionalText(),
    source: optionalText(),
    note: optionalFreeText(),
  }),
  labels: {
    departmentId: 'Afdeling',
    indicator: 'Indicator',
    moment: 'Moment',
    periodStart: 'Van',
    periodEnd: 'Tot en met',
    value: 'Waarde',
    numerator: 'Teller',
    denominator: 'Noemer',
    clients: 'Cliënten',
    instrument: 'Instrument',
    source: 'Bron',
    note: 'Toelichting',
  },
  groups: {
    measured: [
      'departmentId',
      'indicator',
      'moment',
      'periodStart',
      'periodEnd',
      'value',
      'numerator',
      'denominator',
      'clients',
    ],
    method: ['instrument', 'source', 'note'],
  },
  shortText: ['instrument', 'source'],
  freeText: ['note'],
  references: { departmentId: 'department' },
});

export type Measurement = z.output<typeof measurement.schema>;
export type RecordedMeasurement = Recorded<Measurement>;

/** Number of a moment: 0 for the baseline. */
export function momentNumber(moment: string): number {
  return Number(moment.slice(1));
}

/** The one that was measured last: whose period ends last, of two that end together the one with the highest moment number. */
export function laterOf<M extends Pick<Measurement, 'periodEnd' | 'moment'>>(best: M | null, next: M): M {
  return best !== null && compareInTime(best, next) >= 0 ? best : next;
}

/** Measurements of one indicator in the order of a series: the baseline first, then as they were measured. */
export function inSeriesOrder<M extends Pick<Measurement, 'periodEnd' | 'moment'>>(measurements: readonly M[]): M[] {
  const rank = ({ moment }: M) => (moment === baselineMoment ? 0 : 1);
  return measurements.toSorted((a, b) => rank(a) - rank(b) || compareInTime(a, b));
}

function compareInTime(
  a: Pick<Measurement, 'periodEnd' | 'moment'>,
  b: Pick<Measurement, 'periodEnd' | 'moment'>,
): number {
  if (a.periodEnd !== b.periodEnd) return a.periodEnd < b.periodEnd ? -1 : 1;
  return momentNumber(a.moment) - momentNumber(b.moment);
}
