import type { ReactNode } from 'react';
import classes from './PlainTable.module.css';

/**
 * A table to read, of rows that are no records of their own: head, body and foot are plain `thead`, `tbody` and `tfoot`. Cells with
 * `data-align="right"` hold amounts and counts. Scrolls sideways when it is wider than its place.
 */
export function PlainTable({
  caption,
  className,
  children,
}: {
  /** What the table lists, for screen readers. */
  readonly caption: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}) {
  return (
    <div className={classes.frame} role="region" aria-label={caption} tabIndex={0}>
      <table className={className === undefined ? classes.table : `${classes.table} ${className}`} aria-label={caption}>
        {children}
      </table>
    </div>
  );
}
