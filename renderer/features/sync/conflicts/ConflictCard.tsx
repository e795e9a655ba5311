import { Text } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../../app/api.ts';
import { ConfirmStep } from '../../../components/ConfirmStep.tsx';
import { conflictsText } from '../../../nl/conflicts.ts';
import type { RecordNames } from '../../history/fieldValue.ts';
import {
  comparedFields,
  groupLabel,
  headingOf,
  sidesOf,
  type Conflict,
  type OnDecided,
  type Side,
} from './conflict.ts';
import { DecisionCard } from './DecisionCard.tsx';
import { SidesTable } from './SidesTable.tsx';
import classes from './Conflicts.module.css';

/** The same fields set differently on two laptops: the values side by side, and choosing one. */
export function ConflictCard({
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
  const { institution, page, entityId, group } = conflict;
  const title = headingOf(conflict);
  const [asked, setAsked] = useState<Side | null>(null);
  const sides = sidesOf(conflict);
  const what = groupLabel(conflict);
  const choose = async ({ changeId }: Side) => {
    await api.sync.resolve.mutate({ entityId, group, changeId });
    onDecided(conflict, conflictsText.chosen(title));
  };
  return (
    <DecisionCard id={headingId} title={title} below={`${institution} · ${what}`} page={page}>
      <SidesTable
        caption={conflictsText.caption(title, what)}
        conflict={conflict}
        sides={sides}
        names={names}
        headOf={group === 'lifecycle' ? ({ actors }) => actors : sideName}
        onChoose={setAsked}
      />
      {page !== null && group !== 'lifecycle' && <p className={classes.hint}>{conflictsText.third}</p>}
      <ConfirmStep
        opened={asked !== null}
        title={conflictsText.confirmTitle}
        confirmLabel={conflictsText.confirm}
        onConfirm={async () => {
          if (asked) await choose(asked);
        }}
        onClose={() => setAsked(null)}
      >
        {asked && <Chosen conflict={conflict} sides={sides} chosen={asked} names={names} />}
      </ConfirmStep>
    </DecisionCard>
  );
}

/** Who set it; beside an edit also that it was retired. */
function sideName({ actors, retires }: Side): string {
  return retires ? conflictsText.retiredBy(actors) : actors;
}

/** What will stand after choosing, as far as it differs. */
function Chosen({
  conflict,
  sides,
  chosen,
  names,
}: {
  readonly conflict: Conflict;
  readonly sides: readonly Side[];
  readonly chosen: Side;
  readonly names: RecordNames;
}) {
  const place = sides.findIndex(({ changeId }) => changeId === chosen.changeId);
  return (
    <>
      <dl className={classes.chosen}>
        {comparedFields(conflict, sides, names)
          .filter(({ differs }) => differs)
          .map(({ field, label, texts }) => (
            <div key={field}>
              <dt>{label}</dt>
              <dd>{texts[place]}</dd>
            </div>
          ))}
      </dl>
      <Text mt="sm">{conflictsText.confirmText(chosen.actors)}</Text>
      {chosen.retires && <Text mt="xs">{conflictsText.willRetire}</Text>}
      {!chosen.retires && sides.some(({ retires }) => retires) && <Text mt="xs">{conflictsText.willRestore}</Text>}
    </>
  );
}
