import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { department as definition } from '../../../../domain/department.ts';
import { trpc } from '../../../app/api.ts';
import { FilterSelect, ListTools } from '../../../components/ListTools.tsx';
import { listText } from '../../../nl/components.ts';
import { timelineText } from '../../../nl/timeline.ts';
import type { DepartmentPageData } from '../departmentPageData.ts';
import { timelineKinds } from '../departmentSearch.ts';
import { Timeline } from '../timeline/Timeline.tsx';
import type { DepartmentPart } from './departmentPart.ts';
import classes from '../timeline/Timeline.module.css';

const route = getRouteApi('/afdelingen/$departmentId');

/** What the department is like, and everything that happened there. */
function Content({ page: { department } }: { readonly page: DepartmentPageData }) {
  const { data: entries } = useSuspenseQuery(trpc.department.timeline.queryOptions({ id: department.id }));
  const { tijdlijn: kind } = route.useSearch();
  const navigate = route.useNavigate();
  const shown = kind === undefined ? entries : entries.filter((entry) => entry.kind === kind);
  const there = timelineKinds.filter((one) => one === kind || entries.some((entry) => entry.kind === one));
  const filter = (tijdlijn: (typeof timelineKinds)[number] | undefined) =>
    void navigate({ search: { tijdlijn }, replace: true });
  return (
    <>
      {department.contextDescription !== null && (
        <p className={classes.context}>
          <strong>{definition.labels.contextDescription}.</strong> {department.contextDescription}
        </p>
      )}
      {entries.length === 0 ? (
        <p>{timelineText.empty}</p>
      ) : (
        <>
          <ListTools count={listText.count(shown.length, entries.length, timelineText.one, timelineText.several)}>
            <FilterSelect
              label={timelineText.filter}
              options={there.map((value) => ({ value, label: timelineText.kinds[value] }))}
              value={kind}
              onValue={filter}
            />
          </ListTools>
          {shown.length === 0 ? (
            <p>{timelineText.noMatch}</p>
          ) : (
            <Timeline departmentId={department.id} entries={shown} kept={kind} />
          )}
        </>
      )}
    </>
  );
}

/** The first thing one sees of a department. */
export const overviewPart: DepartmentPart = { tab: 'overzicht', Content };
