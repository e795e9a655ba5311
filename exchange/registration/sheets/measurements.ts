import { measurement } from '../../../domain/measurement.ts';
import { indicatorList } from '../../../domain/reference/indicators.ts';
import { instrumentIsNamed, valueFitsParts, valueInRange } from '../../../domain/rules/measuredValue.ts';
import { endNotBeforeStart } from '../../../domain/rules/periods.ts';
import { baselineBeforeStart, periodMixesLaws } from '../../../domain/rules/R20-unbrokenSeries.ts';
import { maybe } from '../cells/cellKind.ts';
import { code } from '../cells/codeCells.ts';
import { date } from '../cells/dateCell.ts';
import { decimal, wholeNumber } from '../cells/numberCells.ts';
import { text } from '../cells/textCell.ts';
import { departmentNamed } from './namedRecords.ts';
import { columnsOf, defineSheet, extraColumnsOf, keyColumn, rulesOf } from './sheet.ts';
import { sheetNames } from './sheetNames.ts';

const column = columnsOf<'measurement'>();
const extra = extraColumnsOf<'measurement'>();
const rule = rulesOf<'measurement'>();

/** R20 over a whole series, its break marks, is in stages/lateWarnings.ts. */
export const measurements = defineSheet<'measurement'>({
  entity: 'measurement',
  name: sheetNames.measurement,
  columns: [
    keyColumn('afdeling', text),
    column('indicator', 'indicator', code(indicatorList)),
    column('moment', 'moment', text),
    column('van', 'periodStart', date),
    column('tot', 'periodEnd', date),
    column('waarde', 'value', decimal),
    column('teller', 'numerator', maybe(decimal)),
    column('noemer', 'denominator', maybe(decimal)),
    column('clienten', 'clients', maybe(wholeNumber)),
    column('instrument', 'instrument', maybe(text)),
    column('bron', 'source', maybe(text)),
    extra('opmerking', 'note', maybe(text)),
  ],
  references: [departmentNamed],
  key: ['afdeling', 'indicator', 'moment'],
  ordinal: false,
  beyond: {},
  schema: measurement.schema,
  rules: [
    rule(['periodStart', 'periodEnd'], ({ periodStart, periodEnd }) =>
      endNotBeforeStart(periodStart, periodEnd, 'periodEnd'),
    ),
    rule(['indicator', 'value', 'instrument'], (values) => valueInRange(values)),
    // What does not add up is asked while recording; the past is taken in as it was.
    rule(['indicator', 'value', 'numerator', 'denominator'], (values) =>
      valueFitsParts(values).map((finding) => ({ ...finding, severity: 'warning' })),
    ),
    rule(['indicator', 'instrument'], instrumentIsNamed),
    rule(['departmentId', 'moment', 'periodEnd'], (values, { around }) => {
      const startDate = around.current('department', values.departmentId)?.startDate;
      return startDate === undefined ? [] : baselineBeforeStart(values, { startDate });
    }),
    rule(['indicator', 'periodStart', 'periodEnd'], periodMixesLaws),
  ],
});
