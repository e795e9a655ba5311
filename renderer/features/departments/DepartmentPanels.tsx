import { getRouteApi } from '@tanstack/react-router';
import { formatDate } from '../../../domain/values/isoDate.ts';
import { SidePanel } from '../../components/SidePanel.tsx';
import { budgetText, departmentText, profileText } from '../../nl/departments.ts';
import { interventionText } from '../../nl/interventions.ts';
import { InterventionForm } from '../interventions/InterventionForm.tsx';
import { InterventionRecord } from '../interventions/InterventionRecord.tsx';
import { BudgetForm } from './BudgetForm.tsx';
import { DepartmentForm } from './DepartmentForm.tsx';
import type { DepartmentPageData } from './departmentPageData.ts';
import type { DepartmentTab } from './departmentSearch.ts';
import { ProfileCountsForm } from './ProfileCountsForm.tsx';

const route = getRouteApi('/afdelingen/$departmentId');

/** The panels beside the page of a department; the address says which one is open. */
export function DepartmentPanels({ page, tab }: { readonly page: DepartmentPageData; readonly tab: DepartmentTab }) {
  const { department, budgets, interventions, profileCounts } = page;
  const { paneel, open } = route.useSearch();
  const navigate = route.useNavigate();
  const close = () => void navigate({ search: { deel: tab } });
  const isNew = paneel === 'nieuw';
  const budget = budgets.find(({ id }) => id === open);
  const intervention = interventions.find(({ id }) => id === open);
  const date = profileCounts.some(({ referenceDate }) => referenceDate === open) ? open : undefined;

  return (
    <>
      <SidePanel opened={paneel === 'wijzigen'} title={departmentText.editTitle(department.name)} onClose={close}>
        <DepartmentForm record={department} institutionId={null} onClose={close} onSaved={close} />
      </SidePanel>
      <SidePanel opened={isNew && tab === 'interventies'} title={interventionText.newTitle} onClose={close}>
        <InterventionForm record={null} departmentId={department.id} onClose={close} />
      </SidePanel>
      <SidePanel
        opened={tab === 'interventies' && intervention !== undefined}
        title={interventionText.editTitle(intervention?.code ?? '')}
        onClose={close}
      >
        {intervention && <InterventionRecord record={intervention} onClose={close} />}
      </SidePanel>
      <SidePanel
        opened={tab === 'referentiebudget' && (isNew || budget !== undefined)}
        title={budget ? budgetText.editTitle(budget.year) : budgetText.newTitle}
        onClose={close}
      >
        <BudgetForm key={budget?.id ?? 'new'} page={page} record={budget ?? null} onClose={close} />
      </SidePanel>
      <SidePanel
        opened={tab === 'zorgprofielen' && (isNew || date !== undefined)}
        title={date === undefined ? profileText.newTitle : profileText.editTitle(formatDate(date))}
        onClose={close}
      >
        <ProfileCountsForm key={date ?? 'new'} page={page} referenceDate={date ?? null} onClose={close} />
      </SidePanel>
    </>
  );
}
