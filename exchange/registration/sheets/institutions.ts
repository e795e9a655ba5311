import { institution, pilotStatuses } from '../../../domain/institution.ts';
import { careOfficeRegionNames } from '../../../domain/reference/careOfficeRegions.ts';
import { sectors } from '../../../domain/reference/sectors.ts';
import { block } from '../../../domain/rules/finding.ts';
import { institutionIsSelected } from '../../../domain/rules/R02-selectedInstitution.ts';
import { executorFitsRegion } from '../../../domain/rules/R21-executorOfRegion.ts';
import { maybe } from '../cells/cellKind.ts';
import { code } from '../cells/codeCells.ts';
import { date } from '../cells/dateCell.ts';
import { digits, listedText, text } from '../cells/textCell.ts';
import { columnsOf, defineSheet, extraColumnsOf, rulesOf } from './sheet.ts';
import { sheetNames } from './sheetNames.ts';

const column = columnsOf<'institution'>();
const extra = extraColumnsOf<'institution'>();
const rule = rulesOf<'institution'>();

const regions = careOfficeRegionNames.map((name) => ({ word: name, label: name }));

export const institutions = defineSheet<'institution'>({
  entity: 'institution',
  name: sheetNames.institution,
  columns: [
    column('instelling', 'name', text),
    column('kvk_nummer', 'kvkNumber', maybe(digits(8))),
    column('agb_code', 'agbCode', maybe(digits(8))),
    column('nza_nummer', 'nzaNumber', maybe(text)),
    column('plaats', 'place', maybe(text)),
    column('sector', 'sector', code(sectors)),
    column('zorgkantoorregio', 'careOfficeRegion', listedText(regions)),
    column('wlz_uitvoerder', 'wlzExecutor', text),
    column('aangemeld_op', 'appliedOn', maybe(date)),
    column('geselecteerd_op', 'selectedOn', maybe(date)),
    column('status', 'status', code(pilotStatuses)),
    column('reden', 'statusReason', maybe(text)),
    extra('selectiereden', 'selectionReason', maybe(text)),
  ],
  references: [],
  key: ['instelling'],
  ordinal: false,
  beyond: {},
  schema: institution.schema,
  rules: [
    rule(['status', 'statusReason'], ({ status, statusReason }) =>
      status === 'stopped' && statusReason === null
        ? [block('verplicht', 'statusReason', 'Een proef is gestopt. Vul de reden in.')]
        : [],
    ),
    rule(['name', 'status'], (values, { stored, around }) =>
      stored === undefined || !around.hasStoredDepartments(stored.id)
        ? []
        : institutionIsSelected(values).map((finding) => ({ ...finding, field: 'status' })),
    ),
    rule(['careOfficeRegion', 'wlzExecutor', 'selectedOn'], executorFitsRegion),
  ],
});
