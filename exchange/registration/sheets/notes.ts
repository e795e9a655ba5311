import { note } from '../../../domain/note.ts';
import { text } from '../cells/textCell.ts';
import { columnsOf, defineSheet, rulesOf } from './sheet.ts';
import { sheetNames } from './sheetNames.ts';
import { subjectColumns, subjectOfInstitution, subjectReferences } from './subjectNamed.ts';

const column = columnsOf<'note'>();
const rule = rulesOf<'note'>();

export const notes = defineSheet<'note'>({
  entity: 'note',
  name: sheetNames.note,
  columns: [...subjectColumns<'note'>(), column('notitie', 'text', text)],
  references: subjectReferences,
  key: ['instelling', 'afdeling', 'interventie', 'afspraak', 'notitie'],
  ordinal: true,
  beyond: {},
  schema: note.schema,
  rules: [
    rule(['institutionId', 'departmentId', 'interventionId', 'agreementId'], (values, { around }) =>
      subjectOfInstitution(values, around),
    ),
  ],
});
