import { newKeyText } from '../nl/components.ts';
import classes from './NewKeyHint.module.css';

/** Shows on a button that the key N does the same. */
export function NewKeyHint() {
  return (
    <kbd className={classes.key} aria-hidden="true">
      {newKeyText.key}
    </kbd>
  );
}
