import { useQuery } from '@tanstack/react-query';
import { trpc } from '../../app/api.ts';
import { PageSection } from '../../components/PageSection.tsx';
import { syncText } from '../../nl/sync.ts';
import { waitingText } from './waitingText.ts';
import classes from './Sync.module.css';

/** Records of colleagues that this laptop keeps but cannot show yet, and why. */
export function WaitingRecords() {
  const { data: records = [] } = useQuery(trpc.sync.waiting.queryOptions());
  if (records.length === 0) return null;
  const { title, text } = syncText.waiting;
  return (
    <PageSection title={title}>
      <p className={classes.text}>{text(records.length)}</p>
      <ul className={classes.list}>
        {waitingText(records).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </PageSection>
  );
}
