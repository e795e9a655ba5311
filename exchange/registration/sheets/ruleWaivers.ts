import { endNotBeforeStart } from '../../../domain/rules/periods.ts';
import { ruleWaiver, waiverKinds } from '../../../domain/ruleWaiver.ts';
import { maybe } from '../cells/cellKind.ts';
import { code } from '../cells/codeCells.ts';
import { date } from '../cells/dateCell.ts';
import { hundredths } from '../cells/numberCells.ts';
import { text } from '../cells/textCell.ts';
import { departmentOfInstitution } from './departmentOfInstitution.ts';
import { institutionNamed, departmentPerhapsNamed } from './namedRecords.ts';
import { columnsOf, defineSheet, keyColumn, rulesOf } from './sheet.ts';
import { sheetNames } from './sheetNames.ts';

const column = columnsOf<'ruleWaiver'>();
const rule = rulesOf<'ruleWaiver'>();

export const ruleWaivers = defineSheet<'ruleWaiver'>({
  entity: 'ruleWaiver',
  name: sheetNames.ruleWaiver,
  columns: [
    keyColumn('instelling', text),
    keyColumn('afdeling', maybe(text)),
    column('regeling', 'rule', text),
    column('artikel', 'article', maybe(text)),
    column('soort', 'kind', code(waiverKinds)),
    column('van', 'fromDate', date),
    column('tot', 'toDate', maybe(date)),
    column('vervanging', 'replacement', maybe(text)),
    column('uren_bespaard_per_maand', 'hoursSavedHundredths', maybe(hundredths)),
    column('knelpunt', 'friction', maybe(text)),
    column('aanbeveling', 'recommendation', maybe(text)),
  ],
  references: [institutionNamed, departmentPerhapsNamed],
  key: ['instelling', 'afdeling', 'regeling', 'soort', 'van'],
  ordinal: true,
  beyond: {},
  schema: ruleWaiver.schema,
  rules: [
    rule(['institutionId', 'departmentId'], (values, { around }) => departmentOfInstitution(values, around)),
    rule(['fromDate', 'toDate'], ({ fromDate, toDate }) => endNotBeforeStart(fromDate, toDate, 'toDate')),
  ],
});
