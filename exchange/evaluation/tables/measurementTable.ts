import { momentNumber } from '../../../domain/measurement.ts';
import type { RecordOf } from '../../../domain/registration.ts';
import { count, decimal, typed, word } from '../../package/csvColumns.ts';
import { csvFile, type CsvFile } from '../../package/csvFile.ts';
import { sortedBy } from '../../package/sortedBy.ts';
import type { EvaluationData } from '../evaluationData.ts';
import { departmentCode, departmentColumns } from '../referenceColumns.ts';

type Row = RecordOf['measurement'];

/** `metingen.csv`, by department, indicator and moment. */
export function measurementTable(data: EvaluationData): CsvFile {
  const columns = [
    ...departmentColumns<Row>(data, (row) => row.departmentId),
    word<Row>('indicator', (row) => row.indicator),
    word<Row>('moment', (row) => row.moment),
    word<Row>('van', (row) => row.periodStart),
    word<Row>('tot', (row) => row.periodEnd),
    decimal<Row>('waarde', (row) => row.value),
    decimal<Row>('teller', (row) => row.numerator),
    decimal<Row>('noemer', (row) => row.denominator),
    count<Row>('clienten', (row) => row.clients),
    typed<Row>('instrument', (row) => row.instrument),
    typed<Row>('bron', (row) => row.source),
  ];
  const rows = sortedBy(data.records.measurement, (row) => [
    departmentCode(data, row.departmentId),
    row.indicator,
    momentNumber(row.moment),
    row.id,
  ]);
  return csvFile('data/metingen.csv', columns, rows);
}
