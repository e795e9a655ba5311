import { Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { trpc } from '../../../app/api.ts';
import { SidePanel } from '../../../components/SidePanel.tsx';
import { recordText } from '../../../nl/records.ts';
import { safeguardText } from '../../../nl/safeguards.ts';
import { RecordHistory } from '../../history/RecordHistory.tsx';
import { RecordTabs } from '../../history/RecordTabs.tsx';
import { RetireButton } from '../../history/RetireButton.tsx';
import { SafeguardForm } from '../../safeguards/SafeguardForm.tsx';
import { SafeguardTable } from '../../safeguards/SafeguardTable.tsx';
import type { DepartmentPageData } from '../departmentPageData.ts';
import type { DepartmentPart, PartPanelsProps } from './departmentPart.ts';

function Content({ page: { department } }: { readonly page: DepartmentPageData }) {
  const { data: rows } = useSuspenseQuery(trpc.safeguardCheck.list.queryOptions({ departmentId: department.id }));
  return <SafeguardTable rows={rows} departmentId={department.id} />;
}

function Panels({ page: { department }, isNew, open, close }: PartPanelsProps) {
  return (
    <>
      <SidePanel opened={isNew} title={safeguardText.newTitle} onClose={close}>
        <SafeguardForm record={null} departmentId={department.id} onClose={close} />
      </SidePanel>
      <SidePanel opened={!isNew && open !== undefined} title={safeguardText.title} onClose={close}>
        {open !== undefined && <OpenCheck department={department} id={open} onClose={close} />}
      </SidePanel>
    </>
  );
}

function OpenCheck({
  department,
  id,
  onClose,
}: {
  readonly department: DepartmentPageData['department'];
  readonly id: string;
  readonly onClose: () => void;
}) {
  const { data: rows } = useSuspenseQuery(trpc.safeguardCheck.list.queryOptions({ departmentId: department.id }));
  const record = rows.find((row) => row.id === id);
  if (record === undefined) return <Text>{recordText.missing}</Text>;
  return (
    <RecordTabs
      key={id}
      label={safeguardText.record.tabsLabel}
      form={
        <SafeguardForm
          record={record}
          departmentId={department.id}
          onClose={onClose}
          actions={<RetireButton entity="safeguardCheck" id={id} words={safeguardText.record} onDone={onClose} />}
        />
      }
      history={<RecordHistory id={id} entity="safeguardCheck" names={new Map([[department.id, department.name]])} />}
    />
  );
}

/** Whether the interests of the clients are guarded: four questions at the start, on the way and at the end. */
export const safeguardsPart: DepartmentPart = { tab: 'waarborgen', Content, Panels };
