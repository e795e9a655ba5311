import type { Outcome } from '../../../domain/outcomes.ts';
import { StatusBadge, type StatusTone } from '../../components/StatusBadge.tsx';
import { outcomeText } from '../../nl/outcomes.ts';
import classes from './Outcomes.module.css';

type Standing = Pick<Outcome, 'course' | 'isBroken' | 'lacksBaseline' | 'targetReached'>;

const tones: Readonly<Record<NonNullable<Standing['course']>, StatusTone>> = {
  better: 'good',
  worse: 'bad',
  same: 'idle',
};

/** How an indicator stands, in words: better or worse than the baseline, or why that cannot be said; and its target. */
export function OutcomeBadges({ outcome }: { readonly outcome: Standing }) {
  const { targetReached } = outcome;
  return (
    <div className={classes.badges}>
      <CourseBadge outcome={outcome} />
      {targetReached !== null && (
        <StatusBadge
          label={targetReached ? outcomeText.reached : outcomeText.notReached}
          tone={targetReached ? 'good' : 'going'}
        />
      )}
    </div>
  );
}

function CourseBadge({ outcome: { course, isBroken, lacksBaseline } }: { readonly outcome: Standing }) {
  if (lacksBaseline) return <StatusBadge label={outcomeText.lacksBaseline} tone="attention" />;
  if (course === null) return <StatusBadge label={outcomeText.noFollowUp} tone="idle" />;
  if (isBroken) return <StatusBadge label={outcomeText.broken} tone="attention" />;
  return <StatusBadge label={outcomeText.courses[course]} tone={tones[course]} />;
}
