import { firstDay, lastDay } from '../../domain/figures/years.ts';
import type { Registration } from '../../domain/registration.ts';

/**
 * The records that go into a delivery: what touches the period, and what that refers to, so that every reference in a delivery can be
 * followed and every key figure of the period can be computed again from its tables.
 *
 * - Departments, interventions, agreements, waivers: those that run on at least one day of the period; dialogues: those in it; reference
 *   budgets: those of its years; signals: found before its end and not resolved before its start.
 * - Measurements and profile counts: also those from before the period, because the baseline is often older and figures look back.
 * - Agreements that one of the period replaces, interventions that a line names, and every line and realisation of an agreement.
 * - Institutions: all that take part, that is all but those that only applied or were rejected, and all that something refers to.
 */
export function selectPeriod(registration: Registration, fromYear: number, toYear: number): Registration {
  const first = firstDay(fromYear);
  const last = lastDay(toYear);
  const runs = (start: string, end: string | null) => start <= last && (end === null || end >= first);

  const agreement = withReplaced(registration, ({ startDate, endDate }) => runs(startDate, endDate));
  const agreementIds = idsOf(agreement);
  const agreementLine = registration.agreementLine.filter(({ agreementId }) => agreementIds.has(agreementId));
  const lineIds = idsOf(agreementLine);
  const named = new Set(agreementLine.map(({ interventionId }) => interventionId));

  const referenceBudget = registration.referenceBudget.filter(({ year }) => year >= fromYear && year <= toYear);
  const intervention = registration.intervention.filter(
    ({ id, startDate, endDate }) => runs(startDate, endDate) || named.has(id),
  );
  const dialogue = registration.dialogue.filter(({ date }) => runs(date, date));
  const profileCount = registration.profileCount.filter(({ referenceDate }) => referenceDate <= last);
  const measurement = registration.measurement.filter(({ periodStart }) => periodStart <= last);
  const ruleWaiver = registration.ruleWaiver.filter(({ fromDate, toDate }) => runs(fromDate, toDate));
  const signal = registration.signal.filter(({ foundOn, resolvedOn }) => runs(foundOn, resolvedOn));

  const ofDepartment = [
    referenceBudget,
    intervention,
    dialogue,
    profileCount,
    measurement,
    agreement,
    ruleWaiver,
    signal,
  ];
  const departmentIds = new Set(ofDepartment.flatMap((records) => records.map(({ departmentId }) => departmentId)));
  const department = registration.department.filter(
    ({ id, startDate, endDate }) => runs(startDate, endDate) || departmentIds.has(id),
  );
  const keptDepartments = idsOf(department);
  const ofInstitution = [department, agreement, ruleWaiver, signal];
  const institutionIds = new Set(ofInstitution.flatMap((records) => records.map(({ institutionId }) => institutionId)));
  return {
    institution: registration.institution.filter(
      ({ id, status }) => (status !== 'applied' && status !== 'rejected') || institutionIds.has(id),
    ),
    department,
    profileCount,
    referenceBudget,
    intervention,
    agreement,
    agreementLine,
    realisation: registration.realisation.filter(({ agreementLineId }) => lineIds.has(agreementLineId)),
    dialogue,
    measurement,
    ruleWaiver,
    signal,
    indicatorTarget: registration.indicatorTarget.filter(({ departmentId }) => keptDepartments.has(departmentId)),
    safeguardCheck: registration.safeguardCheck.filter(
      ({ departmentId, date }) => keptDepartments.has(departmentId) && date <= last,
    ),
    // Working material of the people on site: no figure rests on it.
    followUp: [],
    note: [],
    attachment: [],
    review: [],
    reviewRemark: [],
  };
}

function idsOf(records: readonly { readonly id: string }[]): Set<string> {
  return new Set(records.map(({ id }) => id));
}

function withReplaced(
  { agreement }: Registration,
  wanted: (agreement: Registration['agreement'][number]) => boolean,
): Registration['agreement'] {
  const byId = new Map(agreement.map((record) => [record.id, record]));
  const taken = new Set<string>();
  for (const record of agreement.filter(wanted)) {
    for (
      let next: typeof record | undefined = record;
      next && !taken.has(next.id);
      next = byId.get(next.replacesId ?? '')
    ) {
      taken.add(next.id);
    }
  }
  return agreement.filter(({ id }) => taken.has(id));
}
