import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './PageSection.module.css';

/** A part of a page with its own heading. */
export function PageSection({
  title,
  actions,
  children,
}: {
  readonly title: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section className={classes.section}>
      <div className={classes.line}>
        <Title order={2}>{title}</Title>
        {actions !== undefined && <div className={classes.actions}>{actions}</div>}
      </div>
      {children}
    </section>
  );
}
