import { Button } from '@mantine/core';
import { undoCommand } from '../../app/undoCommand.ts';
import { historyText } from '../../nl/history.ts';
import { fieldLabel, fieldValue, type HistoryEntry, type RecordNames } from './fieldValue.ts';
import { historyMoment } from './historyMoment.ts';
import { historySteps, type HistoryStep } from './historySteps.ts';
import classes from './History.module.css';

/** What happened to a record, newest first: who, when, from what to what, why; and undoing the newest command. */
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
  entry: { kind, entity, fields },
  title,
  names,
}: {
  readonly entry: HistoryEntry;
  readonly title: string | null;
  readonly names: RecordNames;
}) {
  const isNew = kind === 'create';
  const shown = isNew ? fields.filter(({ to }) => to !== null) : fields;
  if (shown.length === 0) return title === null ? null : <p className={classes.record}>{title}</p>;
  const list = (
    <dl className={classes.fields}>
      {shown.map(({ field, from, to }) => (
        <div key={field}>
          <dt>{fieldLabel(entity, field)}</dt>
          <dd>
            {!isNew && (
              <>
                <del>{fieldValue(entity, field, from, names)}</del>
                <span className={classes.arrow}>{` ${historyText.became} `}</span>
              </>
            )}
            <ins>{fieldValue(entity, field, to, names)}</ins>
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
