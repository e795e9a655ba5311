import { outcomesOf, type Outcome } from '../../../domain/outcomes.ts';
import type { Answers } from '../../app/answers.ts';

/** What the api answers of the outcomes of a department. */
export type OutcomesData = Answers['outcome']['ofDepartment'];

/** A measurement as the api answers it. */
export type MeasurementRow = OutcomesData['measurements'][number];

/** What became of one indicator, with its measurements. */
export type DepartmentOutcome = Outcome;

/** The outcomes of a department, one for each indicator that it follows. */
export function departmentOutcomes({ measurements, targets, named }: OutcomesData): DepartmentOutcome[] {
  return outcomesOf(measurements, targets, named);
}

/** The moments that were measured, in order. */
export function momentsOf(measurements: readonly Pick<MeasurementRow, 'moment'>[]): string[] {
  const number = (moment: string) => Number(moment.slice(1));
  return [...new Set(measurements.map(({ moment }) => moment))].toSorted((a, b) => number(a) - number(b));
}

/** The moment to enter next: the baseline first, then the one after the last. */
export function nextMoment(measurements: readonly Pick<MeasurementRow, 'moment'>[]): string {
  const last = momentsOf(measurements).at(-1);
  return last === undefined ? 'T0' : `T${Number(last.slice(1)) + 1}`;
}
