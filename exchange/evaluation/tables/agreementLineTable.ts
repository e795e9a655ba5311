import { focuses } from '../../../domain/reference/focus.ts';
import { spendingCategories } from '../../../domain/reference/spendingCategories.ts';
import type { RecordOf } from '../../../domain/registration.ts';
import { euros, hundredths, leftOut, text, whole, word } from '../../package/csvColumns.ts';
import { csvFile, type CsvFile } from '../../package/csvFile.ts';
import { sortedBy } from '../../package/sortedBy.ts';
import type { EvaluationData } from '../evaluationData.ts';
import { agreementCode, agreementColumns } from '../referenceColumns.ts';

type Row = RecordOf['agreementLine'];

/** `afspraakregels.csv`, by agreement and number. */
export function agreementLineTable(data: EvaluationData): CsvFile {
  const columns = [
    ...agreementColumns<Row>(data, (row) => row.agreementId),
    whole<Row>('regel', (row) => row.number),
    word<Row>('categorie', (row) => spendingCategories.word(row.category)),
    word<Row>('gericht_op', (row) => focuses.word(row.focus)),
    euros<Row>('bedrag', (row) => row.amountCents),
    hundredths<Row>('uren', (row) => row.hoursHundredths),
    text<Row>('interventie', (row) => data.interventions.get(row.interventionId ?? '')?.code ?? null),
    leftOut<Row>('omschrijving'),
  ];
  const rows = sortedBy(data.records.agreementLine, (row) => [
    agreementCode(data, row.agreementId),
    row.agreementId,
    row.number,
    row.id,
  ]);
  return csvFile('data/afspraakregels.csv', columns, rows);
}
