import { syncText } from '../../nl/sync.ts';
import { historyMoment } from '../history/historyMoment.ts';
import type { SyncStatus } from './syncStatus.ts';
import classes from './Sync.module.css';

/** Says what was removed from this laptop because it may not have it any more, and what had not been sent. */
export function PurgedNotice({ purged: { at, institutions } }: { readonly purged: NonNullable<SyncStatus['purged']> }) {
  const { purged } = syncText;
  return (
    <section className={classes.notice} aria-labelledby="sync-purged">
      <h2 id="sync-purged">{purged.title}</h2>
      <p>{purged.text(historyMoment(at))}</p>
      <ul>
        {institutions.map(({ name, unsent }) => (
          <li key={name}>
            {name}: {unsent === 0 ? purged.sent : purged.unsent(unsent)}
          </li>
        ))}
      </ul>
      <p>{institutions.some(({ unsent }) => unsent > 0) ? purged.all : purged.nothingLost}</p>
    </section>
  );
}
