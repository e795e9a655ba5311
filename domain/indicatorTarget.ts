import { z } from 'zod';
import { defineEntity, type Recorded } from './entity.ts';
import { indicatorList } from './reference/indicators.ts';
import { decimalSchema } from './values/decimal.ts';
import { idSchema } from './values/id.ts';
import { optionalFreeText } from './values/text.ts';

/** An indicator that a pilot follows, with the value that would count as success: chosen at the start (streefwaarde). */
export const indicatorTarget = defineEntity({
  name: 'indicatorTarget',
  label: 'streefwaarde',
  plural: 'streefwaarden',
  schema: z.object({
    departmentId: idSchema,
    indicator: indicatorList.schema,
    targetValue: decimalSchema.nullable(),
    explanation: optionalFreeText(),
  }),
  labels: {
    departmentId: 'Afdeling',
    indicator: 'Indicator',
    targetValue: 'Streefwaarde',
    explanation: 'Waarom deze waarde',
  },
  groups: { choice: ['departmentId', 'indicator'], target: ['targetValue', 'explanation'] },
  shortText: [],
  freeText: ['explanation'],
  references: { departmentId: 'department' },
});

export type IndicatorTarget = z.output<typeof indicatorTarget.schema>;
export type RecordedIndicatorTarget = Recorded<IndicatorTarget>;
