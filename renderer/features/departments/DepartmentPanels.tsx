import { getRouteApi } from '@tanstack/react-router';
import { SidePanel } from '../../components/SidePanel.tsx';
import { departmentText } from '../../nl/departments.ts';
import { DepartmentForm } from './DepartmentForm.tsx';
import type { DepartmentPageData } from './departmentPageData.ts';
import type { DepartmentTab } from './departmentSearch.ts';
import { departmentParts } from './parts/departmentParts.ts';

const route = getRouteApi('/afdelingen/$departmentId');

/** The panels beside the page of a department; the address says which one is open. */
export function DepartmentPanels({ page, tab }: { readonly page: DepartmentPageData; readonly tab: DepartmentTab }) {
  const { department } = page;
  const { paneel, open, soort = tab, tijdlijn } = route.useSearch();
  const navigate = route.useNavigate();
  const close = () => void navigate({ search: { deel: tab, tijdlijn } });

  return (
    <>
      <SidePanel opened={paneel === 'wijzigen'} title={departmentText.editTitle(department.name)} onClose={close}>
        <DepartmentForm record={department} institutionId={null} onClose={close} onSaved={close} />
      </SidePanel>
      {/* Each part keeps its place, so that a panel closes with its own content. */}
      {departmentParts.map(
        ({ tab: own, Panels }) =>
          Panels && (
            <Panels
              key={own}
              page={page}
              isNew={own === soort && paneel === 'nieuw'}
              open={own === soort ? open : undefined}
              close={close}
            />
          ),
      )}
    </>
  );
}
