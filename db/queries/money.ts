import type { ReadonlyKysely } from 'kysely/readonly';
import type { RecordedReferenceBudget } from '../../domain/referenceBudget.ts';
import type { MoneyOfInstitution } from '../../domain/rules/budgetRoom.ts';
import type { FoldedTables } from '../tables.ts';

/** What R04 looks at, with the ids of the reference budgets. */
export type StoredMoney = Omit<MoneyOfInstitution, 'budgets'> & {
  readonly budgets: readonly Omit<RecordedReferenceBudget, 'source' | 'clients'>[];
};

/** What R04 looks at: departments, reference budgets, agreements and lines of one institution. */
export async function moneyOfInstitution(
  read: Pick<ReadonlyKysely<FoldedTables>, 'selectFrom'>,
  institutionId: string,
): Promise<StoredMoney> {
  const departments = await read
    .selectFrom('department')
    .select('id')
    .where('institutionId', '=', institutionId)
    .where('retired', '=', 0)
    .execute();
  const budgets = await read
    .selectFrom('referenceBudget')
    .innerJoin('department', 'department.id', 'referenceBudget.departmentId')
    .select(['referenceBudget.id', 'departmentId', 'year', 'amountCents'])
    .where('institutionId', '=', institutionId)
    .where('referenceBudget.retired', '=', 0)
    .where('department.retired', '=', 0)
    .execute();
  const agreements = await read
    .selectFrom('agreement')
    .select(['id', 'status', 'replacesId', 'departmentId', 'startDate'])
    .where('institutionId', '=', institutionId)
    .where('retired', '=', 0)
    .execute();
  const lines = await read
    .selectFrom('agreementLine')
    .innerJoin('agreement', 'agreement.id', 'agreementLine.agreementId')
    .select(['agreementId', 'amountCents'])
    .where('institutionId', '=', institutionId)
    .where('agreementLine.retired', '=', 0)
    .where('agreement.retired', '=', 0)
    .execute();
  return { departments, budgets, agreements, lines };
}
