import { SidePanel } from '../../../components/SidePanel.tsx';
import { budgetText } from '../../../nl/departments.ts';
import { MoneyOfDepartment } from '../../money/MoneyOf.tsx';
import { BudgetForm } from '../BudgetForm.tsx';
import { BudgetTable } from '../BudgetTable.tsx';
import type { DepartmentPageData } from '../departmentPageData.ts';
import type { DepartmentPart, PartPanelsProps } from './departmentPart.ts';
import classes from './budgetsPart.module.css';

function Content({ page: { department, budgets, money, conflictedIds } }: { readonly page: DepartmentPageData }) {
  return (
    <>
      <BudgetTable departmentId={department.id} budgets={budgets} money={money} conflictedIds={conflictedIds} />
      {money.length > 0 && (
        <div className={classes.pictures}>
          <MoneyOfDepartment id={department.id} />
        </div>
      )}
    </>
  );
}

function Panels({ page, isNew, open, close }: PartPanelsProps) {
  const budget = page.budgets.find(({ id }) => id === open);
  return (
    <SidePanel
      opened={isNew || budget !== undefined}
      title={budget ? budgetText.editTitle(budget.year) : budgetText.newTitle}
      onClose={close}
    >
      <BudgetForm key={budget?.id ?? 'new'} page={page} record={budget ?? null} onClose={close} />
    </SidePanel>
  );
}

/** What the department would have had under the ordinary regulation. */
export const budgetsPart: DepartmentPart = { tab: 'referentiebudget', Content, Panels };
