import type { ReactNode } from 'react';
import classes from './FormSection.module.css';

/** Fields that belong together, two beside each other where there is room. */
export function FormSection({ title, children }: { readonly title?: string; readonly children: ReactNode }) {
  return (
    <fieldset className={classes.section}>
      {title !== undefined && <legend>{title}</legend>}
      <div className={classes.fields}>{children}</div>
    </fieldset>
  );
}

/** A field over the whole width of its section. */
export function WholeWidth({ children }: { readonly children: ReactNode }) {
  return <div className={classes.whole}>{children}</div>;
}
