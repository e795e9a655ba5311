import { pilotsWithoutWaiver } from '../../domain/rules/R11-waiversRecorded.ts';
import type { RecordedRuleWaiver } from '../../domain/ruleWaiver.ts';
import type { Read } from '../log/readHandle.ts';
import { departmentRows } from './departments.ts';
import type { Place, PlaceNames } from './place.ts';
import { recordOf } from './records.ts';

/** A waived rule as it stands in lists. */
export type RuleWaiverRow = RecordedRuleWaiver & PlaceNames & { readonly inConflict: boolean };

/** Waived rules, latest start first. */
export async function listRuleWaivers(
  read: Read,
  { institutionId, departmentId }: Place = {},
): Promise<RuleWaiverRow[]> {
  let query = read
    .selectFrom('ruleWaiver as w')
    .innerJoin('institution as i', 'i.id', 'w.institutionId')
    .leftJoin('department as d', 'd.id', 'w.departmentId')
    .selectAll('w')
    .select(['i.name as institutionName', 'd.name as departmentName'])
    .where('w.retired', '=', 0);
  if (institutionId !== undefined) query = query.where('w.institutionId', '=', institutionId);
  if (departmentId !== undefined) {
    query = query
      .where(({ or, eb }) => or([eb('w.departmentId', '=', departmentId), eb('w.departmentId', 'is', null)]))
      .where('w.institutionId', '=', ({ selectFrom }) =>
        selectFrom('department as own').select('own.institutionId').where('own.id', '=', departmentId),
      );
  }
  const rows = await query.orderBy('w.fromDate', 'desc').orderBy('w.id').execute();
  return rows.map((row) => ({ ...recordOf(row), inConflict: row.conflicts !== null }));
}

/** A running pilot for which no waived rule is recorded (R11); without a department it is the institution as a whole. */
export interface PilotWithoutWaiver extends PlaceNames {
  readonly institutionId: string;
  readonly departmentId: string | null;
}

/**
 * R11 The running pilots without a recorded waived rule, by institution and department.
 *
 * @param on the day to look at, `YYYY-MM-DD`
 */
export async function listPilotsWithoutWaiver(read: Read, on: string): Promise<PilotWithoutWaiver[]> {
  const institutions = await read
    .selectFrom('institution')
    .select(['id', 'name', 'status'])
    .where('retired', '=', 0)
    .execute();
  const waivers = await read
    .selectFrom('ruleWaiver')
    .select(['institutionId', 'departmentId', 'fromDate', 'toDate'])
    .where('retired', '=', 0)
    .execute();
  const departments = await departmentRows(read, null);
  const without = pilotsWithoutWaiver({ institutions, departments, waivers }, on);
  return [
    ...without.institutions.map(({ id, name }) => {
      return { institutionId: id, institutionName: name, departmentId: null, departmentName: null };
    }),
    ...without.departments.map(({ id, name, institutionId, institutionName }) => {
      return { institutionId, institutionName, departmentId: id, departmentName: name };
    }),
  ].toSorted((a, b) => a.institutionName.localeCompare(b.institutionName, 'nl'));
}
