import { useSuspenseQuery } from '@tanstack/react-query';
import { trpc } from '../../../app/api.ts';
import { dossierText } from '../../../nl/dossier.ts';
import { historyText } from '../../../nl/history.ts';
import type { DepartmentPageData } from '../../departments/departmentPageData.ts';
import { historyMoment } from '../../history/historyMoment.ts';
import { historySteps } from '../../history/historySteps.ts';
import type { DossierSection } from './dossierSection.ts';
import classes from '../Dossier.module.css';

function Content({ page: { department, institution } }: { readonly page: DepartmentPageData }) {
  const { data: entries } = useSuspenseQuery(trpc.change.historyOfDepartment.queryOptions({ id: department.id }));
  const names = new Map([
    [institution.id, institution.name],
    [department.id, department.name],
  ]);
  if (entries.length === 0) return <p>{dossierText.noHistory}</p>;
  return historySteps(entries, 'department', names).map(({ commandId, title, actor, at, reason }) => (
    <div key={commandId} className={classes.note}>
      {title}
      <div className={classes.below}>{historyText.by(actor, historyMoment(at))}</div>
      {reason !== null && <div className={classes.below}>{historyText.reason(reason)}</div>}
    </div>
  ));
}

/** Who changed what of the department itself: only when it is asked for, as it is long. */
export const historySection: DossierSection = { title: dossierText.history, Content };
