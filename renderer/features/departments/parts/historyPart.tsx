import { useSuspenseQuery } from '@tanstack/react-query';
import { trpc } from '../../../app/api.ts';
import { HistoryList } from '../../history/HistoryList.tsx';
import type { DepartmentPageData } from '../departmentPageData.ts';
import type { DepartmentPart } from './departmentPart.ts';

/** The history of the department itself, its reference budgets and its profile counts. */
function Content({ page: { department, institution } }: { readonly page: DepartmentPageData }) {
  const { data: entries } = useSuspenseQuery(trpc.change.historyOfDepartment.queryOptions({ id: department.id }));
  const names = new Map([
    [institution.id, institution.name],
    [department.id, department.name],
  ]);
  return <HistoryList entries={entries} entity="department" names={names} />;
}

/** Who changed what of the department. */
export const historyPart: DepartmentPart = { tab: 'geschiedenis', Content };
