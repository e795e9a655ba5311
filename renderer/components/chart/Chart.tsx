import { Button } from '@mantine/core';
import { useId, useState, type ReactNode } from 'react';
import { chartText } from '../../nl/charts.ts';
import classes from './Chart.module.css';

/**
 * A picture of figures with its caption, and the same figures as a table behind a button. Sizes are fixed, so that it prints as it is shown;
 * on paper the table stands below the picture.
 */
export function Chart({
  title,
  note,
  legend,
  table,
  children,
}: {
  /** What is shown, with its unit. */
  readonly title: ReactNode;
  /** What one has to know to read it: a break, a way of counting. */
  readonly note?: ReactNode;
  readonly legend?: ReactNode;
  /** The same figures as a table (`PlainTable`). */
  readonly table: ReactNode;
  /** The picture, of one of the charts beside this file. */
  readonly children: ReactNode;
}) {
  const [asTable, setAsTable] = useState(false);
  const id = useId();
  return (
    <figure className={classes.figure} aria-labelledby={id}>
      <figcaption className={classes.caption}>
        <span id={id} className={classes.title}>
          {title}
        </span>
        <Button
          className={classes.toggle ?? ''}
          variant="subtle"
          size="compact-sm"
          onClick={() => setAsTable(!asTable)}
        >
          {asTable ? chartText.asPicture : chartText.asTable}
        </Button>
      </figcaption>
      <div className={classes.picture} data-hidden={asTable}>
        {legend}
        <div className={classes.frame}>{children}</div>
      </div>
      <div className={classes.table} data-shown={asTable}>
        {table}
      </div>
      {note !== undefined && <p className={classes.note}>{note}</p>}
    </figure>
  );
}
