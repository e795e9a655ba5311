import { shellText } from '../nl/shell.ts';
import classes from './Shell.module.css';

/** Stands where a screen is being fetched; shows itself only when that takes long enough to notice. */
export function Loading() {
  return (
    <p className={classes.loading} role="status">
      {shellText.loading}
    </p>
  );
}
