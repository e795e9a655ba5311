import { skipToken, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { idSchema } from '../../../../domain/values/id.ts';
import { trpc } from '../../../app/api.ts';
import { SidePanel } from '../../../components/SidePanel.tsx';
import { dialogueText } from '../../../nl/dialogues.ts';
import { followUpText } from '../../../nl/followUps.ts';
import { DepartmentFollowUps } from '../../dialogues/DepartmentFollowUps.tsx';
import { DialogueRecord, dialogueTitle } from '../../dialogues/DialogueRecord.tsx';
import { DialogueTable } from '../../dialogues/DialogueTable.tsx';
import { NewDialogue } from '../../dialogues/NewDialogue.tsx';
import { FollowUpRecord } from '../../followUps/FollowUpRecord.tsx';
import type { DepartmentPageData } from '../departmentPageData.ts';
import type { DepartmentPart, PartPanelsProps } from './departmentPart.ts';

function Content({ page: { department } }: { readonly page: DepartmentPageData }) {
  const departmentId = department.id;
  const { data: rows } = useSuspenseQuery(trpc.dialogue.ofDepartment.queryOptions({ departmentId }));
  return (
    <>
      <DialogueTable
        rows={rows}
        linkTo={(id) => ({
          to: '/afdelingen/$departmentId',
          params: { departmentId },
          search: { deel: 'gesprekken', open: id },
        })}
      />
      <DepartmentFollowUps departmentId={departmentId} />
    </>
  );
}

function Panels({ page: { department }, isNew, open, close }: PartPanelsProps) {
  const id = idSchema.safeParse(open).data;
  const asked = id === undefined ? skipToken : { id };
  // What is open is a dialogue or a follow-up: the address holds only an id.
  const { data: dialogue } = useQuery(trpc.dialogue.page.queryOptions(asked, { throwOnError: true }));
  const { data: followUp } = useQuery(trpc.followUp.page.queryOptions(asked, { throwOnError: true }));
  return (
    <>
      <SidePanel opened={isNew} title={dialogueText.newTitle} onClose={close}>
        <NewDialogue departmentId={department.id} onClose={close} />
      </SidePanel>
      <SidePanel opened={Boolean(dialogue)} title={dialogue ? dialogueTitle(dialogue.dialogue) : ''} onClose={close}>
        {dialogue && <DialogueRecord key={id} page={dialogue} onClose={close} />}
      </SidePanel>
      <SidePanel opened={Boolean(followUp)} title={followUpText.editTitle} onClose={close}>
        {followUp && <FollowUpRecord key={id} record={followUp} onClose={close} />}
      </SidePanel>
    </>
  );
}

/** The conversations about the department, and what was agreed to do. */
export const dialoguesPart: DepartmentPart = { tab: 'gesprekken', Content, Panels };
