import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { api } from '../../app/api.ts';
import { Busy } from '../../components/Busy.tsx';
import { syncText } from '../../nl/sync.ts';
import type { SyncStatus } from './syncStatus.ts';
import { useSyncStep } from './useSyncStep.ts';
import classes from './Sync.module.css';

/** What a sync is doing and how far it is, with a way to stop it. */
export function SyncProgress({
  running: { phase, done, total, institution },
}: {
  readonly running: NonNullable<SyncStatus['running']>;
}) {
  const { progress } = syncText;
  const step = useSyncStep();
  const stop = async () => {
    if (await step.run(() => api.sync.cancel.mutate())) notifications.show({ message: progress.cancelled });
  };
  const what = progress[phase];
  return (
    <div className={classes.progress}>
      <Busy
        text={institution === null ? what : progress.of(what, institution)}
        {...(total > 0 ? { share: Math.min(1, done / total), hint: progress.count(done, total) } : {})}
      />
      <Button variant="default" size="compact-sm" loading={step.running} onClick={() => void stop()}>
        {progress.cancel}
      </Button>
    </div>
  );
}
