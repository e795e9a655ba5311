import { useSuspenseQuery } from '@tanstack/react-query';
import { trpc } from '../../../app/api.ts';
import { dossierText } from '../../../nl/dossier.ts';
import type { DepartmentPageData } from '../../departments/departmentPageData.ts';
import type { DossierSection } from './dossierSection.ts';
import classes from '../Dossier.module.css';

function Content({ page: { department } }: { readonly page: DepartmentPageData }) {
  const about = { entity: 'department', id: department.id } as const;
  const { data } = useSuspenseQuery(trpc.note.about.queryOptions(about));
  if (data.notes.length === 0) return null;
  return data.notes.map(({ id, text }) => (
    <p key={id} className={classes.note}>
      {text}
    </p>
  ));
}

/** What is noted with the department. */
export const notesSection: DossierSection = { title: dossierText.notes, Content };
