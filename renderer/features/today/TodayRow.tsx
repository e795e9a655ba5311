import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './TodayPage.module.css';

/** One thing to do: what it is, how it stands, and where and when. */
export interface TodayItem {
  readonly key: string;
  /** Path of the screen it leads to; null when there is none to go to. */
  readonly address: string | null;
  readonly text: string;
  readonly badge?: ReactNode;
  /** Small print under it; what is null is left out. */
  readonly facts: readonly (string | null)[];
}

/** One thing to do as a line; what it is leads to the place. */
export function TodayRow({ item: { address, text, badge, facts } }: { readonly item: TodayItem }) {
  return (
    <li className={classes.row}>
      <span className={classes.what}>
        {address === null ? text : <Anchor href={`#${address}`}>{text}</Anchor>}
        {badge}
      </span>
      <span className={classes.facts}>
        {facts
          .filter((fact) => fact !== null)
          .map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
      </span>
    </li>
  );
}
