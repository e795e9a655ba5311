import { cceRoles, intervention, interventionResults, interventionStatuses } from '../../../domain/intervention.ts';
import { focuses } from '../../../domain/reference/focus.ts';
import { indicatorList } from '../../../domain/reference/indicators.ts';
import { interventionTypes } from '../../../domain/reference/interventionTypes.ts';
import { endNotBeforeStart } from '../../../domain/rules/periods.ts';
import { maybe } from '../cells/cellKind.ts';
import { code } from '../cells/codeCells.ts';
import { date } from '../cells/dateCell.ts';
import { text } from '../cells/textCell.ts';
import { departmentNamed } from './namedRecords.ts';
import { columnsOf, defineSheet, extraColumnsOf, keyColumn, rulesOf } from './sheet.ts';
import { sheetNames } from './sheetNames.ts';

const column = columnsOf<'intervention'>();
const extra = extraColumnsOf<'intervention'>();
const rule = rulesOf<'intervention'>();

export const interventions = defineSheet<'intervention'>({
  entity: 'intervention',
  name: sheetNames.intervention,
  columns: [
    column('interventie', 'code', text),
    keyColumn('afdeling', text),
    column('type', 'type', code(interventionTypes)),
    column('gericht_op', 'focus', code(focuses)),
    column('doel', 'goal', text),
    column('verwacht_resultaat', 'expectedOutcome', maybe(text)),
    column('indicator', 'indicator', maybe(code(indicatorList))),
    column('start', 'startDate', date),
    column('eind', 'endDate', maybe(date)),
    column('status', 'status', code(interventionStatuses)),
    column('resultaat', 'result', maybe(code(interventionResults))),
    column('reflectie', 'reflection', maybe(text)),
    extra('type_anders', 'typeOther', maybe(text)),
    extra('verantwoordelijke', 'responsibleRole', maybe(text)),
    extra('rol_cce', 'cceRole', maybe(code(cceRoles))),
  ],
  references: [departmentNamed],
  key: ['interventie'],
  ordinal: false,
  beyond: {},
  schema: intervention.schema,
  rules: [rule(['startDate', 'endDate'], ({ startDate, endDate }) => endNotBeforeStart(startDate, endDate, 'endDate'))],
});
