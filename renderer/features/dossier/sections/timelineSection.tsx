import { useSuspenseQuery } from '@tanstack/react-query';
import { formatDate } from '../../../../domain/values/isoDate.ts';
import { trpc } from '../../../app/api.ts';
import { dossierText } from '../../../nl/dossier.ts';
import type { DepartmentPageData } from '../../departments/departmentPageData.ts';
import { describeEntry } from '../../departments/timeline/describeEntry.ts';
import type { DossierSection } from './dossierSection.ts';
import classes from '../Dossier.module.css';

function Content({ page: { department } }: { readonly page: DepartmentPageData }) {
  const { data: entries } = useSuspenseQuery(trpc.department.timeline.queryOptions({ id: department.id }));
  if (entries.length === 0) return <p>{dossierText.noTimeline}</p>;
  return (
    <ol className={classes.timeline}>
      {entries.toReversed().map((entry, index) => {
        const { title, detail } = describeEntry(entry);
        return (
          // One record can be told of twice on one day: its start and its end.
          <li key={`${entry.kind} ${entry.id} ${index}`}>
            <time dateTime={entry.date}>{formatDate(entry.date)}</time>
            <div>
              {title}
              {detail !== null && <div className={classes.below}>{detail}</div>}
            </div>
          </li>
        );
      })}
    </ol>
  );
}

/** Everything that happened, from the beginning. */
export const timelineSection: DossierSection = { title: dossierText.timeline, Content };
