import { Button } from '@mantine/core';
import { undoCommand } from '../../app/undoCommand.ts';
import { historyText } from '../../nl/history.ts';
import { fieldLabel, fieldValue, type HistoryEntry, type RecordNames } from './fieldValue.ts';
import { FromTo } from './FromTo.tsx';
import { historyMoment } from './historyMoment.ts';
import { historySteps, type HistoryStep } from './historySteps.ts';
import { RestoreValue } from './RestoreValue.tsx';
import classes from './History.module.css';

/** What happened to a record, newest first: who, when, from what to what, why; undoing the newest command, and setting an old value back. */
export function HistoryList({
  entries,
  entity,
  names,
}: {
  readonly entries: readonly HistoryEntry[];
  /** The kind of record the history is of; what happened to another kind says so. */
  readonly entity: string;
  readonly names: RecordNames;
}) {
  if (entries.length === 0) return <p>{historyText.nothing}</p>;
  return (
    <ol className={classes.list}>
      {historySteps(entries, entity, names).map((step, index) => (
        <li key={step.commandId}>
          <div className={classes.head}>
            <div>
              <p className={classes.what}>{step.title}</p>
              <p className={classes.who}>{historyText.by(step.actor, historyMoment(step.at))}</p>
            </div>
            {index === 0 && step.undoable && <UndoStep step={step} />}
          </div>
          {step.reason !== null && <p className={classes.reason}>{historyText.reason(step.reason)}</p>}
          {step.changes.map(({ entry, title }) => (
            <EntryFields key={entry.changeId} entry={entry} title={title} names={names} />
          ))}
        </li>
      ))}
    </ol>
  );
}

function UndoStep({ step: { commandId, title } }: { readonly step: HistoryStep }) {
  return (
    <Button
      variant="default"
      size="compact-sm"
      onClick={() => void undoCommand({ commandId, message: title, warnings: [] })}
    >
      {historyText.undo}
    </Button>
  );
}

function EntryFields({
  entry,
  title,
  names,
}: {
  readonly entry: HistoryEntry;
  readonly title: string | null;
  readonly names: RecordNames;
}) {
  const { kind, entity, fields, restorable } = entry;
  const isNew = kind === 'create';
  const shown = isNew ? fields.filter(({ to }) => to !== null) : fields;
  if (shown.length === 0) return title === null ? null : <p className={classes.record}>{title}</p>;
  const list = (
    <dl className={classes.fields}>
      {shown.map((change) => (
        <div key={change.field}>
          <dt>{fieldLabel(entity, change.field)}</dt>
          <dd>
            {isNew ? (
              <ins>{fieldValue(entity, change.field, change.to, names)}</ins>
            ) : (
              <FromTo entity={entity} change={change} names={names} />
            )}
            {groupsOf(restorable, change.field).map((group) => (
              <RestoreValue key={group.group} entry={entry} restorable={group} field={change.field} names={names} />
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
  if (!isNew) {
    return (
      <>
        {title !== null && <p className={classes.record}>{title}</p>}
        {list}
      </>
    );
  }
  return (
    <details className={classes.made}>
      <summary>{title ?? historyText.values(shown.length)}</summary>
      {list}
    </details>
  );
}

/** The group with which a field can go back: none when it stands as it stood then. */
function groupsOf(restorable: HistoryEntry['restorable'], field: string): HistoryEntry['restorable'] {
  return restorable.filter(({ fields }) => fields.some((one) => one.field === field));
}
