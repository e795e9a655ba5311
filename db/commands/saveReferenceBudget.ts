import { referenceBudget } from '../../domain/referenceBudget.ts';
import { budgetRooms } from '../../domain/rules/budgetRoom.ts';
import { block, warn, type Finding } from '../../domain/rules/finding.ts';
import { noExtraMoney } from '../../domain/rules/R04-noExtraMoney.ts';
import type { Read } from '../log/readHandle.ts';
import { moneyOfInstitution } from '../queries/money.ts';
import type { Store } from '../store/openStore.ts';
import { decide, readValues, type FormValues, type Saved } from './check.ts';
import { assertStays, findDepartment } from './find.ts';
import { runSave, saveEdit } from './saveRecord.ts';

/**
 * Makes a reference budget of a department and year or sets its values.
 *
 * @throws RuleViolation `dubbel` (one per department and year), `verplicht`, `formaat`; warns R04 when what is agreed already exceeds it
 */
export function saveReferenceBudget(store: Store, id: string | null, form: FormValues): Promise<Saved> {
  return runSave(store, 'referenceBudget.save', async (read) => {
    const values = readValues(referenceBudget, form);
    const department = await findDepartment(read, values.departmentId);
    const place = { scope: department.institutionId, field: 'departmentId' };
    if (id !== null) await assertStays(read, 'referenceBudget', id, place);
    const warnings = decide(referenceBudget, values, [
      ...(await yearIsTaken(read, id, values)),
      ...(await agreedStillFits(read, id, department.institutionId, values)),
    ]);
    return { edit: saveEdit('referenceBudget', id, values), warnings };
  });
}

type Budget = { readonly departmentId: string; readonly year: number; readonly amountCents: number };

/** A department has one reference budget a year (`dubbel`). */
export async function yearIsTaken(read: Read, id: string | null, { departmentId, year }: Budget): Promise<Finding[]> {
  const same = await read
    .selectFrom('referenceBudget')
    .select('id')
    .where('departmentId', '=', departmentId)
    .where('year', '=', year)
    .where('retired', '=', 0)
    .where('id', '!=', id ?? '')
    .executeTakeFirst();
  return same === undefined ? [] : [block('dubbel', 'year', `Van ${year} is er al een referentiebudget. Wijzig dat.`)];
}

async function agreedStillFits(
  read: Read,
  id: string | null,
  institutionId: string,
  budget: Budget,
): Promise<Finding[]> {
  const money = await moneyOfInstitution(read, institutionId);
  const budgets = [...money.budgets.filter((row) => row.id !== id), budget];
  const nothing = { id: null, replacesId: null, departmentId: budget.departmentId, totalCents: 0 };
  const rooms = budgetRooms({ ...money, budgets }, { ...nothing, startDate: `${budget.year}-01-01` });
  return noExtraMoney(rooms)
    .filter(({ severity }) => severity === 'block')
    .map(({ message }) => warn('R04', 'amountCents', `Er is al meer overeengekomen dan dit bedrag. ${message}`));
}
