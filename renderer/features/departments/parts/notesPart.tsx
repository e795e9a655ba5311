import { useNavigate } from '@tanstack/react-router';
import { SidePanel } from '../../../components/SidePanel.tsx';
import { noteText } from '../../../nl/notes.ts';
import { NoteForm } from '../../notes/NoteForm.tsx';
import { Notes } from '../../notes/Notes.tsx';
import type { DepartmentPageData } from '../departmentPageData.ts';
import type { DepartmentPart, PartPanelsProps } from './departmentPart.ts';

function Content({ page: { department } }: { readonly page: DepartmentPageData }) {
  const navigate = useNavigate();
  const { id } = department;
  return (
    <Notes
      subject={{ entity: 'department', id }}
      onNewNote={() =>
        void navigate({
          to: '/afdelingen/$departmentId',
          params: { departmentId: id },
          search: { deel: 'notities', paneel: 'nieuw' },
        })
      }
    />
  );
}

function Panels({ page: { department }, isNew, close }: PartPanelsProps) {
  return (
    <SidePanel opened={isNew} title={noteText.newTitle} onClose={close}>
      <NoteForm subject={{ entity: 'department', id: department.id }} record={null} onClose={close} />
    </SidePanel>
  );
}

/** What was noted and attached about the department. */
export const notesPart: DepartmentPart = { tab: 'notities', Content, Panels };
