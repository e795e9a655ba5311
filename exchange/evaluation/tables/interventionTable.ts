import { interventionResults, interventionStatuses } from '../../../domain/intervention.ts';
import { focuses } from '../../../domain/reference/focus.ts';
import { interventionTypes } from '../../../domain/reference/interventionTypes.ts';
import type { RecordOf } from '../../../domain/registration.ts';
import { leftOut, text, word } from '../../package/csvColumns.ts';
import { csvFile, type CsvFile } from '../../package/csvFile.ts';
import { sortedBy } from '../../package/sortedBy.ts';
import type { EvaluationData } from '../evaluationData.ts';
import { departmentColumns } from '../referenceColumns.ts';

type Row = RecordOf['intervention'];

/** `interventies.csv`, by code. */
export function interventionTable(data: EvaluationData): CsvFile {
  const columns = [
    text<Row>('interventie', (row) => row.code),
    ...departmentColumns<Row>(data, (row) => row.departmentId),
    word<Row>('type', (row) => interventionTypes.word(row.type)),
    word<Row>('gericht_op', (row) => focuses.word(row.focus)),
    leftOut<Row>('doel'),
    leftOut<Row>('verwacht_resultaat'),
    word<Row>('indicator', (row) => row.indicator),
    word<Row>('start', (row) => row.startDate),
    word<Row>('eind', (row) => row.endDate),
    word<Row>('status', (row) => interventionStatuses.word(row.status)),
    word<Row>('resultaat', (row) => row.result && interventionResults.word(row.result)),
    leftOut<Row>('reflectie'),
  ];
  const rows = sortedBy(data.records.intervention, (row) => [row.code, row.id]);
  return csvFile('data/interventies.csv', columns, rows);
}
