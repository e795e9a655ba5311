import { useSuspenseQuery } from '@tanstack/react-query';
import { trpc } from '../../app/api.ts';

/** What is known of the session: whose workbook it is, whether it holds sample data. */
export function useSession() {
  return useSuspenseQuery(trpc.session.status.queryOptions()).data;
}
