import { agreementLevels, agreementStatuses, legalBases } from '../../../domain/agreement.ts';
import type { RecordOf } from '../../../domain/registration.ts';
import { leftOut, text, word } from '../../package/csvColumns.ts';
import { csvFile, type CsvFile } from '../../package/csvFile.ts';
import { sortedBy } from '../../package/sortedBy.ts';
import type { EvaluationData } from '../evaluationData.ts';
import { agreementCode, agreementColumns, departmentColumns, institutionColumns } from '../referenceColumns.ts';

type Row = RecordOf['agreement'];

/** `afspraken.csv`, by code. The code for a client stays out: a delivery holds no data of a person. */
export function agreementTable(data: EvaluationData): CsvFile {
  const { agreements } = data.pseudonyms;
  const columns = [
    ...agreementColumns<Row>(data, (row) => row.id),
    ...institutionColumns<Row>(data, (row) => row.institutionId),
    word<Row>('niveau', (row) => agreementLevels.word(row.level)),
    ...departmentColumns<Row>(data, (row) => row.departmentId),
    leftOut<Row>('client_code'),
    word<Row>('start', (row) => row.startDate),
    word<Row>('eind', (row) => row.endDate),
    leftOut<Row>('doel'),
    word<Row>('grondslag', (row) => legalBases.word(row.legalBasis)),
    word<Row>('akkoord_instelling', (row) => row.institutionAccordOn),
    word<Row>('akkoord_wlz_uitvoerder', (row) => row.wlzExecutorAccordOn),
    word<Row>('clientvertegenwoordiging_gehoord', (row) => row.clientRepresentativesHeardOn),
    word<Row>('vervangt_pseudoniem', (row) => agreements.get(row.replacesId ?? '') ?? null),
    text<Row>('vervangt', (row) => agreementCode(data, row.replacesId ?? '')),
    word<Row>('status', (row) => agreementStatuses.word(row.status)),
  ];
  const rows = sortedBy(data.records.agreement, (row) => [row.code, row.version, row.id]);
  return csvFile('data/afspraken.csv', columns, rows);
}
