import { department, departmentLevels, settings } from '../../../domain/department.ts';
import { block } from '../../../domain/rules/finding.ts';
import { endNotBeforeStart } from '../../../domain/rules/periods.ts';
import { pilotWithinExperiment } from '../../../domain/rules/R01-withinExperiment.ts';
import { institutionIsSelected } from '../../../domain/rules/R02-selectedInstitution.ts';
import { meerzorgFits } from '../../../domain/rules/R19-countsFit.ts';
import { maybe } from '../cells/cellKind.ts';
import { code, yesNo } from '../cells/codeCells.ts';
import { date } from '../cells/dateCell.ts';
import { hundredths, wholeNumber } from '../cells/numberCells.ts';
import { text } from '../cells/textCell.ts';
import { institutionNamed } from './namedRecords.ts';
import { columnsOf, defineSheet, extraColumnsOf, keyColumn, rulesOf } from './sheet.ts';
import { sheetNames } from './sheetNames.ts';

const column = columnsOf<'department'>();
const extra = extraColumnsOf<'department'>();
const rule = rulesOf<'department'>();

export const departments = defineSheet<'department'>({
  entity: 'department',
  name: sheetNames.department,
  columns: [
    column('afdeling', 'code', text),
    keyColumn('instelling', text),
    column('naam', 'name', text),
    column('plaats', 'place', maybe(text)),
    column('niveau', 'level', maybe(code(departmentLevels))),
    column('setting', 'setting', maybe(code(settings))),
    column('plaatsen', 'places', maybe(wholeNumber)),
    column('clienten', 'clientCount', wholeNumber),
    column('clienten_met_meerzorg', 'clientsWithMeerzorg', maybe(wholeNumber)),
    column('fte', 'fteHundredths', maybe(hundredths)),
    column('start', 'startDate', date),
    column('eind', 'endDate', maybe(date)),
    column('vast_team', 'singleFixedTeam', maybe(yesNo)),
    column('context', 'contextDescription', maybe(text)),
    extra('reden_einde', 'endReason', maybe(text)),
  ],
  references: [institutionNamed],
  key: ['afdeling'],
  ordinal: false,
  beyond: {},
  schema: department.schema,
  rules: [
    rule(['startDate', 'endDate'], (values) => pilotWithinExperiment(values)),
    rule(['startDate', 'endDate'], ({ startDate, endDate }) => endNotBeforeStart(startDate, endDate, 'endDate')),
    rule(['clientCount', 'clientsWithMeerzorg'], meerzorgFits),
    rule(['institutionId'], ({ institutionId }, { around }) => {
      const owner = around.current('institution', institutionId);
      if (owner?.name === undefined || owner.status === undefined) return [];
      return institutionIsSelected({ name: owner.name, status: owner.status });
    }),
    rule(['institutionId'], ({ institutionId }, { stored, around }) => {
      const moves = stored !== undefined && stored.institutionId !== institutionId;
      if (!moves || !around.isTiedToInstitution(stored.id)) return [];
      const message =
        'Deze afdeling heeft afspraken, regelruimte of signalen bij een andere instelling. Verbeter de instelling.';
      return [block('verwijzing', 'institutionId', message)];
    }),
  ],
});
