import { isInForce, type RecordedAgreement } from '../agreement.ts';
import type { RecordedDepartment } from '../department.ts';
import type { RecordedMeasurement } from '../measurement.ts';
import type { IndicatorCode } from '../reference/indicators.ts';
import type { Registration } from '../registration.ts';
import type { RecordedSafeguardCheck } from '../safeguardCheck.ts';
import type { Stretch } from './yearParts.ts';
import { firstDay, lastDay } from './years.ts';

/** What is looked up per department or institution, built in one pass over each kind of record. */
export interface CompletenessLookups {
  readonly years: readonly number[];
  readonly period: Stretch;
  readonly departments: ReadonlyMap<string, readonly RecordedDepartment[]>;
  readonly interventions: ReadonlyMap<string, readonly { readonly indicator: IndicatorCode | null }[]>;
  /** Indicators that a pilot chose to follow. */
  readonly targets: ReadonlyMap<string, readonly { readonly indicator: IndicatorCode }[]>;
  readonly measurements: ReadonlyMap<string, readonly RecordedMeasurement[]>;
  readonly budgetYears: ReadonlySet<string>;
  readonly dialogues: ReadonlyMap<string, readonly { readonly date: string }[]>;
  /** Safeguard checks of which every question is answered, up to the end of the period. */
  readonly safeguardChecks: ReadonlyMap<string, readonly RecordedSafeguardCheck[]>;
  /** Agreements in force and periods of realisation by department, or by institution for those without a department. */
  readonly agreements: ReadonlyMap<string, readonly RecordedAgreement[]>;
  readonly realised: ReadonlyMap<string, readonly Stretch[]>;
  /** Departments with a waiver in the period, and institutions with one of their own. */
  readonly waived: ReadonlySet<string>;
  readonly institutionsWithWaiver: ReadonlySet<string>;
}

/** Builds the lookups for a range of years. */
export function completenessLookups(registration: Registration, years: readonly number[]): CompletenessLookups {
  const period = { start: firstDay(years.at(0) ?? 0), end: lastDay(years.at(-1) ?? 0) };
  const owner = (record: { institutionId: string; departmentId: string | null }) =>
    record.departmentId ?? record.institutionId;
  const inForce = registration.agreement.filter(isInForce);
  const ownerOfAgreement = new Map(inForce.map((agreement) => [agreement.id, owner(agreement)]));
  const ownerOfLine = new Map(
    registration.agreementLine.map(({ id, agreementId }) => [id, ownerOfAgreement.get(agreementId)]),
  );
  const realised = registration.realisation.map(({ agreementLineId, periodStart, periodEnd }) => ({
    owner: ownerOfLine.get(agreementLineId) ?? '',
    start: periodStart,
    end: periodEnd,
  }));
  const waivers = registration.ruleWaiver.filter(
    ({ fromDate, toDate }) => fromDate <= period.end && (toDate === null || toDate >= period.start),
  );
  const byDepartment = ({ departmentId }: { departmentId: string }) => departmentId;
  return {
    years,
    period,
    departments: Map.groupBy(registration.department, ({ institutionId }) => institutionId),
    interventions: Map.groupBy(registration.intervention, byDepartment),
    targets: Map.groupBy(registration.indicatorTarget, byDepartment),
    measurements: Map.groupBy(
      registration.measurement.filter(({ periodStart }) => periodStart <= period.end),
      byDepartment,
    ),
    budgetYears: new Set(registration.referenceBudget.map(({ departmentId, year }) => `${departmentId} ${year}`)),
    dialogues: Map.groupBy(registration.dialogue, byDepartment),
    safeguardChecks: Map.groupBy(
      registration.safeguardCheck.filter((check) => check.date <= period.end && isAnswered(check)),
      byDepartment,
    ),
    agreements: Map.groupBy(inForce, owner),
    realised: Map.groupBy(realised, ({ owner: id }) => id),
    waived: new Set(waivers.map(owner)),
    institutionsWithWaiver: new Set(waivers.map(({ institutionId }) => institutionId)),
  };
}

function isAnswered({ lessCareOrChoice, heard, wishRespected, continuityArranged }: RecordedSafeguardCheck): boolean {
  return [lessCareOrChoice, heard, wishRespected, continuityArranged].every((answer) => answer !== null);
}
