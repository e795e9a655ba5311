import { Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { trpc } from '../../app/api.ts';
import { interventionText } from '../../nl/interventions.ts';
import { InterventionRecord } from './InterventionRecord.tsx';

/** An intervention by its id, in a panel. */
export function OpenIntervention({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { data: record } = useSuspenseQuery(trpc.intervention.page.queryOptions({ id }));
  if (record === null) return <Text>{`${interventionText.missingTitle}. ${interventionText.missingText}`}</Text>;
  return <InterventionRecord key={id} record={record} onClose={onClose} />;
}
