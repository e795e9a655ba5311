import type { MoneyOfInstitution } from '../../../../domain/rules/budgetRoom.ts';
import { yearOf } from '../../../../domain/values/isoDate.ts';

/**
 * The calendar year a new agreement is probably about: the first with a reference budget and without an agreement, of the department or else of
 * the institution; without such a year, the last with a budget, and else the year of today.
 */
export function yearToAgree(money: MoneyOfInstitution | null, departmentId: string | null, today: string): number {
  const here = (of: { readonly departmentId: string | null }) => departmentId === null || of.departmentId === departmentId;
  const budgets = (money?.budgets ?? []).filter(here).map(({ year }) => year);
  const agreed = new Set((money?.agreements ?? []).filter(here).map(({ startDate }) => yearOf(startDate)));
  const years = [...new Set(budgets)].sort((a, b) => a - b);
  return years.find((year) => !agreed.has(year)) ?? years.at(-1) ?? yearOf(today);
}
