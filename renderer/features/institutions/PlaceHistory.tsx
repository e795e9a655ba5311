import { useSuspenseQuery } from '@tanstack/react-query';
import { trpc } from '../../app/api.ts';
import { RecordHistory } from '../history/RecordHistory.tsx';

/** The history of a record that names an institution or a department. */
export function PlaceHistory({ id, entity }: { readonly id: string; readonly entity: string }) {
  const { data: institutions } = useSuspenseQuery(trpc.institution.list.queryOptions());
  const { data: departments } = useSuspenseQuery(trpc.department.list.queryOptions());
  const names = new Map([...institutions, ...departments].map((place) => [place.id, place.name]));
  return <RecordHistory id={id} entity={entity} names={names} />;
}
