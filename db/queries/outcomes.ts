import type { RecordedIndicatorTarget } from '../../domain/indicatorTarget.ts';
import type { Measurement, RecordedMeasurement } from '../../domain/measurement.ts';
import { outcomesOf, type Outcome } from '../../domain/outcomes.ts';
import { indicatorCodes, type IndicatorCode } from '../../domain/reference/indicators.ts';
import type { Read } from '../log/readHandle.ts';
import { recordOf } from './records.ts';

/** What was measured on a department, and which indicators were chosen for it. */
export interface OutcomesOfDepartment {
  readonly targets: readonly RecordedIndicatorTarget[];
  readonly measurements: readonly RecordedMeasurement[];
  /** Indicators that an intervention of the department is to change. */
  readonly named: readonly IndicatorCode[];
  /** Ids of the targets and measurements that are in conflict. */
  readonly conflictedIds: readonly string[];
}

/** What was measured on a department and chosen for it; empty when there is no such department. */
export async function outcomesOfDepartment(read: Read, departmentId: string): Promise<OutcomesOfDepartment> {
  const targets = await read
    .selectFrom('indicatorTarget')
    .selectAll()
    .where('departmentId', '=', departmentId)
    .where('retired', '=', 0)
    .orderBy('id')
    .execute();
  const measurements = await read
    .selectFrom('measurement')
    .selectAll()
    .where('departmentId', '=', departmentId)
    .where('retired', '=', 0)
    .orderBy('id')
    .execute();
  const named = await read
    .selectFrom('intervention')
    .select('indicator')
    .where('departmentId', '=', departmentId)
    .where('retired', '=', 0)
    .where('indicator', 'is not', null)
    .distinct()
    .execute();
  return {
    targets: targets.map(recordOf),
    measurements: measurements.map(recordOf),
    named: named.map(({ indicator }) => indicator).filter((indicator) => indicator !== null),
    conflictedIds: [...targets, ...measurements].filter(({ conflicts }) => conflicts !== null).map(({ id }) => id),
  };
}

type Measured = Pick<Measurement, 'indicator' | 'moment' | 'periodStart' | 'periodEnd' | 'instrument' | 'value'>;

/** One indicator of one department, in the list over all departments. */
export interface OutcomeRow extends Pick<
  Outcome<Measured>,
  'indicator' | 'change' | 'course' | 'isBroken' | 'targetValue' | 'targetReached' | 'lacksBaseline'
> {
  readonly departmentId: string;
  readonly departmentName: string;
  readonly institutionId: string;
  readonly institutionName: string;
  readonly baseline: string | null;
  readonly last: string | null;
  /** Moment of the last measurement, such as `T2`. */
  readonly lastMoment: string | null;
}

/** How one indicator went over the departments. */
export interface OutcomeSummary {
  readonly indicator: IndicatorCode;
  readonly departments: number;
  readonly better: number;
  readonly worse: number;
  readonly same: number;
  /** Departments whose change says little, because of a break between baseline and last (R20). */
  readonly broken: number;
  readonly lackingBaseline: number;
  readonly targetsReached: number;
  readonly targets: number;
}

/** Which rows of the list are asked. */
export interface OutcomeFilter {
  readonly institutionId?: string | undefined;
  readonly indicator?: IndicatorCode | undefined;
  readonly lacksBaseline?: boolean | undefined;
}

/** The list over all departments: a summary per indicator, and the rows that fit the filter. */
export interface OutcomeList {
  readonly summaries: readonly OutcomeSummary[];
  readonly rows: readonly OutcomeRow[];
  /** How many rows fit; more than `rows` has when there are too many to send. */
  readonly count: number;
}

/** More rows than anyone looks through; a filter finds the others. */
const rowsAtMost = 1000;

/**
 * The outcomes of all departments, by indicator, institution and department. Institution and indicator also bound the summaries; whether the baseline
 * lacks only bounds the rows.
 */
export async function listOutcomes(read: Read, filter: OutcomeFilter): Promise<OutcomeList> {
  const all = (await allRows(read, filter.institutionId)).filter(
    ({ indicator }) => filter.indicator === undefined || indicator === filter.indicator,
  );
  const fitting = filter.lacksBaseline === true ? all.filter(({ lacksBaseline }) => lacksBaseline) : all;
  const summaries = [...Map.groupBy(all, ({ indicator }) => indicator)].map(([indicator, rows]) => ({
    indicator,
    departments: rows.length,
    better: rows.filter(({ course, isBroken }) => course === 'better' && !isBroken).length,
    worse: rows.filter(({ course, isBroken }) => course === 'worse' && !isBroken).length,
    same: rows.filter(({ course, isBroken }) => course === 'same' && !isBroken).length,
    broken: rows.filter(({ isBroken }) => isBroken).length,
    lackingBaseline: rows.filter(({ lacksBaseline }) => lacksBaseline).length,
    targetsReached: rows.filter(({ targetReached }) => targetReached === true).length,
    targets: rows.filter(({ targetReached }) => targetReached !== null).length,
  }));
  return { summaries, rows: fitting.slice(0, rowsAtMost), count: fitting.length };
}

async function allRows(read: Read, institutionId: string | undefined): Promise<OutcomeRow[]> {
  const only = institutionId === undefined ? ('is not' as const) : ('=' as const);
  const departments = await read
    .selectFrom('department as d')
    .innerJoin('institution as i', 'i.id', 'd.institutionId')
    .select(['d.id as departmentId', 'd.name as departmentName'])
    .select(['i.id as institutionId', 'i.name as institutionName'])
    .where('d.retired', '=', 0)
    .where('d.institutionId', only, institutionId ?? null)
    .execute();
  const targets = await read
    .selectFrom('indicatorTarget')
    .select(['departmentId', 'indicator', 'targetValue'])
    .where('retired', '=', 0)
    .where('scope', only, institutionId ?? null)
    .orderBy('id')
    .execute();
  const measurements = await read
    .selectFrom('measurement')
    .select(['departmentId', 'indicator', 'moment', 'periodStart', 'periodEnd', 'instrument', 'value'])
    .where('retired', '=', 0)
    .where('scope', only, institutionId ?? null)
    .orderBy('id')
    .execute();
  const interventions = await read
    .selectFrom('intervention')
    .select(['departmentId', 'indicator'])
    .where('retired', '=', 0)
    .where('indicator', 'is not', null)
    .where('scope', only, institutionId ?? null)
    .distinct()
    .execute();
  const namedOn = Map.groupBy(interventions, ({ departmentId }) => departmentId);
  const targetsOf = Map.groupBy(targets, ({ departmentId }) => departmentId);
  const measuredOn = Map.groupBy(measurements, ({ departmentId }) => departmentId);
  const byName = departments.toSorted(
    (a, b) =>
      a.institutionName.localeCompare(b.institutionName, 'nl') ||
      a.departmentName.localeCompare(b.departmentName, 'nl'),
  );
  const rows = byName.flatMap((department) => {
    const id = department.departmentId;
    const named = (namedOn.get(id) ?? []).map(({ indicator }) => indicator).filter((indicator) => indicator !== null);
    return outcomesOf(measuredOn.get(id) ?? [], targetsOf.get(id) ?? [], named).map(
      ({ baseline, last, points: _points, isChosen: _isChosen, ...outcome }) => ({
        ...department,
        ...outcome,
        baseline: baseline?.value ?? null,
        last: last?.value ?? null,
        lastMoment: last?.moment ?? null,
      }),
    );
  });
  const byIndicator = Map.groupBy(rows, ({ indicator }) => indicator);
  return indicatorCodes.flatMap((code) => byIndicator.get(code) ?? []);
}
