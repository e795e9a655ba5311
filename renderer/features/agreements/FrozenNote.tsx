import { rules } from '../../../domain/rules/catalogue.ts';
import { LockIcon } from '../../components/icons.tsx';
import { stepsText } from '../../nl/agreements.ts';
import classes from './FrozenNote.module.css';

/** Says that what is agreed does not change, and why (R15). */
export function FrozenNote() {
  return (
    <div className={classes.note}>
      <LockIcon />
      <div>
        <p>{stepsText.frozen}</p>
        <details>
          <summary>{stepsText.why}</summary>
          <p>{rules.R15.explanation}</p>
          <p>{stepsText.source(rules.R15.title, 'R15', rules.R15.source)}</p>
        </details>
      </div>
    </div>
  );
}
