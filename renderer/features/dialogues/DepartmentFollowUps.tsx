import { Button, Checkbox } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { trpc } from '../../app/api.ts';
import { PageSection } from '../../components/PageSection.tsx';
import { SidePanel } from '../../components/SidePanel.tsx';
import { followUpText } from '../../nl/followUps.ts';
import { FollowUpForm } from '../followUps/FollowUpForm.tsx';
import { FollowUpTable } from '../followUps/FollowUpTable.tsx';

/** What is still to be done on a department, of dialogues and apart from them; what is done on request. */
export function DepartmentFollowUps({ departmentId }: { readonly departmentId: string }) {
  const { data: followUps } = useSuspenseQuery(trpc.followUp.ofDepartment.queryOptions({ departmentId }));
  const [withDone, setWithDone] = useState(false);
  const [adding, setAdding] = useState(false);
  const stop = () => setAdding(false);
  const open = followUps.filter(({ doneOn }) => doneOn === null);
  const done = followUps.length - open.length;
  return (
    <PageSection
      title={followUpText.openTitle}
      actions={
        <>
          {done > 0 && (
            <Checkbox
              label={followUpText.showDone(done)}
              checked={withDone}
              onChange={(event) => setWithDone(event.currentTarget.checked)}
            />
          )}
          <Button variant="default" onClick={() => setAdding(true)}>
            {followUpText.add}
          </Button>
        </>
      }
    >
      <FollowUpTable
        rows={withDone ? followUps : open}
        linkTo={(id) => ({
          to: '/afdelingen/$departmentId',
          params: { departmentId },
          search: { deel: 'gesprekken', open: id },
        })}
        empty={<p>{followUpText.nothingOpen}</p>}
      />
      <SidePanel opened={adding} title={followUpText.newTitle} onClose={stop}>
        <FollowUpForm record={null} departmentId={departmentId} onClose={stop} />
      </SidePanel>
    </PageSection>
  );
}
