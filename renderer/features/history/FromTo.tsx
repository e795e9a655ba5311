import { historyText } from '../../nl/history.ts';
import { fieldValue, type HistoryEntry, type RecordNames } from './fieldValue.ts';
import classes from './History.module.css';

/** A field that goes from a value to another. */
export function FromTo({
  entity,
  change: { field, from, to },
  names,
}: {
  readonly entity: string;
  readonly change: HistoryEntry['fields'][number];
  readonly names: RecordNames;
}) {
  return (
    <>
      <del>{fieldValue(entity, field, from, names)}</del>
      <span className={classes.arrow}>{` ${historyText.became} `}</span>
      <ins>{fieldValue(entity, field, to, names)}</ins>
    </>
  );
}
