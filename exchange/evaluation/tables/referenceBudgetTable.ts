import { budgetSources } from '../../../domain/referenceBudget.ts';
import type { RecordOf } from '../../../domain/registration.ts';
import { count, euros, whole, word } from '../../package/csvColumns.ts';
import { csvFile, type CsvFile } from '../../package/csvFile.ts';
import { sortedBy } from '../../package/sortedBy.ts';
import type { EvaluationData } from '../evaluationData.ts';
import { departmentCode, departmentColumns } from '../referenceColumns.ts';

type Row = RecordOf['referenceBudget'];

/** `referentiebudget.csv`, by department and year. */
export function referenceBudgetTable(data: EvaluationData): CsvFile {
  const columns = [
    ...departmentColumns<Row>(data, (row) => row.departmentId),
    whole<Row>('jaar', (row) => row.year),
    euros<Row>('bedrag', (row) => row.amountCents),
    count<Row>('clienten', (row) => row.clients),
    word<Row>('bron', (row) => budgetSources.word(row.source)),
  ];
  const rows = sortedBy(data.records.referenceBudget, (row) => [
    departmentCode(data, row.departmentId),
    row.year,
    row.id,
  ]);
  return csvFile('data/referentiebudget.csv', columns, rows);
}
