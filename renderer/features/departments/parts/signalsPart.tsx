import { useSuspenseQuery } from '@tanstack/react-query';
import { trpc } from '../../../app/api.ts';
import { SidePanel } from '../../../components/SidePanel.tsx';
import { signalText } from '../../../nl/signals.ts';
import { SignalOfCheck } from '../../safeguards/SignalOfCheck.tsx';
import { OpenSignal } from '../../signals/OpenSignal.tsx';
import { SignalForm } from '../../signals/SignalForm.tsx';
import { SignalTable } from '../../signals/SignalTable.tsx';
import type { DepartmentPageData } from '../departmentPageData.ts';
import type { DepartmentPart, PartPanelsProps } from './departmentPart.ts';

function Content({ page: { department } }: { readonly page: DepartmentPageData }) {
  const { data: rows } = useSuspenseQuery(trpc.signal.list.queryOptions({ departmentId: department.id }));
  return (
    <SignalTable
      rows={rows}
      linkTo={(id) => ({
        to: '/afdelingen/$departmentId',
        params: { departmentId: department.id },
        search: { deel: 'signalen', open: id },
      })}
      empty={<p>{signalText.none}</p>}
    />
  );
}

/** A new signal may come from a safeguard check: then `open` names that check. */
function Panels({ page: { department, institution }, isNew, open, close }: PartPanelsProps) {
  const place = { institutionId: institution.id, departmentId: department.id };
  return (
    <>
      <SidePanel opened={isNew} title={signalText.newTitle} onClose={close}>
        {open === undefined ? (
          <SignalForm record={null} known={place} onClose={close} />
        ) : (
          <SignalOfCheck place={place} checkId={open} onClose={close} />
        )}
      </SidePanel>
      <SidePanel opened={!isNew && open !== undefined} title={signalText.editTitle} onClose={close}>
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
  const { data: rows } = useSuspenseQuery(trpc.signal.list.queryOptions({ departmentId }));
  return <OpenSignal rows={rows} id={id} onClose={onClose} />;
}

/** Doubts about the department or its whole institution, and what was done with them. */
export const signalsPart: DepartmentPart = { tab: 'signalen', Content, Panels };
