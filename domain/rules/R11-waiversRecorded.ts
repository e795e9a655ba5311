import type { RecordedDepartment } from '../department.ts';
import type { RecordedInstitution } from '../institution.ts';
import type { RuleWaiver } from '../ruleWaiver.ts';

type Owner = Pick<RecordedInstitution, 'id' | 'status'>;
type Ward = Pick<RecordedDepartment, 'id' | 'institutionId' | 'startDate' | 'endDate'>;
type Waiver = Pick<RuleWaiver, 'institutionId' | 'departmentId' | 'fromDate' | 'toDate'>;

/** Running pilots for which no waived rule is recorded. */
export interface WithoutWaiver<I extends Owner, D extends Ward> {
  /** Pilot departments that run, of an institution that has none for the whole either. */
  readonly departments: readonly D[];
  /** Institutions whose pilot runs and that have no running department to say it of. */
  readonly institutions: readonly I[];
}

/**
 * R11 Waived rules are recorded with their period: a running pilot for which none is, is a matter to look at. A waiver counts when it
 * holds on the day; one of the institution as a whole counts for all its departments. Source: letter on the
 * proeftuinen.
 *
 * @param on the day to look at, `YYYY-MM-DD`
 */
export function pilotsWithoutWaiver<I extends Owner, D extends Ward>(
  {
    institutions,
    departments,
    waivers,
  }: { readonly institutions: readonly I[]; readonly departments: readonly D[]; readonly waivers: readonly Waiver[] },
  on: string,
): WithoutWaiver<I, D> {
  const running = new Set(institutions.filter(pilotRuns).map(({ id }) => id));
  const holding = waivers.filter(({ fromDate, toDate }) => fromDate <= on && (toDate === null || toDate >= on));
  const waiversOf = Map.groupBy(holding, ({ institutionId }) => institutionId);
  const wards = departments.filter(
    ({ institutionId, startDate, endDate }) =>
      running.has(institutionId) && startDate <= on && (endDate === null || endDate >= on),
  );
  const withWards = new Set(wards.map(({ institutionId }) => institutionId));
  const covers = (ward: Ward) =>
    (waiversOf.get(ward.institutionId) ?? []).some(
      ({ departmentId }) => departmentId === null || departmentId === ward.id,
    );
  return {
    departments: wards.filter((ward) => !covers(ward)),
    institutions: institutions.filter(({ id }) => running.has(id) && !withWards.has(id) && !waiversOf.has(id)),
  };
}

/** A pilot runs once it is said to, and also from the selection on when nobody wrote that down. */
function pilotRuns({ status }: Owner): boolean {
  return status === 'running' || status === 'selected';
}
