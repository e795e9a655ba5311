import type { ReactNode } from 'react';
import classes from './RowName.module.css';

/** The name of a row with what must be seen beside it. */
export function RowName({ children }: { readonly children: ReactNode }) {
  return <span className={classes.name}>{children}</span>;
}
