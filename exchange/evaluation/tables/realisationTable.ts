import type { RecordOf } from '../../../domain/registration.ts';
import { euros, hundredths, leftOut, whole, word } from '../../package/csvColumns.ts';
import { csvFile, type CsvFile } from '../../package/csvFile.ts';
import { sortedBy } from '../../package/sortedBy.ts';
import type { EvaluationData } from '../evaluationData.ts';
import { agreementCode, agreementColumns } from '../referenceColumns.ts';

type Row = RecordOf['realisation'];

/** `realisatie.csv`, by agreement, line and period. */
export function realisationTable(data: EvaluationData): CsvFile {
  const lineOf = (row: Row) => data.lines.get(row.agreementLineId);
  const columns = [
    ...agreementColumns<Row>(data, (row) => lineOf(row)?.agreementId ?? null),
    whole<Row>('regel', (row) => lineOf(row)?.number ?? null),
    word<Row>('van', (row) => row.periodStart),
    word<Row>('tot', (row) => row.periodEnd),
    euros<Row>('bedrag', (row) => row.amountCents),
    hundredths<Row>('uren', (row) => row.hoursHundredths),
    leftOut<Row>('toelichting'),
  ];
  const rows = sortedBy(data.records.realisation, (row) => {
    const { agreementId = '', number = 0 } = lineOf(row) ?? {};
    return [agreementCode(data, agreementId), agreementId, number, row.periodStart, row.periodEnd, row.id];
  });
  return csvFile('data/realisatie.csv', columns, rows);
}
