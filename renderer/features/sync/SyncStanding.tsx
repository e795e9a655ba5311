import { Button } from '@mantine/core';
import { api } from '../../app/api.ts';
import { showMoment } from '../../app/moment.ts';
import { useNow } from '../../app/useNow.ts';
import { AppLink } from '../../components/AppLink.tsx';
import { Facts } from '../../components/Facts.tsx';
import { PageSection } from '../../components/PageSection.tsx';
import { syncText } from '../../nl/sync.ts';
import { clockText } from './clockText.ts';
import { headlineOf } from './headline.ts';
import { Headline } from './Headline.tsx';
import { LeaveHub } from './LeaveHub.tsx';
import { tellWhenOver } from './resultToast.ts';
import { SyncProgress } from './SyncProgress.tsx';
import type { HubConnection, SyncStatus } from './syncStatus.ts';
import { UnsentTable } from './UnsentTable.tsx';
import { useSyncStep } from './useSyncStep.ts';
import classes from './Sync.module.css';

const { standing } = syncText;

/** How syncing stands: what has to be sent and fetched, when it last went well, and when not, why. */
export function SyncStanding({
  status,
  connection,
}: {
  readonly status: SyncStatus;
  readonly connection: HubConnection;
}) {
  const now = useNow();
  const step = useSyncStep();
  const { running, unsent, unsentTotal, sentAgain, conflicts, notBackedUp, refused } = status;
  const clock = clockText(connection.clockAheadMs);
  const blocked = status.state === 'too-old' || status.state === 'hub-too-old';
  const start = async () => {
    if (await step.run(() => api.sync.start.mutate())) tellWhenOver();
  };
  return (
    <PageSection title={standing.title}>
      <div className={classes.standing}>
        <Headline {...headlineOf(status, now)} />
        {running !== null && <SyncProgress running={running} />}
        <Facts facts={factsOf(status, connection, now)} />
        {notBackedUp > 0 && <p className={classes.hint}>{standing.notBackedUp(notBackedUp)}</p>}
        {conflicts > 0 && (
          <p className={classes.note}>
            {standing.conflicts(conflicts)}{' '}
            <AppLink to="/synchronisatie/conflicten" inherit>
              {standing.toConflicts}
            </AppLink>
          </p>
        )}
        {refused > 0 && <p className={classes.note}>{standing.refusedBelow(refused)}</p>}
        {sentAgain > 0 && <p className={classes.note}>{standing.sentAgain(sentAgain)}</p>}
        {clock !== null && <p className={classes.note}>{clock}</p>}
        {unsentTotal > 0 && <UnsentTable caption={standing.unsentCaption} unsent={unsent} />}
        <div className={classes.buttons}>
          <Button disabled={running !== null || blocked} loading={step.running} onClick={() => void start()}>
            {standing.now}
          </Button>
          <LeaveHub unsentTotal={unsentTotal} />
        </div>
      </div>
    </PageSection>
  );
}

function factsOf({ unsentTotal, toFetch }: SyncStatus, connection: HubConnection, now: Date) {
  const { lastSyncAt } = connection;
  return [
    { label: standing.lastSync, value: lastSyncAt === null ? standing.never : showMoment(new Date(lastSyncAt), now) },
    { label: standing.toSendLabel, value: unsentTotal === 0 ? standing.nothing : syncText.changes(unsentTotal) },
    { label: standing.toFetchLabel, value: toFetch === 0 ? standing.nothing : syncText.changes(toFetch) },
  ];
}
