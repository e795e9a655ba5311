import { severities, signal, signalKinds } from '../../../domain/signal.ts';
import { maybe } from '../cells/cellKind.ts';
import { code } from '../cells/codeCells.ts';
import { date } from '../cells/dateCell.ts';
import { text } from '../cells/textCell.ts';
import { departmentOfInstitution } from './departmentOfInstitution.ts';
import { institutionNamed, departmentPerhapsNamed } from './namedRecords.ts';
import { columnsOf, defineSheet, keyColumn, rulesOf } from './sheet.ts';
import { sheetNames } from './sheetNames.ts';

const column = columnsOf<'signal'>();
const rule = rulesOf<'signal'>();

export const signals = defineSheet<'signal'>({
  entity: 'signal',
  name: sheetNames.signal,
  columns: [
    keyColumn('instelling', text),
    keyColumn('afdeling', maybe(text)),
    column('soort', 'kind', code(signalKinds)),
    column('ernst', 'severity', code(severities)),
    column('gevonden_op', 'foundOn', date),
    column('gemeld_aan', 'reportedTo', maybe(text)),
    column('gemeld_op', 'reportedOn', maybe(date)),
    column('opgelost_op', 'resolvedOn', maybe(date)),
    column('omschrijving', 'description', maybe(text)),
    column('oplossing', 'resolution', maybe(text)),
  ],
  references: [institutionNamed, departmentPerhapsNamed],
  key: ['instelling', 'afdeling', 'soort', 'ernst', 'gevonden_op'],
  ordinal: true,
  beyond: {},
  schema: signal.schema,
  rules: [rule(['institutionId', 'departmentId'], (values, { around }) => departmentOfInstitution(values, around))],
});
