import {
  deadlineOn,
  evaluationDeadlines,
  type DeadlineStanding,
} from '../../../domain/rules/R13-evaluationDeadlines.ts';
import type { Read } from '../../log/readHandle.ts';
import { firstOf, type TodayGroup, type TodayPlace, type TodayQuestion } from './group.ts';

/** An evaluation that must be made, with the pilot it is about. */
export interface DueEvaluation extends TodayPlace, Pick<DeadlineStanding, 'kind' | 'due' | 'daysLeft'> {
  readonly departmentId: string;
  readonly departmentName: string;
  readonly state: 'due' | 'late';
}

/** Days after which a final report that is late no longer stands on the page: nobody records here that it was sent. */
const lateDays = 92;

/**
 * R13 The evaluations that are due or late on this day, the first to expire on top. An interim evaluation counts as made when there was an
 * evaluation dialogue in the second half of the pilot.
 */
export async function dueEvaluations(read: Read, question: TodayQuestion): Promise<TodayGroup<DueEvaluation>> {
  const pilots = await read
    .selectFrom('department as d')
    .innerJoin('institution as i', 'i.id', 'd.institutionId')
    .select(['d.id as departmentId', 'd.name as departmentName', 'd.startDate', 'd.endDate', 'd.institutionId'])
    .select('i.name as institutionName')
    .where('d.retired', '=', 0)
    .where('i.retired', '=', 0)
    .execute();
  const evaluated = await read
    .selectFrom('dialogue')
    .select(['departmentId', ({ fn }) => fn.max('date').as('last')])
    .where('retired', '=', 0)
    .where('kind', '=', 'evaluation')
    .groupBy('departmentId')
    .execute();
  const lastEvaluation = new Map(evaluated.map(({ departmentId, last }) => [departmentId, last]));
  const due = pilots.flatMap(({ startDate, endDate, ...pilot }) =>
    evaluationDeadlines({ startDate, endDate }).flatMap((deadline): DueEvaluation[] => {
      const { state, kind, daysLeft } = deadlineOn(deadline, question.today);
      if (state === 'later') return [];
      // After its end a pilot has a final report to make, and no interim evaluation any more.
      if (
        kind === 'interim' &&
        (state === 'late' || (lastEvaluation.get(pilot.departmentId) ?? '') >= deadline.remindFrom)
      )
        return [];
      if (kind === 'final' && daysLeft < -lateDays) return [];
      return [{ ...pilot, kind, due: deadline.due, daysLeft, state }];
    }),
  );
  return firstOf(
    due.toSorted((a, b) => a.due.localeCompare(b.due) || a.departmentName.localeCompare(b.departmentName, 'nl')),
    question,
  );
}
