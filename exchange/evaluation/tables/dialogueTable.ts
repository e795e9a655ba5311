import { dialogueKinds, participantRoles } from '../../../domain/dialogue.ts';
import type { RecordOf } from '../../../domain/registration.ts';
import { leftOut, word } from '../../package/csvColumns.ts';
import { csvFile, type CsvFile } from '../../package/csvFile.ts';
import { sortedBy } from '../../package/sortedBy.ts';
import type { EvaluationData } from '../evaluationData.ts';
import { departmentCode, departmentColumns } from '../referenceColumns.ts';

type Row = RecordOf['dialogue'];

/** `gesprekken.csv`, by department, date, kind and who took part. */
export function dialogueTable(data: EvaluationData): CsvFile {
  const participants = (row: Row) =>
    row.participants
      .map((role) => participantRoles.word(role))
      .toSorted()
      .join('+');
  const columns = [
    ...departmentColumns<Row>(data, (row) => row.departmentId),
    word<Row>('datum', (row) => row.date),
    word<Row>('soort', (row) => dialogueKinds.word(row.kind)),
    word<Row>('deelnemers', participants),
    leftOut<Row>('onderwerpen'),
    leftOut<Row>('perspectief'),
    leftOut<Row>('afspraken'),
  ];
  const rows = sortedBy(data.records.dialogue, (row) => [
    departmentCode(data, row.departmentId),
    row.date,
    dialogueKinds.word(row.kind),
    participants(row),
    row.id,
  ]);
  return csvFile('data/gesprekken.csv', columns, rows);
}
