import { completeness } from '../../domain/figures/completeness.ts';
import type { CompletenessItem } from '../../domain/figures/completenessItem.ts';
import type { KeyFigure } from '../../domain/figures/keyFigure.ts';
import { keyFigures } from '../../domain/figures/keyFigures.ts';
import type { RecordOf, Registration } from '../../domain/registration.ts';
import { pseudonymsOf, type Pseudonyms } from './pseudonyms.ts';
import { selectPeriod } from './selection.ts';

/** Everything the tables of one evaluation delivery are written from. */
export interface EvaluationData {
  /** The records of the period. */
  readonly records: Registration;
  readonly figures: readonly KeyFigure[];
  readonly completeness: readonly CompletenessItem[];
  readonly pseudonyms: Pseudonyms;
  readonly institutions: ReadonlyMap<string, RecordOf['institution']>;
  readonly departments: ReadonlyMap<string, RecordOf['department']>;
  readonly agreements: ReadonlyMap<string, RecordOf['agreement']>;
  readonly lines: ReadonlyMap<string, RecordOf['agreementLine']>;
  readonly interventions: ReadonlyMap<string, RecordOf['intervention']>;
}

/** Selects and computes what goes into a delivery. Throws a RangeError when the years are not a range. */
export function evaluationData(
  registration: Registration,
  fromYear: number,
  toYear: number,
  series: string,
): EvaluationData {
  const figures = keyFigures(registration, fromYear, toYear);
  const records = selectPeriod(registration, fromYear, toYear);
  return {
    records,
    figures,
    completeness: completeness(records, fromYear, toYear),
    pseudonyms: pseudonymsOf(registration, series),
    institutions: byId(records.institution),
    departments: byId(records.department),
    agreements: byId(records.agreement),
    lines: byId(records.agreementLine),
    interventions: byId(records.intervention),
  };
}

function byId<R extends { readonly id: string }>(records: readonly R[]): Map<string, R> {
  return new Map(records.map((record) => [record.id, record]));
}
