import { LockIcon } from '../../components/icons.tsx';
import { WhyRule } from '../../components/WhyRule.tsx';
import { stepsText } from '../../nl/agreements.ts';
import classes from './FrozenNote.module.css';

/** Says that what is agreed does not change, and why (R15). */
export function FrozenNote() {
  return (
    <div className={classes.note}>
      <LockIcon />
      <p>
        {stepsText.frozen}
        <WhyRule rule="R15" />
      </p>
    </div>
  );
}
