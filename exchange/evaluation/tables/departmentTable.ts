import { departmentLevels, settings } from '../../../domain/department.ts';
import type { RecordOf } from '../../../domain/registration.ts';
import { count, hundredths, leftOut, typed, word, yesNo } from '../../package/csvColumns.ts';
import { csvFile, type CsvFile } from '../../package/csvFile.ts';
import { sortedBy } from '../../package/sortedBy.ts';
import type { EvaluationData } from '../evaluationData.ts';
import { departmentColumns, institutionColumns } from '../referenceColumns.ts';

type Row = RecordOf['department'];

/** `afdelingen.csv`, by code. */
export function departmentTable(data: EvaluationData): CsvFile {
  const columns = [
    ...departmentColumns<Row>(data, (row) => row.id),
    ...institutionColumns<Row>(data, (row) => row.institutionId),
    typed<Row>('naam', (row) => row.name),
    typed<Row>('plaats', (row) => row.place),
    word<Row>('niveau', (row) => row.level && departmentLevels.word(row.level)),
    word<Row>('setting', (row) => row.setting && settings.word(row.setting)),
    count<Row>('plaatsen', (row) => row.places),
    count<Row>('clienten', (row) => row.clientCount),
    count<Row>('clienten_met_meerzorg', (row) => row.clientsWithMeerzorg),
    hundredths<Row>('fte', (row) => row.fteHundredths),
    word<Row>('start', (row) => row.startDate),
    word<Row>('eind', (row) => row.endDate),
    yesNo<Row>('vast_team', (row) => row.singleFixedTeam),
    leftOut<Row>('context'),
  ];
  return csvFile(
    'data/afdelingen.csv',
    columns,
    sortedBy(data.records.department, (row) => [row.code, row.id]),
  );
}
