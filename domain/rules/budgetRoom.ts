import { agreementsThatCount, type RecordedAgreement } from '../agreement.ts';
import type { RecordedAgreementLine } from '../agreementLine.ts';
import type { RecordedDepartment } from '../department.ts';
import type { RecordedReferenceBudget } from '../referenceBudget.ts';
import { sumCents } from '../values/cents.ts';
import { yearOf } from '../values/isoDate.ts';
import type { BudgetRoom } from './R04-noExtraMoney.ts';

/** The records of one institution that R04 looks at. */
export interface MoneyOfInstitution {
  readonly departments: readonly Pick<RecordedDepartment, 'id'>[];
  readonly budgets: readonly Pick<RecordedReferenceBudget, 'departmentId' | 'year' | 'amountCents'>[];
  readonly agreements: readonly Pick<
    RecordedAgreement,
    'id' | 'status' | 'replacesId' | 'departmentId' | 'startDate'
  >[];
  readonly lines: readonly Pick<RecordedAgreementLine, 'agreementId' | 'amountCents'>[];
}

/** The agreement that is looked at, with the total of its lines. */
export interface AgreementAtHand {
  readonly id: string | null;
  readonly replacesId: string | null;
  readonly departmentId: string | null;
  readonly startDate: string;
  readonly totalCents: number;
}

/** The room under the reference budget for an agreement: of its department when it has one, and of its institution (R04). */
export function budgetRooms(money: MoneyOfInstitution, atHand: AgreementAtHand): BudgetRoom[] {
  const year = yearOf(atHand.startDate);
  const others = agreementsThatCount(money.agreements).filter(
    ({ id, startDate }) => id !== atHand.id && id !== atHand.replacesId && yearOf(startDate) === year,
  );
  const total = (ids: ReadonlySet<string>) =>
    sumCents(money.lines.filter(({ agreementId }) => ids.has(agreementId)).map(({ amountCents }) => amountCents));
  const budget = (departmentIds: ReadonlySet<string>) => {
    const rows = money.budgets.filter((row) => row.year === year && departmentIds.has(row.departmentId));
    return rows.length === 0 ? null : sumCents(rows.map(({ amountCents }) => amountCents));
  };
  const room = (of: BudgetRoom['of'], among: typeof others, departmentIds: ReadonlySet<string>): BudgetRoom => ({
    of,
    year,
    budgetCents: budget(departmentIds),
    agreedElsewhereCents: total(new Set(among.map(({ id }) => id))),
    thisCents: atHand.totalCents,
  });
  const rooms = [room('institution', others, new Set(money.departments.map(({ id }) => id)))];
  const { departmentId } = atHand;
  if (departmentId !== null) {
    const own = others.filter((other) => other.departmentId === departmentId);
    rooms.unshift(room('department', own, new Set([departmentId])));
  }
  return rooms;
}
