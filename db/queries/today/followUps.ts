import type { RecordedFollowUp } from '../../../domain/followUp.ts';
import { daysLater } from '../../../domain/values/isoDate.ts';
import type { Read } from '../../log/readHandle.ts';
import type { TodayGroup, TodayPlace, TodayQuestion } from './group.ts';

/** A follow-up that is not done, as it stands on the day. */
export interface DueFollowUp extends TodayPlace, Pick<RecordedFollowUp, 'id' | 'action' | 'dueDate' | 'ownerRole'> {
  readonly state: 'overdue' | 'today' | 'soon';
}

/** Days ahead in which a follow-up is worth showing: the coming week. */
const soonDays = 7;

/** Follow-ups that are not done and due within a week, oldest first: those that are overdue stand on top. */
export async function dueFollowUps(read: Read, { today, limit }: TodayQuestion): Promise<TodayGroup<DueFollowUp>> {
  const due = read
    .selectFrom('followUp as f')
    .innerJoin('department as d', 'd.id', 'f.departmentId')
    .innerJoin('institution as i', 'i.id', 'd.institutionId')
    .where('f.retired', '=', 0)
    .where('d.retired', '=', 0)
    .where('f.doneOn', 'is', null)
    .where('f.dueDate', '<=', daysLater(today, soonDays));
  const { total } = await due.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const rows = await due
    .select(['f.id', 'f.action', 'f.dueDate', 'f.ownerRole', 'f.departmentId', 'd.name as departmentName'])
    .select(['d.institutionId', 'i.name as institutionName'])
    .orderBy('f.dueDate')
    .orderBy('f.id')
    .limit(limit)
    .execute();
  return { total, items: rows.map((row) => ({ ...row, state: stateOf(row.dueDate, today) })) };
}

function stateOf(dueDate: string, today: string): DueFollowUp['state'] {
  if (dueDate < today) return 'overdue';
  return dueDate === today ? 'today' : 'soon';
}
