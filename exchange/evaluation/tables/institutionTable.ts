import { pilotStatuses } from '../../../domain/institution.ts';
import { sectors } from '../../../domain/reference/sectors.ts';
import type { RecordOf } from '../../../domain/registration.ts';
import { leftOut, text, typed, word } from '../../package/csvColumns.ts';
import { csvFile, type CsvFile } from '../../package/csvFile.ts';
import { sortedBy } from '../../package/sortedBy.ts';
import type { EvaluationData } from '../evaluationData.ts';
import { institutionColumns } from '../referenceColumns.ts';

type Row = RecordOf['institution'];

/** `instellingen.csv`, by name. */
export function institutionTable(data: EvaluationData): CsvFile {
  const columns = [
    ...institutionColumns<Row>(data, (row) => row.id),
    word<Row>('kvk_nummer', (row) => row.kvkNumber),
    word<Row>('agb_code', (row) => row.agbCode),
    text<Row>('nza_nummer', (row) => row.nzaNumber),
    typed<Row>('plaats', (row) => row.place),
    word<Row>('sector', (row) => sectors.word(row.sector)),
    text<Row>('zorgkantoorregio', (row) => row.careOfficeRegion),
    text<Row>('wlz_uitvoerder', (row) => row.wlzExecutor),
    word<Row>('aangemeld_op', (row) => row.appliedOn),
    word<Row>('geselecteerd_op', (row) => row.selectedOn),
    word<Row>('status', (row) => pilotStatuses.word(row.status)),
    leftOut<Row>('reden'),
  ];
  const rows = sortedBy(data.records.institution, (row) => [row.name, row.id]);
  return csvFile('data/instellingen.csv', columns, rows);
}
