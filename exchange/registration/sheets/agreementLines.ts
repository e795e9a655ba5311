import { agreementLine } from '../../../domain/agreementLine.ts';
import { focuses } from '../../../domain/reference/focus.ts';
import { spendingCategories } from '../../../domain/reference/spendingCategories.ts';
import { maybe } from '../cells/cellKind.ts';
import { code } from '../cells/codeCells.ts';
import { euro, hundredths, wholeNumber } from '../cells/numberCells.ts';
import { text } from '../cells/textCell.ts';
import { columnsOf, defineSheet, extraColumnsOf, keyColumn } from './sheet.ts';
import { sheetNames } from './sheetNames.ts';

const column = columnsOf<'agreementLine'>();
const extra = extraColumnsOf<'agreementLine'>();

export const agreementLines = defineSheet<'agreementLine'>({
  entity: 'agreementLine',
  name: sheetNames.agreementLine,
  columns: [
    keyColumn('afspraak', text),
    column('regel', 'number', wholeNumber),
    column('categorie', 'category', code(spendingCategories)),
    column('gericht_op', 'focus', code(focuses)),
    column('bedrag', 'amountCents', euro),
    column('uren', 'hoursHundredths', maybe(hundredths)),
    keyColumn('interventie', maybe(text)),
    column('omschrijving', 'description', maybe(text)),
    extra('categorie_anders', 'categoryOther', maybe(text)),
  ],
  references: [
    {
      columns: ['afspraak'],
      idColumn: 'afspraak_id',
      to: 'agreement',
      field: 'agreementId',
      settledLater: true,
      link(into, id) {
        if (id !== null) into.agreementId = id;
      },
      idOf: ({ agreementId }) => agreementId,
    },
    {
      columns: ['interventie'],
      idColumn: 'interventie_id',
      to: 'intervention',
      field: 'interventionId',
      link(into, id) {
        into.interventionId = id;
      },
      idOf: ({ interventionId }) => interventionId,
    },
  ],
  key: ['afspraak', 'regel'],
  ordinal: false,
  beyond: {},
  schema: agreementLine.schema,
  rules: [],
});
