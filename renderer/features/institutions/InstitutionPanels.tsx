import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { SidePanel } from '../../components/SidePanel.tsx';
import { departmentText } from '../../nl/departments.ts';
import { institutionText } from '../../nl/institutions.ts';
import { DepartmentForm } from '../departments/DepartmentForm.tsx';
import { RecordHistory } from '../history/RecordHistory.tsx';
import { InstitutionForm } from './InstitutionForm.tsx';
import type { InstitutionPageData } from './institutionPageData.ts';

const route = getRouteApi('/instellingen/$institutionId');

/** The panels of an institution: change it, add a department, see its history. The address says which one is open. */
export function InstitutionPanels({ page }: { readonly page: InstitutionPageData }) {
  const { institution, departments, openDisadvantage } = page;
  const { paneel } = route.useSearch();
  const navigate = useNavigate();
  const close = () =>
    void navigate({ to: '/instellingen/$institutionId', params: { institutionId: institution.id }, search: {} });
  return (
    <>
      <SidePanel opened={paneel === 'wijzigen'} title={institutionText.editTitle(institution.name)} onClose={close}>
        <InstitutionForm
          record={{ institution, departments: departments.length, openDisadvantage }}
          onClose={close}
          onSaved={close}
        />
      </SidePanel>
      <SidePanel opened={paneel === 'afdeling'} title={departmentText.newTitle} onClose={close}>
        <DepartmentForm
          record={null}
          institutionId={institution.id}
          onClose={close}
          onSaved={(departmentId) =>
            void navigate({ to: '/afdelingen/$departmentId', params: { departmentId }, search: {} })
          }
        />
      </SidePanel>
      <SidePanel
        opened={paneel === 'geschiedenis'}
        title={institutionText.historyTitle(institution.name)}
        onClose={close}
      >
        <RecordHistory id={institution.id} entity="institution" />
      </SidePanel>
    </>
  );
}
