import { budgetRooms, type MoneyOfInstitution } from '../../../../domain/rules/budgetRoom.ts';
import type { BudgetRoom } from '../../../../domain/rules/R04-noExtraMoney.ts';
import { parseDateTyped } from '../../../../domain/values/isoDate.ts';

/** R04 while typing: the room for what stands in the form, or null while there is no readable start date. */
export function typedRooms(
  money: MoneyOfInstitution,
  typed: { readonly level: string; readonly departmentId: string; readonly startDate: string },
  agreement: { readonly id: string | null; readonly replacesId: string | null; readonly totalCents: number },
): BudgetRoom[] | null {
  const start = parseDateTyped(typed.startDate);
  if (!start.ok) return null;
  const departmentId = typed.level === 'institution' || typed.departmentId === '' ? null : typed.departmentId;
  return budgetRooms(money, { ...agreement, departmentId, startDate: start.value });
}
