import { lineAnswers, reviewRemark } from '../../../domain/reviewRemark.ts';
import { maybe } from '../cells/cellKind.ts';
import { code } from '../cells/codeCells.ts';
import { wholeNumber } from '../cells/numberCells.ts';
import { text } from '../cells/textCell.ts';
import { columnsOf, defineSheet, keyColumn } from './sheet.ts';
import { sheetNames } from './sheetNames.ts';

const column = columnsOf<'reviewRemark'>();

/** Reviews have no code: the one a remark belongs to is named by its id. */
export const reviewRemarks = defineSheet<'reviewRemark'>({
  entity: 'reviewRemark',
  name: sheetNames.reviewRemark,
  columns: [
    keyColumn('afspraak', text),
    keyColumn('regel', wholeNumber),
    column('antwoord', 'answer', code(lineAnswers)),
    column('opmerking', 'remark', maybe(text)),
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
    {
      columns: [],
      idColumn: 'beoordeling_id',
      required: true,
      to: 'review',
      field: 'reviewId',
      link(into, id) {
        if (id !== null) into.reviewId = id;
      },
      idOf: ({ reviewId }) => reviewId,
    },
  ],
  key: ['beoordeling_id', 'afspraak', 'regel'],
  ordinal: false,
  beyond: {},
  schema: reviewRemark.schema,
  rules: [],
});
