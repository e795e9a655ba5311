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
const momentSchema = z.string({ error: 'Vul een moment in.' }).regex(/^T(?:0|[1-9]\d{0,2})$/, {
  error: 'Schrijf een moment als T0, T1, T2, …',
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
