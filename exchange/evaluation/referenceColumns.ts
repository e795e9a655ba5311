import { text, word, type CsvColumn } from '../package/csvColumns.ts';
import type { EvaluationData } from './evaluationData.ts';

/** A reference takes two columns: the pseudonym, which stays the same in every delivery of the series, and the name or code. */

/** Columns for the institution of a row. */
export function institutionColumns<Row>(data: EvaluationData, idOf: (row: Row) => string | null): CsvColumn<Row>[] {
  const { institutions, pseudonyms } = data;
  return [
    word('instelling_pseudoniem', (row) => pseudonyms.institutions.get(idOf(row) ?? '') ?? null),
    text('instelling', (row) => institutions.get(idOf(row) ?? '')?.name ?? null),
  ];
}

/** Columns for the department of a row. */
export function departmentColumns<Row>(data: EvaluationData, idOf: (row: Row) => string | null): CsvColumn<Row>[] {
  const { departments, pseudonyms } = data;
  return [
    word('afdeling_pseudoniem', (row) => pseudonyms.departments.get(idOf(row) ?? '') ?? null),
    text('afdeling', (row) => departments.get(idOf(row) ?? '')?.code ?? null),
  ];
}

/** Columns for the agreement of a row. */
export function agreementColumns<Row>(data: EvaluationData, idOf: (row: Row) => string | null): CsvColumn<Row>[] {
  const { agreements, pseudonyms } = data;
  return [
    word('afspraak_pseudoniem', (row) => pseudonyms.agreements.get(idOf(row) ?? '') ?? null),
    text('afspraak', (row) => agreements.get(idOf(row) ?? '')?.code ?? null),
  ];
}

/** Code of a department to sort by; empty without one. */
export function departmentCode(data: EvaluationData, id: string | null): string {
  return data.departments.get(id ?? '')?.code ?? '';
}

/** Name of an institution to sort by. */
export function institutionName(data: EvaluationData, id: string): string {
  return data.institutions.get(id)?.name ?? '';
}

/** Code of an agreement to sort by. */
export function agreementCode(data: EvaluationData, id: string): string {
  return data.agreements.get(id)?.code ?? '';
}
