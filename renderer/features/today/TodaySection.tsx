import { Title } from '@mantine/core';
import { useState } from 'react';
import type { RuleId } from '../../../domain/rules/catalogue.ts';
import { WhyRule } from '../../components/WhyRule.tsx';
import { todayText } from '../../nl/today.ts';
import { TodayRow, type TodayItem } from './TodayRow.tsx';
import classes from './TodayPage.module.css';

/** Items of a concern that are shown until one asks for all. */
const shownFirst = 5;

/** One concern of the day with how much there is of it; nothing when there is nothing. */
export function TodaySection({
  title,
  rule,
  total,
  rows,
}: {
  readonly title: string;
  /** The rule that asks for it. */
  readonly rule?: RuleId;
  readonly total: number;
  /** The first of them. */
  readonly rows: readonly TodayItem[];
}) {
  const [all, setAll] = useState(false);
  if (total === 0) return null;
  return (
    <section className={classes.section}>
      <div className={classes.heading}>
        <Title order={2} size="h3">
          {title}
          <span className={classes.count} aria-label={todayText.counted(total)}>
            {todayText.count(total)}
          </span>
        </Title>
        {rule && <WhyRule rule={rule} />}
      </div>
      <ul className={classes.rows}>
        {(all ? rows : rows.slice(0, shownFirst)).map((item) => (
          <TodayRow key={item.key} item={item} />
        ))}
      </ul>
      {total > shownFirst && (
        <button type="button" className={classes.more} onClick={() => setAll(!all)}>
          {all ? todayText.showLess : todayText.showAll(total)}
        </button>
      )}
    </section>
  );
}
