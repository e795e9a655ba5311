import { sql } from 'kysely';
import { yearOf } from '../../domain/values/isoDate.ts';
import type { Read } from '../log/readHandle.ts';

/** Reference, agreed and realised money of one year, in cents. */
export interface MoneyOfYear {
  readonly year: number;
  /** Null when there is no reference budget of that year. */
  readonly budgetCents: number | null;
  readonly agreedCents: number;
  readonly realisedCents: number;
}

/** The same, with the department it belongs to (null: the institution itself). */
export interface MoneyRow extends MoneyOfYear {
  readonly institutionId: string;
  readonly departmentId: string | null;
}

/**
 * Money per institution, department and year, as the figures F1, F2 and F3 count it: agreed are the agreements in force that none replaces,
 * realised is what was spent on all agreements in force.
 *
 * @param institutionId only of this institution; null for all
 */
export async function moneyByYear(read: Read, institutionId: string | null): Promise<MoneyRow[]> {
  const only = institutionId === null ? ('is not' as const) : ('=' as const);
  const budgets = await read
    .selectFrom('referenceBudget as b')
    .innerJoin('department as d', 'd.id', 'b.departmentId')
    .select(['d.institutionId', 'b.departmentId', 'b.year', sql<number>`sum(b.amountCents)`.as('cents')])
    .where('b.retired', '=', 0)
    .where('d.retired', '=', 0)
    .where('d.institutionId', only, institutionId)
    .groupBy(['d.institutionId', 'b.departmentId', 'b.year'])
    .execute();
  const inForce = ['agreed', 'closed'] as const;
  const agreed = await read
    .selectFrom('agreement as a')
    .innerJoin('agreementLine as l', 'l.agreementId', 'a.id')
    .select(['a.institutionId', 'a.departmentId', 'a.startDate', 'l.amountCents as cents'])
    .where('a.retired', '=', 0)
    .where('l.retired', '=', 0)
    .where('a.status', 'in', inForce)
    .where('a.institutionId', only, institutionId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('agreement as newer')
            .select('newer.id')
            .whereRef('newer.replacesId', '=', 'a.id')
            .where('newer.retired', '=', 0)
            .where('newer.status', 'in', inForce),
        ),
      ),
    )
    .execute();
  const realised = await read
    .selectFrom('realisation as r')
    .innerJoin('agreementLine as l', 'l.id', 'r.agreementLineId')
    .innerJoin('agreement as a', 'a.id', 'l.agreementId')
    .select(['a.institutionId', 'a.departmentId', 'a.startDate', 'r.amountCents as cents'])
    .where('r.retired', '=', 0)
    .where('l.retired', '=', 0)
    .where('a.retired', '=', 0)
    .where('a.status', 'in', inForce)
    .where('a.institutionId', only, institutionId)
    .execute();
  const table = new MoneyTable();
  for (const row of budgets) table.add(row, row.year, 'budgetCents', row.cents);
  for (const row of agreed) table.add(row, yearOf(row.startDate), 'agreedCents', row.cents);
  for (const row of realised) table.add(row, yearOf(row.startDate), 'realisedCents', row.cents);
  return table.rows();
}

/** Adds rows of one year up, such as those of all departments of an institution. */
export function perYear(rows: readonly MoneyRow[]): MoneyOfYear[] {
  const table = new MoneyTable();
  for (const { year, budgetCents, agreedCents, realisedCents } of rows) {
    const all = { institutionId: '', departmentId: null };
    if (budgetCents !== null) table.add(all, year, 'budgetCents', budgetCents);
    table.add(all, year, 'agreedCents', agreedCents);
    table.add(all, year, 'realisedCents', realisedCents);
  }
  return table
    .rows()
    .map(({ year, budgetCents, agreedCents, realisedCents }) => ({ year, budgetCents, agreedCents, realisedCents }));
}

type Amount = 'budgetCents' | 'agreedCents' | 'realisedCents';
type Owner = Pick<MoneyRow, 'institutionId' | 'departmentId'>;

class MoneyTable {
  readonly #cells = new Map<string, { -readonly [Key in keyof MoneyRow]: MoneyRow[Key] }>();

  add({ institutionId, departmentId }: Owner, year: number, amount: Amount, cents: number): void {
    const key = `${institutionId} ${departmentId} ${year}`;
    const cell = this.#cells.get(key) ?? {
      institutionId,
      departmentId,
      year,
      budgetCents: null,
      agreedCents: 0,
      realisedCents: 0,
    };
    cell[amount] = (cell[amount] ?? 0) + cents;
    this.#cells.set(key, cell);
  }

  rows(): MoneyRow[] {
    return [...this.#cells.values()].toSorted((a, b) => a.year - b.year);
  }
}
