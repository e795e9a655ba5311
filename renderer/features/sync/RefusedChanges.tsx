import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import type { Answers } from '../../app/answers.ts';
import { api, trpc } from '../../app/api.ts';
import { capital } from '../../app/capital.ts';
import { PageSection } from '../../components/PageSection.tsx';
import { PlainTable } from '../../components/PlainTable.tsx';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { syncText } from '../../nl/sync.ts';
import { historyMoment } from '../history/historyMoment.ts';
import { useSyncStep } from './useSyncStep.ts';
import classes from './Sync.module.css';

type Refused = Answers['sync']['refused'][number];

const words = syncText.refused;

/** The changes of this laptop that were not accepted: what, why and by whom; they stay readable. */
export function RefusedChanges() {
  const { data: changes = [] } = useQuery(trpc.sync.refused.queryOptions());
  const step = useSyncStep();
  if (changes.length === 0) return null;
  const fresh = changes.filter(({ seen }) => !seen).map(({ changeId }) => changeId);
  const markSeen = async () => {
    if (await step.run(() => api.sync.refusedSeen.mutate({ changeIds: fresh }))) {
      notifications.show({ message: words.markedSeen });
    }
  };
  return (
    <PageSection
      title={words.title}
      actions={
        fresh.length > 0 && (
          <Button variant="default" loading={step.running} onClick={() => void markSeen()}>
            {words.seenAll}
          </Button>
        )
      }
    >
      <p className={classes.text}>{words.text}</p>
      <PlainTable caption={words.caption} className={classes.refused}>
        <thead>
          <tr>
            <th scope="col">{words.what}</th>
            <th scope="col">{words.why}</th>
            <th scope="col">{words.by}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <RefusedRow key={change.changeId} change={change} />
          ))}
        </tbody>
      </PlainTable>
    </PageSection>
  );
}

function RefusedRow({ change: { title, message, actor, wallTime, seen } }: { readonly change: Refused }) {
  return (
    <tr>
      <th scope="row">
        {capital(title)} {!seen && <StatusBadge label={words.isNew} tone="attention" />}
      </th>
      <td>{message}</td>
      <td>
        {actor}
        <br />
        <span className={classes.hint}>{historyMoment(wallTime)}</span>
      </td>
    </tr>
  );
}
