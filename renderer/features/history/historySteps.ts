import { historyText } from '../../nl/history.ts';
import {
  entityLabel,
  entityPlural,
  fieldValue,
  type FieldValue,
  type HistoryEntry,
  type RecordNames,
} from './fieldValue.ts';

/** What one command did, to one or several records. */
export interface HistoryStep {
  readonly commandId: string;
  /** What happened, in words. */
  readonly title: string;
  readonly actor: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly reason: string | null;
  /** An import touches many records elsewhere too: it is undone as a whole, never from the history of one record. */
  readonly undoable: boolean;
  readonly changes: readonly {
    readonly entry: HistoryEntry;
    /** Which record it was, when there is more than one or it is of another kind. */
    readonly title: string | null;
  }[];
}

const importCommand = 'registration.import';
const undoingCommand = 'change.undo';
const restoringCommand = 'change.restoreValue';

/** Fields that say which record of a kind it is, for records that have no page of their own. */
const telling: Readonly<Record<string, readonly string[]>> = {
  referenceBudget: ['year'],
  profileCount: ['careProfile', 'referenceDate'],
  agreementLine: ['number'],
  followUp: ['action'],
};

/**
 * The changes of a history (newest first) as steps: what one command did stands together.
 *
 * @param entity the kind of record the history is of
 */
export function historySteps(entries: readonly HistoryEntry[], entity: string, names: RecordNames): HistoryStep[] {
  const named = recordTitles(entries, names);
  return [...Map.groupBy(entries, ({ commandId }) => commandId)].flatMap(([commandId, changes]) => {
    const [newest] = changes;
    if (newest === undefined) return [];
    const { command, actor, at, reason } = newest;
    const several = changes.length > 1;
    return {
      commandId,
      // What one did to the record itself says more than what went along with it.
      title: stepTitle(changes, changes.find((one) => one.entity === entity) ?? newest, entity, named),
      actor,
      at,
      reason,
      undoable: command !== importCommand,
      changes: ownFirst(changes, entity).map((entry) => ({
        entry,
        title: several ? `${named.get(entry.entityId) ?? ''} – ${historyText.kinds[entry.kind].toLowerCase()}` : null,
      })),
    };
  });
}

/** What happened to the record itself before what went along with it. */
function ownFirst(changes: readonly HistoryEntry[], entity: string): HistoryEntry[] {
  return [...changes.filter((one) => one.entity === entity), ...changes.filter((one) => one.entity !== entity)];
}

function stepTitle(
  changes: readonly HistoryEntry[],
  { kind, command, entity: of, entityId }: HistoryEntry,
  entity: string,
  named: ReadonlyMap<string, string>,
): string {
  if (command === importCommand) return historyText.imported;
  const what = changes.length > 1 ? entityPlural(of) : (named.get(entityId) ?? entityLabel(of));
  const done =
    command === restoringCommand
      ? historyText.restored
      : changes.every((one) => one.kind === kind)
        ? historyText.kinds[kind]
        : historyText.kinds.update;
  const title = of === entity ? done : historyText.about(done, what);
  return command === undoingCommand ? historyText.undone(title) : title;
}

/** What to call each record: its kind, with what tells it from its like, as far as the history itself knows. */
function recordTitles(entries: readonly HistoryEntry[], names: RecordNames): Map<string, string> {
  const values = new Map<string, FieldValue>();
  // Oldest first, so that the newest value stays.
  for (const { entityId, fields } of entries.toReversed()) {
    for (const { field, to } of fields) values.set(`${entityId} ${field}`, to);
  }
  const titles = new Map<string, string>();
  for (const { entity, entityId } of entries) {
    const parts = (telling[entity] ?? []).map((field) =>
      fieldValue(entity, field, values.get(`${entityId} ${field}`) ?? null, names),
    );
    titles.set(entityId, [entityLabel(entity), parts.join(historyText.between)].filter(Boolean).join(' '));
  }
  return titles;
}
