import { Anchor, Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { trpc } from '../../app/api.ts';
import { showMoment } from '../../app/moment.ts';
import { useNow } from '../../app/useNow.ts';
import { todayText } from '../../nl/today.ts';
import classes from './TodayPage.module.css';

/** As many as fit beside the work of a day. */
const shown = 8;

/** The screens that were opened last. */
export function RecentList() {
  const { data: recents } = useSuspenseQuery(trpc.search.recents.queryOptions());
  const now = useNow();
  return (
    <section className={classes.recents}>
      <Title order={2} size="h3">
        {todayText.recents.title}
      </Title>
      {recents.length === 0 ? (
        <p className={classes.quiet}>{todayText.recents.empty}</p>
      ) : (
        <ul className={classes.rows}>
          {recents.slice(0, shown).map(({ address, title, openedAt }) => (
            <li key={address} className={classes.row}>
              <Anchor href={`#${address}`}>{title}</Anchor>
              <span className={classes.facts}>{showMoment(new Date(openedAt), now)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
