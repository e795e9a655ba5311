import { Tabs } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { Suspense } from 'react';
import { Loading } from '../../app/Loading.tsx';
import { departmentText } from '../../nl/departments.ts';
import type { DepartmentPageData } from './departmentPageData.ts';
import { departmentTabs, type DepartmentTab } from './departmentSearch.ts';
import { departmentParts } from './parts/departmentParts.ts';
import classes from './DepartmentTabs.module.css';

const route = getRouteApi('/afdelingen/$departmentId');

/** The parts of a department; the address says which one is shown. */
export function DepartmentTabs({ page, tab }: { readonly page: DepartmentPageData; readonly tab: DepartmentTab }) {
  const navigate = route.useNavigate();
  const part = departmentParts.find((one) => one.tab === tab);
  const open = (chosen: string | null) => {
    const deel = departmentTabs.find((one) => one === chosen);
    if (deel !== undefined) void navigate({ search: { deel }, replace: true });
  };
  return (
    <Tabs value={tab} onChange={open} keepMounted={false}>
      <Tabs.List aria-label={departmentText.tabsLabel}>
        {departmentParts.map((one) => (
          <Tabs.Tab key={one.tab} value={one.tab}>
            {departmentText.tabs[one.tab]}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={tab} className={classes.panel ?? ''}>
        <Suspense fallback={<Loading />}>{part && <part.Content page={page} />}</Suspense>
      </Tabs.Panel>
    </Tabs>
  );
}
