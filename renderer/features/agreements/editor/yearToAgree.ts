import { proeftuinenMeerzorg } from '../../../../domain/reference/experiment.ts';
import type { MoneyOfInstitution } from '../../../../domain/rules/budgetRoom.ts';
import { yearOf } from '../../../../domain/values/isoDate.ts';

/**
 * The calendar year a new agreement is probably about: the first with a reference budget and without an agreement, of the department or else of
 * the institution; without such a year, the last with a budget, and else the year of today within the experiment.
 */
export function yearToAgree(money: MoneyOfInstitution | null, departmentId: string | null, today: string): number {
  const here = (of: { readonly departmentId: string | null }) =>
    departmentId === null || of.departmentId === departmentId;
  const budgets = (money?.budgets ?? []).filter(here).map(({ year }) => year);
  const agreed = new Set((money?.agreements ?? []).filter(here).map(({ startDate }) => yearOf(startDate)));
  const years = [...new Set(budgets)].toSorted((a, b) => a - b);
  return years.find((year) => !agreed.has(year)) ?? years.at(-1) ?? yearWithinExperiment(today);
}

function yearWithinExperiment(today: string): number {
  const { from, to } = proeftuinenMeerzorg;
  return yearOf(today < from ? from : today > to ? to : today);
}
