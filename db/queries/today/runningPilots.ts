import type { Read } from '../../log/readHandle.ts';
import type { TodayPlace } from './group.ts';

/** A pilot that runs on a day. */
export interface RunningPilot extends TodayPlace {
  readonly departmentId: string;
  readonly departmentName: string;
  readonly startDate: string;
  readonly endDate: string | null;
}

/** The pilots that run on a day, by institution and department. */
export async function runningPilots(read: Read, today: string): Promise<RunningPilot[]> {
  const rows = await read
    .selectFrom('department as d')
    .innerJoin('institution as i', 'i.id', 'd.institutionId')
    .select(['d.id as departmentId', 'd.name as departmentName', 'd.startDate', 'd.endDate', 'd.institutionId'])
    .select('i.name as institutionName')
    .where('d.retired', '=', 0)
    .where('i.retired', '=', 0)
    .where('i.status', 'in', ['selected', 'running'])
    .where('d.startDate', '<=', today)
    .where((where) => where.or([where('d.endDate', 'is', null), where('d.endDate', '>=', today)]))
    .execute();
  return rows.toSorted(
    (a, b) =>
      a.institutionName.localeCompare(b.institutionName, 'nl') ||
      a.departmentName.localeCompare(b.departmentName, 'nl') ||
      a.departmentId.localeCompare(b.departmentId),
  );
}
