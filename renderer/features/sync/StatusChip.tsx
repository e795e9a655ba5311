import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useNow } from '../../app/useNow.ts';
import { marks } from '../../components/StatusBadge.tsx';
import { standingText } from '../../nl/sync.ts';
import { useResultToast } from './resultToast.ts';
import { announcement, standingOf } from './standing.ts';
import { useSyncStatus, type SyncStatus } from './syncStatus.ts';
import classes from './StatusChip.module.css';

/** A sync that is over sooner does not flicker in the top bar: until then what stood there is still true. */
const lastsMs = 600;

/** Longer than a passing state, so that a screen reader only hears what stays. */
const settlesMs = 2000;

/** The status of syncing in the top bar, in words; leads to the page that explains it. */
export function StatusChip() {
  const status = useSyncStatus();
  useResultToast(status);
  const running = useLasting(status !== undefined && status.running !== null);
  if (status === undefined) return null;
  return <KnownStatus status={running ? status : { ...status, running: null }} />;
}

function KnownStatus({ status }: { readonly status: SyncStatus }) {
  const { label, tone, news } = standingOf(status, useNow());
  return (
    <>
      <Link
        to="/synchronisatie"
        className={classes.chip ?? ''}
        data-tone={tone}
        activeOptions={{ exact: true }}
        aria-label={standingText.toPage(label)}
      >
        {marks[tone]}
        {label}
      </Link>
      <News news={news} />
    </>
  );
}

/** Says aloud what stays changed, never each count or moment. */
function News({ news }: { readonly news: string }) {
  const [settled, setSettled] = useState(news);
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (news === settled) return undefined;
    const timer = setTimeout(() => {
      setSaid(announcement(settled, news));
      setSettled(news);
    }, settlesMs);
    return () => clearTimeout(timer);
  }, [news, settled]);
  return (
    <span role="status" className={classes.news}>
      {said}
    </span>
  );
}

/** True once something was true for a while. */
function useLasting(on: boolean): boolean {
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLasting(on), on ? lastsMs : 0);
    return () => clearTimeout(timer);
  }, [on]);
  return lasting && on;
}
