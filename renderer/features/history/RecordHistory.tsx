import { useSuspenseQuery } from '@tanstack/react-query';
import { trpc } from '../../app/api.ts';
import type { RecordNames } from './fieldValue.ts';
import { HistoryList } from './HistoryList.tsx';

const noNames: RecordNames = new Map();

/** The history of one record. */
export function RecordHistory({
  id,
  entity,
  names = noNames,
}: {
  readonly id: string;
  readonly entity: string;
  readonly names?: RecordNames;
}) {
  const { data: entries } = useSuspenseQuery(trpc.change.history.queryOptions({ id }));
  return <HistoryList entries={entries} entity={entity} names={names} />;
}
