import { agreement, agreementLevels, agreementStatuses, legalBases } from '../../../domain/agreement.ts';
import { block } from '../../../domain/rules/finding.ts';
import { endNotBeforeStart, withinOneYear } from '../../../domain/rules/periods.ts';
import { bothAccords } from '../../../domain/rules/R06-bothAccords.ts';
import { representativesHeard } from '../../../domain/rules/R07-representativesHeard.ts';
import { maybe } from '../cells/cellKind.ts';
import { code } from '../cells/codeCells.ts';
import { date } from '../cells/dateCell.ts';
import { wholeNumber } from '../cells/numberCells.ts';
import { text } from '../cells/textCell.ts';
import { departmentOfInstitution } from './departmentOfInstitution.ts';
import { institutionNamed, departmentPerhapsNamed } from './namedRecords.ts';
import { columnsOf, defineSheet, extraColumnsOf, keptColumnsOf, keyColumn, rulesOf } from './sheet.ts';
import { sheetNames } from './sheetNames.ts';

const column = columnsOf<'agreement'>();
const extra = extraColumnsOf<'agreement'>();
const kept = keptColumnsOf<'agreement'>();
const rule = rulesOf<'agreement'>();

/** R04, R08 and R15 and the chain of versions look at more than one row: see stages/. */
export const agreements = defineSheet<'agreement'>({
  entity: 'agreement',
  name: sheetNames.agreement,
  columns: [
    column('afspraak', 'code', text),
    keyColumn('instelling', text),
    column('niveau', 'level', code(agreementLevels)),
    keyColumn('afdeling', maybe(text)),
    column('client_code', 'clientCode', maybe(text)),
    column('start', 'startDate', date),
    column('eind', 'endDate', date),
    column('doel', 'purpose', text),
    column('grondslag', 'legalBasis', code(legalBases)),
    column('akkoord_instelling', 'institutionAccordOn', maybe(date)),
    column('akkoord_wlz_uitvoerder', 'wlzExecutorAccordOn', maybe(date)),
    column('clientvertegenwoordiging_gehoord', 'clientRepresentativesHeardOn', maybe(date)),
    keyColumn('vervangt', maybe(text)),
    column('status', 'status', code(agreementStatuses)),
    extra('reden_zonder_context', 'broaderUseReason', maybe(text)),
    kept('versie', 'version', wholeNumber),
    kept('vingerafdruk', 'agreedTermsHash', maybe(text)),
  ],
  references: [
    institutionNamed,
    departmentPerhapsNamed,
    {
      columns: ['vervangt'],
      idColumn: 'vervangt_id',
      to: 'agreement',
      field: 'replacesId',
      settledLater: true,
      link(into, id) {
        into.replacesId = id;
      },
      idOf: ({ replacesId }) => replacesId,
    },
  ],
  key: ['afspraak'],
  ordinal: false,
  beyond: { version: 1, agreedTermsHash: null },
  derived: ['version'],
  schema: agreement.schema,
  rules: [
    rule(['level', 'departmentId'], ({ level, departmentId }) =>
      level === 'department' && departmentId === null
        ? [block('verplicht', 'departmentId', 'Een afspraak op niveau afdeling noemt de afdeling. Vul die in.')]
        : [],
    ),
    rule(['level', 'clientCode'], ({ level, clientCode }) =>
      level === 'client' && clientCode === null
        ? [block('verplicht', 'clientCode', 'Een afspraak op niveau client heeft een schuilcode, zoals C-03.')]
        : [],
    ),
    rule(['institutionId', 'departmentId'], (values, { around }) => departmentOfInstitution(values, around)),
    rule(['startDate', 'endDate'], ({ startDate, endDate }) => endNotBeforeStart(startDate, endDate, 'endDate')),
    rule(['startDate', 'endDate'], withinOneYear),
    ({ status, institutionAccordOn, wlzExecutorAccordOn }) => {
      if (status === undefined) return [];
      const lacking = bothAccords({
        status,
        institutionAccordOn: institutionAccordOn ?? null,
        wlzExecutorAccordOn: wlzExecutorAccordOn ?? null,
      });
      // An accord whose date could not be read is not missing.
      return lacking.filter(
        ({ field }) =>
          (field !== 'institutionAccordOn' || institutionAccordOn === null) &&
          (field !== 'wlzExecutorAccordOn' || wlzExecutorAccordOn === null),
      );
    },
    rule(['status', 'clientRepresentativesHeardOn'], representativesHeard),
  ],
});
