import { syncText } from '../../nl/sync.ts';
import { historyMoment } from '../history/historyMoment.ts';
import { Headline } from './Headline.tsx';
import { LeaveHub } from './LeaveHub.tsx';
import classes from './Sync.module.css';

/** Says that this laptop has no access any more. */
export function RevokedNotice({ name, revokedAt }: { readonly name: string; readonly revokedAt: string }) {
  const { revoked } = syncText;
  return (
    <section className={classes.revoked}>
      <Headline
        tone="bad"
        title={revoked.title}
        texts={[revoked.text(name, historyMoment(revokedAt)), revoked.nothingMore]}
      />
      <LeaveHub unsentTotal={0} />
    </section>
  );
}
