import { useSuspenseQuery } from '@tanstack/react-query';
import { trpc } from '../../../app/api.ts';
import { today } from '../../../app/moment.ts';
import { SidePanel } from '../../../components/SidePanel.tsx';
import { waiverText } from '../../../nl/waivers.ts';
import { MissingWaiver } from '../../waivers/MissingWaiver.tsx';
import { OpenWaiver } from '../../waivers/OpenWaiver.tsx';
import { WaiverForm } from '../../waivers/WaiverForm.tsx';
import { WaiverTable } from '../../waivers/WaiverTable.tsx';
import type { DepartmentPageData } from '../departmentPageData.ts';
import type { DepartmentPart, PartPanelsProps } from './departmentPart.ts';

function Content({ page: { department } }: { readonly page: DepartmentPageData }) {
  const { data: rows } = useSuspenseQuery(trpc.ruleWaiver.list.queryOptions({ departmentId: department.id }));
  return (
    <>
      <MissingWaiver departmentId={department.id} on={today()} />
      <WaiverTable
        rows={rows}
        linkTo={(id) => ({
          to: '/afdelingen/$departmentId',
          params: { departmentId: department.id },
          search: { deel: 'regelruimte', open: id },
        })}
        empty={<p>{waiverText.none}</p>}
      />
    </>
  );
}

function Panels({ page: { department, institution }, isNew, open, close }: PartPanelsProps) {
  const place = { institutionId: institution.id, departmentId: department.id };
  return (
    <>
      <SidePanel opened={isNew} title={waiverText.newTitle} onClose={close}>
        <WaiverForm record={null} place={place} onClose={close} />
      </SidePanel>
      <SidePanel opened={!isNew && open !== undefined} title={waiverText.editTitle} onClose={close}>
        {open !== undefined && <OneOfDepartment departmentId={department.id} id={open} onClose={close} />}
      </SidePanel>
    </>
  );
}

function OneOfDepartment({
  departmentId,
  id,
  onClose,
}: {
  readonly departmentId: string;
  readonly id: string;
  readonly onClose: () => void;
}) {
  const { data: rows } = useSuspenseQuery(trpc.ruleWaiver.list.queryOptions({ departmentId }));
  return <OpenWaiver rows={rows} id={id} onClose={onClose} />;
}

/** Which rules do not hold on the department, its own and those of the whole institution. */
export const waiversPart: DepartmentPart = { tab: 'regelruimte', Content, Panels };
