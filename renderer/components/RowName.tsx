import type { ReactNode } from 'react';
import classes from './RowName.module.css';

/** The name of a row with what must be seen beside it, and a detail below. */
export function RowName({ below = null, children }: { readonly below?: ReactNode; readonly children: ReactNode }) {
  return (
    <>
      <span className={classes.name}>{children}</span>
      {below !== null && <span className={classes.below}>{below}</span>}
    </>
  );
}
