import { StatusBadge } from '../../components/StatusBadge.tsx';
import { departmentText } from '../../nl/departments.ts';
import { courseOf } from './departmentSearch.ts';

/** Whether the pilot of a department runs or has ended. */
export function CourseBadge({ endDate }: { readonly endDate: string | null }) {
  const course = courseOf({ endDate });
  return <StatusBadge label={departmentText.courses[course]} tone={course === 'running' ? 'going' : 'good'} />;
}
