import { useQuery } from '@tanstack/react-query';
import { trpc } from '../../../app/api.ts';
import type { RecordNames } from '../../history/fieldValue.ts';

/** Names of the records that others refer to. */
export function useRecordNames(): RecordNames {
  const { data: institutions = [] } = useQuery(trpc.institution.list.queryOptions());
  const { data: departments = [] } = useQuery(trpc.department.list.queryOptions());
  const { data: interventions = [] } = useQuery(trpc.intervention.list.queryOptions());
  const { data: agreements = [] } = useQuery(trpc.agreement.list.queryOptions());
  return new Map([
    ...institutions.map(({ id, name }) => [id, name] as const),
    ...departments.map(({ id, name }) => [id, name] as const),
    ...interventions.map(({ id, code, goal }) => [id, `${code} ${goal}`] as const),
    ...agreements.map(({ id, code }) => [id, code] as const),
  ]);
}
