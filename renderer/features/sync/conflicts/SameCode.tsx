import { Button } from '@mantine/core';
import { api } from '../../../app/api.ts';
import { conflictsText } from '../../../nl/conflicts.ts';
import { historyMoment } from '../../history/historyMoment.ts';
import { useSyncStep } from '../useSyncStep.ts';
import type { Conflict } from './conflict.ts';
import { RecordLink } from './RecordLink.tsx';
import classes from './Conflicts.module.css';

/** One of the records with the same code: who made it, its page, and giving it another code. */
export function SameCode({
  record: { entity, id },
  name,
  made,
  isFrozen,
  onGiven,
}: {
  readonly record: { readonly entity: Conflict['entity']; readonly id: string };
  readonly name: string;
  readonly made: Conflict['heads'][number] | undefined;
  /** In force: its code is part of what was agreed. */
  readonly isFrozen: boolean;
  readonly onGiven: () => void;
}) {
  const step = useSyncStep();
  const coded = codedOf(entity);
  const give = () =>
    step.run(async () => {
      if (coded === null) return;
      await api.record.giveNewCode.mutate({ entity: coded, id });
      onGiven();
    });
  return (
    <li>
      <div>
        <strong>{name}</strong>
        {made && <span className={classes.when}>{conflictsText.codeMade(made.actor, historyMoment(made.at))}</span>}
        {isFrozen && <span className={classes.when}>{conflictsText.codeFrozen}</span>}
      </div>
      <div className={classes.buttons}>
        {coded !== null && !isFrozen && (
          <Button
            variant="default"
            size="compact-sm"
            aria-label={conflictsText.newCodeOf(name)}
            loading={step.running}
            onClick={() => void give()}
          >
            {conflictsText.newCode}
          </Button>
        )}
        <RecordLink page={coded === null ? null : { entity: coded, id }} of={name} />
      </div>
    </li>
  );
}

/** Only kinds with a code of their own are told of here; each has a page. */
function codedOf(entity: Conflict['entity']) {
  return entity === 'department' || entity === 'intervention' || entity === 'agreement' ? entity : null;
}
