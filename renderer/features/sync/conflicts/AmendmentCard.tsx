import { conflictsText } from '../../../nl/conflicts.ts';
import type { RecordNames } from '../../history/fieldValue.ts';
import type { Conflict, OnDecided } from './conflict.ts';
import { DecisionCard } from './DecisionCard.tsx';
import { MakeVersion } from './MakeVersion.tsx';
import { ProposedChanges } from './ProposedChanges.tsx';
import classes from './Conflicts.module.css';

/** Changes of an agreement that came beside its accord: what is agreed stands; they become a new version, or lapse. */
export function AmendmentCard({
  headingId,
  agreementId,
  conflicts,
  names,
  onDecided,
}: {
  readonly headingId: string;
  readonly agreementId: string;
  readonly conflicts: readonly Conflict[];
  readonly names: RecordNames;
  readonly onDecided: OnDecided;
}) {
  const [first] = conflicts;
  if (first === undefined) return null;
  const code = names.get(agreementId) ?? first.title;
  return (
    <DecisionCard
      id={headingId}
      title={conflictsText.amendmentTitle(code)}
      below={first.institution}
      page={{ entity: 'agreement', id: agreementId }}
    >
      <p className={classes.text}>{conflictsText.amendmentText}</p>
      <ProposedChanges conflicts={conflicts} names={names} onDecided={onDecided} />
      <MakeVersion agreementId={agreementId} onDecided={onDecided} />
    </DecisionCard>
  );
}
