import { canonicalJson } from '../../domain/values/canonicalJson.ts';
import type { Change, FieldValue, GroupChange } from './change.ts';

/** Group in which retiring and restoring are kept; every kind of record has it. */
export const lifecycleGroup = 'lifecycle';

/** What a field group is: its value, the changes that hold it and whether they contradict each other. */
export interface GroupState {
  readonly values: Readonly<Record<string, FieldValue>>;
  /** Ids of the changes that no other change replaces, sorted. More than one: made without seeing each other. */
  readonly heads: readonly string[];
  /** Several heads with different values: shown with the value that stood before, until a person decides. */
  readonly conflict: boolean;
}

/** A record as the set of its changes says. */
export interface FoldedRecord {
  readonly scope: string;
  readonly retired: boolean;
  readonly groups: ReadonlyMap<string, GroupState>;
}

type Part = Pick<Change, 'id' | 'scope' | 'groups'>;

/**
 * Folds all changes of one record into its state. A pure function of the *set*: order, duplication and route do not matter.
 * Returns undefined when there are none.
 */
export function foldRecord(changes: readonly Part[]): FoldedRecord | undefined {
  const byId = new Map(changes.map((change) => [change.id, change]));
  const first = [...byId.keys()].toSorted()[0];
  const oldest = first === undefined ? undefined : byId.get(first);
  if (oldest === undefined) return undefined;
  const names = new Set([...byId.values()].flatMap((change) => Object.keys(change.groups)));
  const groups = new Map<string, GroupState>();
  for (const name of names) groups.set(name, foldGroup(name, byId));
  const retired = groups.get(lifecycleGroup)?.values['retired'] === true;
  return { scope: oldest.scope, retired, groups };
}

function foldGroup(name: string, byId: ReadonlyMap<string, Part>): GroupState {
  const settings = new Map<string, GroupChange>();
  for (const [id, { groups }] of byId) {
    const setting = groups[name];
    if (setting !== undefined) settings.set(id, setting);
  }
  const replaced = new Set([...settings.values()].flatMap(({ saw }) => saw));
  const heads = [...settings.keys()].filter((id) => !replaced.has(id)).toSorted();
  const conflict = new Set(heads.map((id) => valueText(settings.get(id)))).size > 1;
  const holder = conflict ? valueBefore(heads, settings) : heads[0];
  return { values: settings.get(holder ?? '')?.values ?? {}, heads, conflict };
}

function valueText(setting: GroupChange | undefined): string {
  return canonicalJson(setting?.values ?? {});
}

/**
 * The change whose value stood before a conflict: the nearest that all heads build on. When several are equally near, or none (the record was
 * made twice), the one with the lowest id, so that every laptop shows the same.
 */
function valueBefore(heads: readonly string[], settings: ReadonlyMap<string, GroupChange>): string | undefined {
  const shared = heads
    .map((head) => ancestorsOf(head, settings))
    .reduce((common, ancestors) => common.intersection(ancestors));
  const nearest = [...shared].filter(
    (id) => ![...shared].some((other) => other !== id && ancestorsOf(other, settings).has(id)),
  );
  return nearest.toSorted()[0] ?? heads[0];
}

function ancestorsOf(id: string, settings: ReadonlyMap<string, GroupChange>): Set<string> {
  const found = new Set<string>();
  const open = [...(settings.get(id)?.saw ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next) || !settings.has(next)) continue;
    found.add(next);
    open.push(...(settings.get(next)?.saw ?? []));
  }
  return found;
}
