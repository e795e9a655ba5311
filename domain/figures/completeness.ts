import type { RecordedAgreement } from '../agreement.ts';
import type { RecordedDepartment } from '../department.ts';
import type { RecordedInstitution } from '../institution.ts';
import { baselineMoment } from '../measurement.ts';
import { indicatorList, type IndicatorCode } from '../reference/indicators.ts';
import type { Registration } from '../registration.ts';
import { yearOf } from '../values/isoDate.ts';
import type { CompletenessItem, CompletenessStatus } from './completenessItem.ts';
import { completenessLookups, type CompletenessLookups } from './completenessLookups.ts';
import { safeguardChecks } from './safeguardChecks.ts';
import { coversHalf, halvesOf, meet, quartersOf } from './yearParts.ts';
import { runsIn, yearsFrom } from './years.ts';

/**
 * What is there and what lacks in a range of years, per institution and department. There is no clock: a quarter of the period that is
 * yet to come counts as missing.
 *
 * - Baseline: for every indicator that was chosen, that an intervention names or that was measured; late when it ends after the start of the pilot (R20).
 * - Reference budget and agreement: for every year in which the department is active. An agreement of the institution as a whole covers
 *   its departments. Late when neither of the agreements in force of that year had both accords on its first day.
 * - Realisation: for every quarter of which an agreement in force covers at least half; of the department's own agreements, or of the
 *   institution for those without a department.
 * - Dialogue: for every half year of which the department was active at least half.
 * - Safeguard check, with every question answered: see `safeguardChecks`.
 * - Waiver: at least one that runs in the period (R11), of the department or of its institution.
 * @throws RangeError when the years are not a range
 */
export function completeness(registration: Registration, fromYear: number, toYear: number): CompletenessItem[] {
  const lookups = completenessLookups(registration, yearsFrom(fromYear, toYear));
  return registration.institution.flatMap((institution) => [
    ...ofInstitution(institution, lookups),
    ...(lookups.departments.get(institution.id) ?? []).flatMap((department) => ofDepartment(department, lookups)),
  ]);
}

function ofInstitution({ id }: RecordedInstitution, lookups: CompletenessLookups): CompletenessItem[] {
  const base = { institutionId: id, departmentId: null };
  const departments = lookups.departments.get(id) ?? [];
  const agreements = [id, ...departments.map((department) => department.id)].flatMap(
    (owner) => lookups.agreements.get(owner) ?? [],
  );
  const active = lookups.years.filter((year) =>
    departments.some(({ startDate, endDate }) => runsIn(year, startDate, endDate)),
  );
  if (active.length === 0) return [];
  return [
    ...active.map((year): CompletenessItem => {
      return {
        ...base,
        item: 'agreement',
        detail: String(year),
        demand: 'required',
        status: agreementIn(year, agreements),
      };
    }),
    ...realisationPerQuarter(id, base, lookups),
    {
      ...base,
      item: 'waiver',
      detail: '',
      demand: 'expected',
      status: presence(lookups.institutionsWithWaiver.has(id)),
    },
  ];
}

function ofDepartment(department: RecordedDepartment, lookups: CompletenessLookups): CompletenessItem[] {
  const { id, institutionId, startDate, endDate } = department;
  const base = { institutionId, departmentId: id };
  const active = lookups.years.filter((year) => runsIn(year, startDate, endDate));
  if (active.length === 0) return [];
  const agreements = [id, institutionId].flatMap((owner) => lookups.agreements.get(owner) ?? []);
  const dialogues = lookups.dialogues.get(id) ?? [];
  const halves = active.flatMap(halvesOf).filter((half) => coversHalf(half, startDate, endDate));
  return [
    ...baselines(department, lookups),
    ...active.map((year): CompletenessItem => {
      const status = presence(lookups.budgetYears.has(`${id} ${year}`));
      return { ...base, item: 'budget', detail: String(year), demand: 'required', status };
    }),
    ...active.map((year): CompletenessItem => {
      return {
        ...base,
        item: 'agreement',
        detail: String(year),
        demand: 'required',
        status: agreementIn(year, agreements),
      };
    }),
    ...realisationPerQuarter(id, base, lookups),
    ...halves.map(({ name, start, end }): CompletenessItem => {
      const status = presence(dialogues.some(({ date }) => date >= start && date <= end));
      return { ...base, item: 'dialogue', detail: name, demand: 'expected', status };
    }),
    ...safeguardChecks(department, lookups),
    {
      ...base,
      item: 'waiver',
      detail: '',
      demand: 'expected',
      status: presence(lookups.waived.has(id) || lookups.waived.has(institutionId)),
    },
  ];
}

function presence(there: boolean): CompletenessStatus {
  return there ? 'ok' : 'missing';
}

function baselines(
  { id, institutionId, startDate }: RecordedDepartment,
  lookups: CompletenessLookups,
): CompletenessItem[] {
  const measurements = lookups.measurements.get(id) ?? [];
  const chosen = new Set<IndicatorCode | null>([
    ...(lookups.targets.get(id) ?? []).map(({ indicator }) => indicator),
    ...(lookups.interventions.get(id) ?? []).map(({ indicator }) => indicator),
    ...measurements.map(({ indicator }) => indicator),
  ]);
  const codes = indicatorList.choices.map(({ code }) => code).filter((code) => chosen.has(code));
  return codes.map((code): CompletenessItem => {
    const found = measurements.filter(({ indicator, moment }) => indicator === code && moment === baselineMoment);
    const inTime = found.some(({ periodEnd }) => periodEnd <= startDate);
    const status = inTime ? 'ok' : found.length > 0 ? 'late' : 'missing';
    return { institutionId, departmentId: id, item: 'baseline', detail: code, demand: 'required', status };
  });
}

function agreementIn(year: number, agreements: readonly RecordedAgreement[]): CompletenessStatus {
  const ofYear = agreements.filter(({ startDate }) => yearOf(startDate) === year);
  if (ofYear.length === 0) return 'missing';
  const inTime = ({ startDate, institutionAccordOn, wlzExecutorAccordOn }: RecordedAgreement) =>
    [institutionAccordOn, wlzExecutorAccordOn].every((date) => date !== null && date <= startDate);
  return ofYear.some(inTime) ? 'ok' : 'late';
}

function realisationPerQuarter(
  owner: string,
  base: Pick<CompletenessItem, 'institutionId' | 'departmentId'>,
  lookups: CompletenessLookups,
): CompletenessItem[] {
  const agreements = lookups.agreements.get(owner) ?? [];
  const realised = lookups.realised.get(owner) ?? [];
  const quarters = lookups.years
    .flatMap(quartersOf)
    .filter((quarter) => agreements.some(({ startDate, endDate }) => coversHalf(quarter, startDate, endDate)));
  return quarters.map((quarter): CompletenessItem => {
    const status = presence(realised.some((stretch) => meet(stretch, quarter)));
    return { ...base, item: 'realisation', detail: quarter.name, demand: 'expected', status };
  });
}
