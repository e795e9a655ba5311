import { notifications } from '@mantine/notifications';
import { useEffect } from 'react';
import { headlineOf } from './headline.ts';
import type { SyncStatus } from './syncStatus.ts';

/** A person asked for a sync and waits for what came of it. */
let waiting = false;

/** After asking for a sync: a toast says what came of it, wherever one is by then. Called once it has begun. */
export function tellWhenOver(): void {
  waiting = true;
}

/** It is over when nothing runs and the next time is planned, or nothing will ever run again. */
export function isOver({
  running,
  nextAttemptAt,
  connection,
}: Pick<SyncStatus, 'running' | 'nextAttemptAt' | 'connection'>): boolean {
  return running === null && (nextAttemptAt !== null || connection === null || connection.revokedAt !== null);
}

/** Shows the toast once a sync that was asked for is over. */
export function useResultToast(status: SyncStatus | undefined): void {
  useEffect(() => {
    if (!waiting || status === undefined || !isOver(status)) return;
    waiting = false;
    // When it is tried again stands on the page.
    const { title, texts, tone } = headlineOf({ ...status, nextAttemptAt: null }, new Date());
    const failed = tone === 'bad' || status.state === 'offline';
    const said = failed && texts[0] !== undefined ? `${title}. ${texts[0]}` : title;
    notifications.show({ message: said, ...(failed ? { color: 'red' } : {}) });
  }, [status]);
}
