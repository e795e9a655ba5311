import { useSuspenseQuery } from '@tanstack/react-query';
import { trpc } from '../../app/api.ts';
import type { OutcomesData } from './outcomeData.ts';

/** What was measured on a department; waits until it is here. */
export function useOutcomes(departmentId: string): OutcomesData {
  return useSuspenseQuery(trpc.outcome.ofDepartment.queryOptions({ id: departmentId })).data;
}
