import { z } from 'zod';
import { measurement, type Measurement, type RecordedMeasurement } from '../../domain/measurement.ts';
import { indicatorList } from '../../domain/reference/indicators.ts';
import { block, type Finding } from '../../domain/rules/finding.ts';
import { identifyingDataIn } from '../../domain/rules/R22-noIdentifyingData.ts';
import type { Read } from '../log/readHandle.ts';
import { recordOf } from '../queries/records.ts';
import type { Store } from '../store/openStore.ts';
import type { FormValues, Saved } from './check.ts';
import { findDepartment } from './find.ts';
import { RuleViolation } from './ruleViolation.ts';
import { measurementFindings, readMeasurement } from './saveMeasurement.ts';
import { saveEdit } from './saveRecord.ts';

/** All indicators of one moment of a department: a column of the entry grid. */
export interface MeasurementsOfMoment {
  readonly departmentId: string;
  readonly moment: string;
  /** Period of the moment; a row may have a period of its own. */
  readonly periodStart: string;
  readonly periodEnd: string;
  readonly rows: readonly FormValues[];
}

/** A row of the grid that holds a measurement, with the one it changes (null for a new one). */
interface FilledRow {
  readonly index: number;
  readonly form: FormValues;
  readonly stored: RecordedMeasurement | null;
}

/**
 * Records the measurements of one moment as a whole. A row without figures of an indicator that was not measured is left out; one that was measured
 * keeps what the row does not name.
 *
 * @throws RuleViolation as `saveMeasurement`; a finding on a row names it as `rows.<row>.<field>`
 */
export async function saveMeasurements(store: Store, input: MeasurementsOfMoment): Promise<Saved> {
  const { departmentId } = input;
  const { commandId, result } = await store.run({ name: 'measurement.save', reason: null }, async (read) => {
    await findDepartment(read, departmentId);
    const rows = filledRows(input, await storedOfMoment(read, input));
    const findings = rows.length === 0 ? [nothingFilledIn] : rows.flatMap(sameTwice);
    const edits = [];
    for (const row of rows) {
      const at = (found: readonly Finding[]) => found.map((finding) => atRow(finding, row));
      const reading = readRow(input, row);
      if (!reading.ok) {
        findings.push(...at(reading.findings));
        continue;
      }
      const { values } = reading;
      const id = row.stored?.id ?? null;
      findings.push(...at(await measurementFindings(read, id, values)), ...at(identifyingDataIn(measurement, values)));
      edits.push(saveEdit('measurement', id, values));
    }
    const told = withoutRepeats(findings);
    if (told.some(({ severity }) => severity === 'block')) throw new RuleViolation(told);
    return { edits, result: told };
  });
  return { id: departmentId, commandId, warnings: result };
}

/** Shape of the input, for the border of the api. */
export const measurementsInput = z.object({
  departmentId: z.string(),
  moment: measurement.schema.shape.moment,
  periodStart: z.string(),
  periodEnd: z.string(),
  rows: z.array(z.record(z.string(), z.unknown())).max(indicatorList.choices.length),
});

const nothingFilledIn = block('verplicht', 'rows.0.value', 'Vul minstens één waarde in.');

async function storedOfMoment(read: Read, { departmentId, moment }: MeasurementsOfMoment) {
  const rows = await read
    .selectFrom('measurement')
    .selectAll()
    .where('departmentId', '=', departmentId)
    .where('moment', '=', moment)
    .where('retired', '=', 0)
    .orderBy('id')
    .execute();
  return new Map<unknown, RecordedMeasurement>(rows.toReversed().map((row) => [row.indicator, recordOf(row)]));
}

/** What says that a row is meant to be a measurement: instrument and source may stand there beforehand. */
const figures = ['value', 'numerator', 'denominator', 'clients'] as const;

function filledRows({ rows }: MeasurementsOfMoment, stored: ReadonlyMap<unknown, RecordedMeasurement>): FilledRow[] {
  return rows
    .map((form, index) => ({ index, form, stored: stored.get(form['indicator']) ?? null }))
    .filter(({ form, stored: known }) => known !== null || figures.some((field) => !isBlank(form[field])));
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

type Reading =
  | { readonly ok: true; readonly values: Measurement }
  | { readonly ok: false; readonly findings: readonly Finding[] };

function readRow(input: MeasurementsOfMoment, { form, stored }: FilledRow): Reading {
  const { departmentId, moment } = input;
  const own = {
    periodStart: isBlank(form['periodStart']) ? input.periodStart : form['periodStart'],
    periodEnd: isBlank(form['periodEnd']) ? input.periodEnd : form['periodEnd'],
  };
  try {
    return { ok: true, values: readMeasurement({ ...stored, ...form, ...own, departmentId, moment }) };
  } catch (error) {
    if (!(error instanceof RuleViolation)) throw error;
    return { ok: false, findings: error.findings };
  }
}

/** A finding with the name of its row; the period is that of the whole column unless the row has its own. */
function atRow(finding: Finding, { index, form }: FilledRow): Finding {
  const { field } = finding;
  const isPeriod = field === 'periodStart' || field === 'periodEnd';
  return isPeriod && isBlank(form[field]) ? finding : { ...finding, field: `rows.${index}.${field}` };
}

function sameTwice(row: FilledRow, at: number, rows: readonly FilledRow[]): Finding[] {
  const first = rows.findIndex(({ form }) => form['indicator'] === row.form['indicator']);
  return first === at ? [] : [block('dubbel', `rows.${row.index}.indicator`, 'Deze indicator staat er twee keer.')];
}

/** What is said of the period of the column is said once, not for each row. */
function withoutRepeats(findings: readonly Finding[]): Finding[] {
  const keyOf = ({ field, message }: Finding) => `${field} ${message}`;
  return [...new Map(findings.map((finding) => [keyOf(finding), finding])).values()];
}
