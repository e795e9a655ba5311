import type { RecordOf } from '../../../domain/registration.ts';
import { waiverKinds } from '../../../domain/ruleWaiver.ts';
import { hundredths, leftOut, typed, word } from '../../package/csvColumns.ts';
import { csvFile, type CsvFile } from '../../package/csvFile.ts';
import { sortedBy } from '../../package/sortedBy.ts';
import type { EvaluationData } from '../evaluationData.ts';
import { departmentCode, departmentColumns, institutionColumns, institutionName } from '../referenceColumns.ts';

type Row = RecordOf['ruleWaiver'];

/** `regelruimte.csv`, by institution, department, rule, kind and start. */
export function ruleWaiverTable(data: EvaluationData): CsvFile {
  const columns = [
    ...institutionColumns<Row>(data, (row) => row.institutionId),
    ...departmentColumns<Row>(data, (row) => row.departmentId),
    typed<Row>('regeling', (row) => row.rule),
    typed<Row>('artikel', (row) => row.article),
    word<Row>('soort', (row) => waiverKinds.word(row.kind)),
    word<Row>('van', (row) => row.fromDate),
    word<Row>('tot', (row) => row.toDate),
    leftOut<Row>('vervanging'),
    hundredths<Row>('uren_bespaard_per_maand', (row) => row.hoursSavedHundredths),
    leftOut<Row>('knelpunt'),
    leftOut<Row>('aanbeveling'),
  ];
  const rows = sortedBy(data.records.ruleWaiver, (row) => [
    institutionName(data, row.institutionId),
    departmentCode(data, row.departmentId),
    row.rule,
    waiverKinds.word(row.kind),
    row.fromDate,
    row.id,
  ]);
  return csvFile('data/regelruimte.csv', columns, rows);
}
