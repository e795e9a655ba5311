import { useQuery } from '@tanstack/react-query';
import { isInForce } from '../../../../domain/agreement.ts';
import { trpc } from '../../../app/api.ts';
import { conflictsText } from '../../../nl/conflicts.ts';
import { entityLabel, type RecordNames } from '../../history/fieldValue.ts';
import type { Conflict, OnDecided } from './conflict.ts';
import { DecisionCard } from './DecisionCard.tsx';
import { SameCode } from './SameCode.tsx';
import classes from './Conflicts.module.css';

/** Two records made with one code: each with a way to it, and to give it another code. */
export function CodeCard({
  headingId,
  conflict,
  names,
  onDecided,
}: {
  readonly headingId: string;
  readonly conflict: Conflict;
  readonly names: RecordNames;
  readonly onDecided: OnDecided;
}) {
  const { entity, entityId, otherIds, heads, institution, shown } = conflict;
  const { data: agreements = [] } = useQuery(trpc.agreement.list.queryOptions());
  const inForce = new Set(agreements.filter(isInForce).map(({ id }) => id));
  const code = String(shown['code'] ?? heads[0]?.values['code'] ?? '');
  return (
    <DecisionCard
      id={headingId}
      title={conflictsText.codeTitle(code)}
      below={`${institution} · ${entityLabel(entity)}`}
      page={null}
    >
      <p className={classes.text}>{conflictsText.codeText}</p>
      <ul className={classes.records}>
        {[entityId, ...otherIds].map((id, index) => (
          <SameCode
            key={id}
            record={{ entity, id }}
            name={nameOf(index, entity, code, names.get(id))}
            made={heads[index]}
            isFrozen={inForce.has(id)}
            onGiven={() => onDecided(conflict, conflictsText.newCodeGiven)}
          />
        ))}
      </ul>
    </DecisionCard>
  );
}

/** What it is called beside its code, or which of them it is. */
function nameOf(index: number, entity: string, code: string, name: string | undefined): string {
  return name === undefined || name === code ? conflictsText.codeRecord(index + 1, entityLabel(entity)) : name;
}
