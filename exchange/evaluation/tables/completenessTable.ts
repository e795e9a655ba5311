import {
  completenessDemands,
  completenessItems,
  completenessStatuses,
  type CompletenessItem,
  type CompletenessStatus,
} from '../../../domain/figures/completenessItem.ts';
import { completenessShare } from '../../../domain/figures/completenessShare.ts';
import { decimal, whole, word } from '../../package/csvColumns.ts';
import { csvFile, type CsvFile } from '../../package/csvFile.ts';
import { sortedBy } from '../../package/sortedBy.ts';
import type { EvaluationData } from '../evaluationData.ts';
import { departmentCode, departmentColumns, institutionColumns, institutionName } from '../referenceColumns.ts';

interface Row {
  readonly institutionId: string;
  readonly departmentId: string | null;
  readonly item: string;
  readonly detail: string;
  readonly demand: string;
  readonly status: CompletenessStatus;
  readonly present: number;
  readonly expected: number;
  readonly share: string | null;
}

/** Name of the row that sums up a department, or an institution with its departments. */
const totalItem = 'totaal';

/**
 * `volledigheid.csv`, by institution, department (the institution itself first), item and detail; each ends with the row `totaal`, which
 * has the share. The total of an institution is about all its rows, those of its departments included.
 */
export function completenessTable(data: EvaluationData): CsvFile {
  const columns = [
    ...institutionColumns<Row>(data, (row) => row.institutionId),
    ...departmentColumns<Row>(data, (row) => row.departmentId),
    word<Row>('onderdeel', (row) => row.item),
    word<Row>('kenmerk', (row) => row.detail),
    word<Row>('eis', (row) => row.demand),
    word<Row>('status', (row) => completenessStatuses.word(row.status)),
    whole<Row>('aanwezig', (row) => row.present),
    whole<Row>('gevraagd', (row) => row.expected),
    decimal<Row>('aandeel', (row) => row.share),
  ];
  const rows = sortedBy([...data.completeness.map(rowOf), ...totals(data)], (row) => [
    institutionName(data, row.institutionId),
    departmentCode(data, row.departmentId),
    row.departmentId ?? '',
    row.item === totalItem ? 1 : 0,
    row.item,
    row.detail,
  ]);
  return csvFile('data/volledigheid.csv', columns, rows);
}

function rowOf({ institutionId, departmentId, item, detail, demand, status }: CompletenessItem): Row {
  return {
    institutionId,
    departmentId,
    item: completenessItems.word(item),
    detail,
    demand: completenessDemands.word(demand),
    status,
    present: status === 'missing' ? 0 : 1,
    expected: 1,
    share: null,
  };
}

function totals({ records, completeness }: EvaluationData): Row[] {
  const ofInstitution = Map.groupBy(completeness, ({ institutionId }) => institutionId);
  const ofDepartment = Map.groupBy(completeness, ({ departmentId }) => departmentId);
  const total = (institutionId: string, departmentId: string | null, items: readonly CompletenessItem[]): Row => {
    return { institutionId, departmentId, item: totalItem, detail: '', demand: '', ...completenessShare(items) };
  };
  return [
    ...records.institution.map(({ id }) => total(id, null, ofInstitution.get(id) ?? [])),
    ...records.department.flatMap(({ id, institutionId }) => {
      const items = ofDepartment.get(id);
      return items ? [total(institutionId, id, items)] : [];
    }),
  ];
}
