import { indicatorTarget } from '../../../domain/indicatorTarget.ts';
import { indicatorList } from '../../../domain/reference/indicators.ts';
import { maybe } from '../cells/cellKind.ts';
import { code } from '../cells/codeCells.ts';
import { decimal } from '../cells/numberCells.ts';
import { text } from '../cells/textCell.ts';
import { departmentNamed } from './namedRecords.ts';
import { columnsOf, defineSheet, keyColumn } from './sheet.ts';
import { sheetNames } from './sheetNames.ts';

const column = columnsOf<'indicatorTarget'>();

export const indicatorTargets = defineSheet<'indicatorTarget'>({
  entity: 'indicatorTarget',
  name: sheetNames.indicatorTarget,
  columns: [
    keyColumn('afdeling', text),
    column('indicator', 'indicator', code(indicatorList)),
    column('streefwaarde', 'targetValue', maybe(decimal)),
    column('toelichting', 'explanation', maybe(text)),
  ],
  references: [departmentNamed],
  key: ['afdeling', 'indicator'],
  ordinal: false,
  beyond: {},
  schema: indicatorTarget.schema,
  rules: [],
});
