import { Button } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../app/api.ts';
import { refreshSoon } from '../../app/queryClient.ts';
import { announceSaved } from '../../app/undo.ts';
import { ConfirmStep } from '../../components/ConfirmStep.tsx';
import { historyText } from '../../nl/history.ts';
import { fieldLabel, type HistoryEntry, type RecordNames } from './fieldValue.ts';
import { FromTo } from './FromTo.tsx';
import classes from './History.module.css';

/** The button that sets an old value back; asks first, because fields that belong together go back together. */
export function RestoreValue({
  entry: { changeId, entity },
  restorable: { group, fields },
  field,
  names,
}: {
  readonly entry: HistoryEntry;
  readonly restorable: HistoryEntry['restorable'][number];
  /** The field the button stands at. */
  readonly field: string;
  readonly names: RecordNames;
}) {
  const [asking, setAsking] = useState(false);
  const { restore } = historyText;
  const run = async () => {
    const { commandId, warnings } = await api.change.restoreValue.mutate({ changeId, group });
    announceSaved({ commandId, message: restore.done(fieldLabel(entity, field)), warnings });
    refreshSoon();
  };
  return (
    <>
      <Button
        className={classes.restore ?? ''}
        variant="subtle"
        size="compact-sm"
        aria-label={restore.of(fieldLabel(entity, field))}
        onClick={() => setAsking(true)}
      >
        {restore.label}
      </Button>
      <ConfirmStep
        opened={asking}
        title={restore.title}
        confirmLabel={restore.confirm(fields.length)}
        onConfirm={run}
        onClose={() => setAsking(false)}
      >
        <p>{restore.explanation(fields.length)}</p>
        <dl className={`${classes.fields} ${classes.asked}`}>
          {fields.map((one) => (
            <div key={one.field}>
              <dt>{fieldLabel(entity, one.field)}</dt>
              <dd>
                <FromTo entity={entity} change={one} names={names} />
              </dd>
            </div>
          ))}
        </dl>
      </ConfirmStep>
    </>
  );
}
