import { yearOf } from '../values/isoDate.ts';
import type { BudgetRoom } from './R04-noExtraMoney.ts';

/** An agreement as the ledger sees it. */
export interface LedgerAgreement {
  readonly id: string;
  readonly institutionId: string;
  readonly departmentId: string | null;
  readonly replacesId: string | null;
  readonly startDate: string;
  readonly totalCents: number;
}

/**
 * Running totals of what is agreed, per department and per institution and year: says the same as `budgetRooms`, without going through
 * all agreements for each one. For checking thousands of agreements in a row (R04).
 */
export interface BudgetLedger {
  /** The room for an agreement that is not in the ledger yet; what it replaces is left out. */
  rooms(agreement: LedgerAgreement): BudgetRoom[];
  /** True when an agreement in the ledger replaces this one: its amounts do not count. */
  isReplaced(id: string): boolean;
  /** Enters an agreement in force: from now on what it replaces no longer counts. */
  enter(agreement: LedgerAgreement): void;
}

/** Makes a ledger with the reference budgets and without agreements. */
export function budgetLedger(
  departments: Iterable<{ readonly id: string; readonly institutionId: string }>,
  budgets: Iterable<{ readonly departmentId: string; readonly year: number; readonly amountCents: number }>,
): BudgetLedger {
  const institutionOf = new Map<string, string>();
  for (const { id, institutionId } of departments) institutionOf.set(id, institutionId);
  const budget = new Map<string, number>();
  for (const { departmentId, year, amountCents } of budgets) {
    add(budget, bucket(departmentId, year), amountCents);
    const institutionId = institutionOf.get(departmentId);
    if (institutionId !== undefined) add(budget, bucket(institutionId, year), amountCents);
  }
  const agreed = new Map<string, number>();
  const counted = new Map<string, LedgerAgreement>();
  const replaced = new Set<string>();

  const move = (agreement: LedgerAgreement, sign: 1 | -1) => {
    for (const { key } of bucketsOf(agreement)) add(agreed, key, sign * agreement.totalCents);
  };
  return {
    rooms(agreement) {
      const former = agreement.replacesId === null ? undefined : counted.get(agreement.replacesId);
      const formerKeys = new Set(former === undefined ? [] : bucketsOf(former).map(({ key }) => key));
      return bucketsOf(agreement).map(({ of, key }) => ({
        of,
        year: yearOf(agreement.startDate),
        budgetCents: budget.get(key) ?? null,
        agreedElsewhereCents: (agreed.get(key) ?? 0) - (formerKeys.has(key) ? (former?.totalCents ?? 0) : 0),
        thisCents: agreement.totalCents,
      }));
    },
    isReplaced: (id) => replaced.has(id),
    enter(agreement) {
      const { id, replacesId } = agreement;
      if (replacesId !== null) {
        replaced.add(replacesId);
        const former = counted.get(replacesId);
        if (former !== undefined) move(former, -1);
        counted.delete(replacesId);
      }
      if (replaced.has(id) || counted.has(id)) return;
      counted.set(id, agreement);
      move(agreement, 1);
    },
  };
}

function bucket(ownerId: string, year: number): string {
  return `${ownerId} ${year}`;
}

/** The department first, when there is one, then the institution: as `budgetRooms` has them. */
function bucketsOf({ departmentId, institutionId, startDate }: LedgerAgreement): {
  readonly of: BudgetRoom['of'];
  readonly key: string;
}[] {
  const year = yearOf(startDate);
  const institution = { of: 'institution', key: bucket(institutionId, year) } as const;
  return departmentId === null ? [institution] : [{ of: 'department', key: bucket(departmentId, year) }, institution];
}

function add(totals: Map<string, number>, key: string, cents: number): void {
  const total = (totals.get(key) ?? 0) + cents;
  if (!Number.isSafeInteger(total)) throw new RangeError('sum of amounts is not exact');
  totals.set(key, total);
}
