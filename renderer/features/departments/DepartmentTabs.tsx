import { Tabs } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Suspense } from 'react';
import { trpc } from '../../app/api.ts';
import { Loading } from '../../app/Loading.tsx';
import { departmentText } from '../../nl/departments.ts';
import { AgreementsTable } from '../agreements/AgreementsTable.tsx';
import { HistoryList } from '../history/HistoryList.tsx';
import { InterventionTable } from '../interventions/InterventionTable.tsx';
import { BudgetTable } from './BudgetTable.tsx';
import type { DepartmentPageData } from './departmentPageData.ts';
import { departmentTabs, type DepartmentTab } from './departmentSearch.ts';
import { ProfileDates } from './ProfileDates.tsx';
import classes from './DepartmentTabs.module.css';

const route = getRouteApi('/afdelingen/$departmentId');

/** The parts of a department; the address says which one is shown. */
export function DepartmentTabs({ page, tab }: { readonly page: DepartmentPageData; readonly tab: DepartmentTab }) {
  const navigate = route.useNavigate();
  const open = (chosen: string | null) => {
    const deel = departmentTabs.find((one) => one === chosen);
    if (deel !== undefined) void navigate({ search: { deel }, replace: true });
  };
  return (
    <Tabs value={tab} onChange={open} keepMounted={false}>
      <Tabs.List aria-label={departmentText.tabsLabel}>
        {departmentTabs.map((one) => (
          <Tabs.Tab key={one} value={one}>
            {departmentText.tabs[one]}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={tab} className={classes.panel ?? ''}>
        <Suspense fallback={<Loading />}>
          <TabContent page={page} tab={tab} />
        </Suspense>
      </Tabs.Panel>
    </Tabs>
  );
}

function TabContent({ page, tab }: { readonly page: DepartmentPageData; readonly tab: DepartmentTab }) {
  const { department, interventions, agreements, budgets, money, conflictedIds } = page;
  switch (tab) {
    case 'interventies': {
      const rows = interventions.map((row) => ({ ...row, inConflict: conflictedIds.includes(row.id) }));
      return (
        <InterventionTable
          rows={rows}
          linkTo={(id) => ({
            to: '/afdelingen/$departmentId',
            params: { departmentId: department.id },
            search: { deel: tab, open: id },
          })}
          empty={<p>{departmentText.noInterventions}</p>}
        />
      );
    }
    case 'afspraken':
      return <AgreementsTable rows={agreements} empty={<p>{departmentText.noAgreements}</p>} />;
    case 'referentiebudget':
      return <BudgetTable departmentId={department.id} budgets={budgets} money={money} conflictedIds={conflictedIds} />;
    case 'zorgprofielen':
      return <ProfileDates page={page} />;
    case 'geschiedenis':
      return <DepartmentHistory page={page} />;
  }
}

/** The history of the department itself, its reference budgets and its profile counts. */
function DepartmentHistory({ page: { department, institution } }: { readonly page: DepartmentPageData }) {
  const { data: entries } = useSuspenseQuery(trpc.change.historyOfDepartment.queryOptions({ id: department.id }));
  const names = new Map([
    [institution.id, institution.name],
    [department.id, department.name],
  ]);
  return <HistoryList entries={entries} entity="department" names={names} />;
}
