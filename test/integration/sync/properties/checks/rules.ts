import { agreementsThatCount, isInForce } from '../../../../../domain/agreement.ts';
import type { Money } from './agreedTerms.ts';

function sum(list: readonly { readonly amountCents: number }[]): number {
  return list.reduce((total, { amountCents }) => total + amountCents, 0);
}

/**
 * Which rules the agreements in force break, worked out apart from the rules of the domain: R06 both accords, R07 representatives heard, and for those
 * that came into force just now R04, no more than the reference budget of their department and of their institution in that year.
 */
export function brokenRules(now: Money, fresh: readonly string[]): string[] {
  const problems: string[] = [];
  for (const { id, institutionAccordOn, wlzExecutorAccordOn, clientRepresentativesHeardOn } of now.agreement.filter(
    isInForce,
  )) {
    if (institutionAccordOn === null || wlzExecutorAccordOn === null) problems.push(`R06: ${id} lacks an accord`);
    if (clientRepresentativesHeardOn === null) problems.push(`R07: ${id} without the representatives heard`);
  }
  for (const id of fresh) problems.push(...excess(now, id));
  return problems;
}

function excess(now: Money, id: string): string[] {
  const agreement = now.agreement.find((one) => one.id === id);
  if (agreement === undefined) return [];
  const year = agreement.startDate.slice(0, 4);
  const counting = agreementsThatCount(now.agreement).filter(({ startDate }) => startDate.startsWith(year));
  const spent = (agreements: typeof counting) => {
    const ids = new Set(agreements.map((one) => one.id));
    return sum(now.agreementLine.filter(({ agreementId }) => ids.has(agreementId)));
  };
  const departments = now.department.filter(({ institutionId }) => institutionId === agreement.institutionId);
  const budget = (ids: readonly string[]) =>
    now.referenceBudget.filter((one) => String(one.year) === year && ids.includes(one.departmentId));
  const places = [
    {
      what: 'institution',
      budgets: budget(departments.map((one) => one.id)),
      spent: spent(counting.filter(({ institutionId }) => institutionId === agreement.institutionId)),
    },
    ...(agreement.departmentId === null
      ? []
      : [
          {
            what: 'department',
            budgets: budget([agreement.departmentId]),
            spent: spent(counting.filter(({ departmentId }) => departmentId === agreement.departmentId)),
          },
        ]),
  ];
  return places
    .filter((place) => place.budgets.length > 0 && place.spent > sum(place.budgets))
    .map((place) => `R04: ${id} makes ${place.spent} agreed of ${sum(place.budgets)} in the ${place.what}`);
}
