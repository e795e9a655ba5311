import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../../app/api.ts';
import { ConfirmStep } from '../../../components/ConfirmStep.tsx';
import { conflictsText } from '../../../nl/conflicts.ts';
import type { RecordNames } from '../../history/fieldValue.ts';
import { groupLabel, headingOf, sidesOf, type Conflict, type OnDecided } from './conflict.ts';
import { SidesTable } from './SidesTable.tsx';
import classes from './Conflicts.module.css';

/** What is proposed beside what is agreed, a table for each part; each can be let lapse. */
export function ProposedChanges({
  conflicts,
  names,
  onDecided,
}: {
  readonly conflicts: readonly Conflict[];
  readonly names: RecordNames;
  readonly onDecided: OnDecided;
}) {
  return conflicts.map((conflict) => (
    <ProposedChange
      key={`${conflict.entityId} ${conflict.group}`}
      conflict={conflict}
      names={names}
      onDecided={onDecided}
    />
  ));
}

function ProposedChange({
  conflict,
  names,
  onDecided,
}: {
  readonly conflict: Conflict;
  readonly names: RecordNames;
  readonly onDecided: OnDecided;
}) {
  const { entityId, group } = conflict;
  const [asking, setAsking] = useState(false);
  const sides = sidesOf(conflict);
  const agreed = sides.find((side) => side.agreed);
  // A line that nobody agreed to lapses as a whole, whichever value is named.
  const toKeep = agreed ?? sides[0];
  const what = agreed ? `${headingOf(conflict)} – ${groupLabel(conflict)}` : headingOf(conflict);
  const lapse = async () => {
    if (toKeep === undefined) return;
    await api.sync.resolve.mutate({ entityId, group, changeId: toKeep.changeId });
    onDecided(conflict, conflictsText.lapsed);
  };
  return (
    <section>
      <div className={classes.proposedHead}>
        <h3>{what}</h3>
        {toKeep && (
          <Button
            variant="default"
            size="compact-sm"
            aria-label={conflictsText.lapseOf(what)}
            onClick={() => setAsking(true)}
          >
            {conflictsText.lapse}
          </Button>
        )}
      </div>
      {!agreed && <p className={classes.hint}>{conflictsText.lineAdded}</p>}
      <SidesTable
        caption={what}
        conflict={conflict}
        sides={sides}
        names={names}
        headOf={(side) => (side.agreed ? conflictsText.agreed : conflictsText.proposed(side.actors))}
      />
      <ConfirmStep
        opened={asking}
        title={conflictsText.lapseTitle}
        confirmLabel={conflictsText.lapse}
        onConfirm={lapse}
        onClose={() => setAsking(false)}
      >
        <Text>{conflictsText.lapseText}</Text>
      </ConfirmStep>
    </section>
  );
}
