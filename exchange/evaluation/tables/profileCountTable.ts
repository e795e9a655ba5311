import type { RecordOf } from '../../../domain/registration.ts';
import { count, word } from '../../package/csvColumns.ts';
import { csvFile, type CsvFile } from '../../package/csvFile.ts';
import { sortedBy } from '../../package/sortedBy.ts';
import type { EvaluationData } from '../evaluationData.ts';
import { departmentCode, departmentColumns } from '../referenceColumns.ts';

type Row = RecordOf['profileCount'];

/** `zorgprofielen.csv`, by department, date and profile. */
export function profileCountTable(data: EvaluationData): CsvFile {
  const columns = [
    ...departmentColumns<Row>(data, (row) => row.departmentId),
    word<Row>('peildatum', (row) => row.referenceDate),
    word<Row>('zorgprofiel', (row) => row.careProfile),
    count<Row>('aantal', (row) => row.count),
  ];
  const rows = sortedBy(data.records.profileCount, (row) => [
    departmentCode(data, row.departmentId),
    row.referenceDate,
    row.careProfile,
    row.id,
  ]);
  return csvFile('data/zorgprofielen.csv', columns, rows);
}
