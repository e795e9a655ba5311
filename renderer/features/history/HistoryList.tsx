import { Button } from '@mantine/core';
import { undoCommand } from '../../app/undoCommand.ts';
import { historyText } from '../../nl/history.ts';
import { entityLabel, fieldLabel, fieldValue, type HistoryEntry, type RecordNames } from './fieldValue.ts';
import { historyMoment } from './historyMoment.ts';
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
      {entries.map((entry, index) => (
        <li key={entry.changeId}>
          <div className={classes.head}>
            <div>
              <p className={classes.what}>{whatHappened(entry, entity)}</p>
              <p className={classes.who}>{historyText.by(entry.actor, historyMoment(entry.at))}</p>
            </div>
            {index === 0 && <UndoNewest entry={entry} what={whatHappened(entry, entity)} />}
          </div>
          {entry.reason !== null && <p className={classes.reason}>{historyText.reason(entry.reason)}</p>}
          <EntryFields entry={entry} names={names} />
        </li>
      ))}
    </ol>
  );
}

/** What a command did, in words; an import and an undo are named as such. */
function whatHappened({ kind, command, entity: of }: HistoryEntry, entity: string): string {
  const what = of === entity ? historyText.kinds[kind] : `${historyText.kinds[kind]}: ${entityLabel(of)}`;
  if (command === importCommand) return `${what} – ${historyText.imported}`;
  return command === 'change.undo' ? `${what} – ${historyText.undone}` : what;
}

/** An import touches many records: it is undone as a whole, where it was made, never from the history of one of them. */
const importCommand = 'registration.import';

function UndoNewest({ entry: { command, commandId }, what }: { readonly entry: HistoryEntry; readonly what: string }) {
  if (command === importCommand) return null;
  return (
    <Button
      variant="default"
      size="compact-sm"
      onClick={() => void undoCommand({ commandId, message: what, warnings: [] })}
    >
      {historyText.undo}
    </Button>
  );
}

function EntryFields({
  entry: { kind, entity, fields },
  names,
}: {
  readonly entry: HistoryEntry;
  readonly names: RecordNames;
}) {
  const isNew = kind === 'create';
  const shown = isNew ? fields.filter(({ to }) => to !== null) : fields;
  if (shown.length === 0) return null;
  const list = (
    <dl className={classes.fields}>
      {shown.map(({ field, from, to }) => (
        <div key={field}>
          <dt>{fieldLabel(entity, field)}</dt>
          <dd>
            {!isNew && (
              <>
                <del>{fieldValue(entity, field, from, names)}</del>{' '}
                <span className={classes.arrow}>{historyText.arrow}</span>{' '}
              </>
            )}
            <ins>{fieldValue(entity, field, to, names)}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
  if (!isNew) return list;
  return (
    <details className={classes.made}>
      <summary>{historyText.values(shown.length)}</summary>
      {list}
    </details>
  );
}
