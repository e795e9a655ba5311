import type { ReactNode } from 'react';
import { factText } from '../nl/components.ts';
import classes from './Facts.module.css';

/** One fact about a record. */
export interface Fact {
  readonly label: string;
  /** Nothing (`null`) is shown as “niet ingevuld”. */
  readonly value: ReactNode;
}

/** What is known of a record, as labels with values in columns. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className={classes.facts}>
      {facts.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd data-empty={value === null}>{value ?? factText.empty}</dd>
        </div>
      ))}
    </dl>
  );
}
