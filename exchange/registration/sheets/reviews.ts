import { review, reviewDecisions } from '../../../domain/review.ts';
import { maybe } from '../cells/cellKind.ts';
import { code } from '../cells/codeCells.ts';
import { date } from '../cells/dateCell.ts';
import { text } from '../cells/textCell.ts';
import { columnsOf, defineSheet, keyColumn } from './sheet.ts';
import { sheetNames } from './sheetNames.ts';

const column = columnsOf<'review'>();

export const reviews = defineSheet<'review'>({
  entity: 'review',
  name: sheetNames.review,
  columns: [
    keyColumn('afspraak', text),
    column('kenmerk_versie', 'termsHash', text),
    column('organisatie', 'organisation', text),
    column('functie', 'reviewerRole', maybe(text)),
    column('besluit', 'decision', code(reviewDecisions)),
    column('datum', 'date', date),
    column('opmerkingen', 'remarks', maybe(text)),
    column('handtekening', 'signature', maybe(text)),
  ],
  references: [
    {
      columns: ['afspraak'],
      idColumn: 'afspraak_id',
      to: 'agreement',
      field: 'agreementId',
      link(into, id) {
        if (id !== null) into.agreementId = id;
      },
      idOf: ({ agreementId }) => agreementId,
    },
  ],
  key: ['afspraak', 'kenmerk_versie', 'organisatie', 'datum'],
  ordinal: true,
  beyond: {},
  schema: review.schema,
  rules: [],
});
