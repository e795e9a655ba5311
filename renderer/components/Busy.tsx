import { Progress } from '@mantine/core';
import classes from './Busy.module.css';

/** Says what is being done, with how far it is when that is known. */
export function Busy({
  text,
  hint,
  share,
}: {
  readonly text: string;
  readonly hint?: string;
  /** From 0 to 1; without it the bar only moves. */
  readonly share?: number;
}) {
  return (
    <div className={classes.busy}>
      <p role="status">{text}</p>
      <Progress value={share === undefined ? 100 : share * 100} animated={share === undefined} aria-label={text} />
      {hint !== undefined && <p className={classes.hint}>{hint}</p>}
    </div>
  );
}
