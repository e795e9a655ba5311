import type { ReactNode } from 'react';
import type { Conflict } from './conflict.ts';
import { RecordLink } from './RecordLink.tsx';
import classes from './Conflicts.module.css';

/** The frame around one decision: which record it is about, where that is, and what there is to choose. */
export function DecisionCard({
  id,
  title,
  below,
  page,
  children,
}: {
  /** Of the heading, which takes the focus when the decision before it was taken. */
  readonly id: string;
  readonly title: string;
  readonly below: string;
  readonly page: Conflict['page'];
  readonly children: ReactNode;
}) {
  return (
    <article aria-labelledby={id} className={classes.card}>
      <header>
        <div>
          <h2 id={id} tabIndex={-1}>
            {title}
          </h2>
          <p className={classes.below}>{below}</p>
        </div>
        <RecordLink page={page} of={title} />
      </header>
      {children}
    </article>
  );
}
