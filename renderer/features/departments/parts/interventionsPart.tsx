import { SidePanel } from '../../../components/SidePanel.tsx';
import { departmentText } from '../../../nl/departments.ts';
import { interventionText } from '../../../nl/interventions.ts';
import { InterventionForm } from '../../interventions/InterventionForm.tsx';
import { InterventionRecord } from '../../interventions/InterventionRecord.tsx';
import { InterventionTable } from '../../interventions/InterventionTable.tsx';
import type { DepartmentPageData } from '../departmentPageData.ts';
import type { DepartmentPart, PartPanelsProps } from './departmentPart.ts';

function Content({ page }: { readonly page: DepartmentPageData }) {
  const { department, interventions, conflictedIds } = page;
  const rows = interventions.map((row) => ({ ...row, inConflict: conflictedIds.includes(row.id) }));
  return (
    <InterventionTable
      rows={rows}
      linkTo={(id) => ({
        to: '/afdelingen/$departmentId',
        params: { departmentId: department.id },
        search: { deel: 'interventies', open: id },
      })}
      empty={<p>{departmentText.noInterventions}</p>}
    />
  );
}

function Panels({ page: { department, interventions }, isNew, open, close }: PartPanelsProps) {
  const intervention = interventions.find(({ id }) => id === open);
  return (
    <>
      <SidePanel opened={isNew} title={interventionText.newTitle} onClose={close}>
        <InterventionForm record={null} departmentId={department.id} onClose={close} />
      </SidePanel>
      <SidePanel
        opened={intervention !== undefined}
        title={interventionText.editTitle(intervention?.code ?? '')}
        onClose={close}
      >
        {intervention && <InterventionRecord record={intervention} onClose={close} />}
      </SidePanel>
    </>
  );
}

/** What is tried on the department. */
export const interventionsPart: DepartmentPart = { tab: 'interventies', Content, Panels };
