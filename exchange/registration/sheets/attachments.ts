import { attachment } from '../../../domain/attachment.ts';
import { attachmentNameFindings } from '../../../domain/attachmentName.ts';
import { maybe } from '../cells/cellKind.ts';
import { byteCount } from '../cells/numberCells.ts';
import { text } from '../cells/textCell.ts';
import { columnsOf, defineSheet, rulesOf } from './sheet.ts';
import { sheetNames } from './sheetNames.ts';
import { subjectColumns, subjectOfInstitution, subjectReferences } from './subjectNamed.ts';

const column = columnsOf<'attachment'>();
const rule = rulesOf<'attachment'>();

/** The files themselves lie beside the sheet, in a folder, and are found by their hash: see stages/attachments.ts. */
export const attachments = defineSheet<'attachment'>({
  entity: 'attachment',
  name: sheetNames.attachment,
  columns: [
    ...subjectColumns<'attachment'>(),
    column('naam', 'name', text),
    column('omschrijving', 'description', maybe(text)),
    column('soort_bestand', 'mediaType', text),
    column('bytes', 'sizeBytes', byteCount),
    column('sha256', 'sha256', text),
  ],
  references: subjectReferences,
  key: ['instelling', 'afdeling', 'interventie', 'afspraak', 'naam', 'sha256'],
  ordinal: true,
  beyond: {},
  schema: attachment.schema,
  rules: [
    rule(['institutionId', 'departmentId', 'interventionId', 'agreementId'], (values, { around }) =>
      subjectOfInstitution(values, around),
    ),
    rule(['name'], ({ name }) => attachmentNameFindings(name)),
  ],
});
