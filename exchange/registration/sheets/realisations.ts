import { realisation } from '../../../domain/realisation.ts';
import { endNotBeforeStart, withinAgreement } from '../../../domain/rules/periods.ts';
import { maybe } from '../cells/cellKind.ts';
import { date } from '../cells/dateCell.ts';
import { euro, hundredths, wholeNumber } from '../cells/numberCells.ts';
import { text } from '../cells/textCell.ts';
import { columnsOf, defineSheet, keyColumn, rulesOf } from './sheet.ts';
import { sheetNames } from './sheetNames.ts';

const column = columnsOf<'realisation'>();
const rule = rulesOf<'realisation'>();

/** R18 is about all realisations of a line together: see stages/lateWarnings.ts. */
export const realisations = defineSheet<'realisation'>({
  entity: 'realisation',
  name: sheetNames.realisation,
  columns: [
    keyColumn('afspraak', text),
    keyColumn('regel', wholeNumber),
    column('van', 'periodStart', date),
    column('tot', 'periodEnd', date),
    column('bedrag', 'amountCents', euro),
    column('uren', 'hoursHundredths', maybe(hundredths)),
    column('toelichting', 'note', maybe(text)),
  ],
  references: [
    {
      columns: ['afspraak', 'regel'],
      idColumn: 'afspraakregel_id',
      to: 'agreementLine',
      through: 'agreement',
      field: 'agreementLineId',
      link(into, id) {
        if (id !== null) into.agreementLineId = id;
      },
      idOf: ({ agreementLineId }) => agreementLineId,
    },
  ],
  key: ['afspraak', 'regel', 'van', 'tot'],
  ordinal: false,
  beyond: {},
  schema: realisation.schema,
  rules: [
    rule(['periodStart', 'periodEnd'], ({ periodStart, periodEnd }) =>
      endNotBeforeStart(periodStart, periodEnd, 'periodEnd'),
    ),
    rule(['agreementLineId', 'periodStart', 'periodEnd'], (values, { around }) => {
      const agreementId = around.current('agreementLine', values.agreementLineId)?.agreementId;
      const agreement = agreementId === undefined ? undefined : around.current('agreement', agreementId);
      if (agreement?.startDate === undefined || agreement.endDate === undefined) return [];
      return withinAgreement(values, { startDate: agreement.startDate, endDate: agreement.endDate });
    }),
  ],
});
