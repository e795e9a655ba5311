import type { RecordOf } from '../../../domain/registration.ts';
import { severities, signalKinds } from '../../../domain/signal.ts';
import { leftOut, typed, word } from '../../package/csvColumns.ts';
import { csvFile, type CsvFile } from '../../package/csvFile.ts';
import { sortedBy } from '../../package/sortedBy.ts';
import type { EvaluationData } from '../evaluationData.ts';
import { departmentCode, departmentColumns, institutionColumns, institutionName } from '../referenceColumns.ts';

type Row = RecordOf['signal'];

/** `signalen.csv`, by institution, department, day, kind and severity. */
export function signalTable(data: EvaluationData): CsvFile {
  const columns = [
    ...institutionColumns<Row>(data, (row) => row.institutionId),
    ...departmentColumns<Row>(data, (row) => row.departmentId),
    word<Row>('soort', (row) => signalKinds.word(row.kind)),
    word<Row>('ernst', (row) => severities.word(row.severity)),
    word<Row>('gevonden_op', (row) => row.foundOn),
    typed<Row>('gemeld_aan', (row) => row.reportedTo),
    word<Row>('gemeld_op', (row) => row.reportedOn),
    word<Row>('opgelost_op', (row) => row.resolvedOn),
    leftOut<Row>('omschrijving'),
    leftOut<Row>('oplossing'),
  ];
  const rows = sortedBy(data.records.signal, (row) => [
    institutionName(data, row.institutionId),
    departmentCode(data, row.departmentId),
    row.foundOn,
    signalKinds.word(row.kind),
    severities.word(row.severity),
    row.id,
  ]);
  return csvFile('data/signalen.csv', columns, rows);
}
