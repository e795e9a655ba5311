import { canonicalJson } from '../../domain/values/canonicalJson.ts';
import { ancestorsOf, nearestShared, type Settings } from './ancestors.ts';
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
  /** What was agreed stands, and someone set something else without seeing the accord: a proposed amendment (S13). */
  readonly amendment: boolean;
  /** Both parties agreed to a value of this group at some time. */
  readonly agreed: boolean;
  /** The newest value is of a newer version of the program; shown is the last one this version understands. */
  readonly beyond: boolean;
}

/** A record as the set of its changes says. */
export interface FoldedRecord {
  readonly scope: string;
  readonly retired: boolean;
  readonly groups: ReadonlyMap<string, GroupState>;
}

/** What the fold needs of a change. */
export type FoldPart = Pick<Change, 'id' | 'scope' | 'groups'>;

export interface FoldOptions {
  /** The record belongs to an agreement in force: what was agreed stands. */
  readonly sealed?: boolean;
  /** Whether this version of the program understands the values of a group; all of them when absent. */
  readonly understands?: (group: string, values: GroupChange['values']) => boolean;
}

/**
 * Folds all changes of one record into its state. A pure function of the *set*: order, duplication and route do not matter.
 * Returns undefined when there are none.
 */
export function foldRecord(changes: readonly FoldPart[], options: FoldOptions = {}): FoldedRecord | undefined {
  const only = changes[0];
  if (only === undefined) return undefined;
  if (changes.length === 1) return foldFirst(only, options);
  const byId = new Map(changes.map((change) => [change.id, change]));
  let oldest = only;
  const byGroup = new Map<string, Map<string, GroupChange>>();
  for (const change of byId.values()) {
    if (change.id < oldest.id) oldest = change;
    for (const [name, setting] of Object.entries(change.groups)) {
      const settings = byGroup.get(name) ?? new Map<string, GroupChange>();
      byGroup.set(name, settings.set(change.id, setting));
    }
  }
  const groups = new Map<string, GroupState>();
  for (const [name, settings] of byGroup) groups.set(name, foldGroup(name, settings, options));
  return folded(oldest.scope, groups);
}

function folded(scope: string, groups: Map<string, GroupState>): FoldedRecord {
  return { scope, retired: groups.get(lifecycleGroup)?.values['retired'] === true, groups };
}

/** Most records have one change: there is nothing to weigh. */
function foldFirst({ id, scope, groups: set }: FoldPart, { understands }: FoldOptions): FoldedRecord {
  const groups = new Map<string, GroupState>();
  for (const [name, { values, agreed }] of Object.entries(set)) {
    const beyond = understands !== undefined && !understands(name, values);
    const shown = beyond ? {} : values;
    groups.set(name, {
      values: shown,
      heads: [id],
      conflict: false,
      amendment: false,
      agreed: agreed === true,
      beyond,
    });
  }
  return folded(scope, groups);
}

function foldGroup(name: string, settings: Settings, { sealed = false, understands }: FoldOptions): GroupState {
  const replaced = new Set<string>();
  const agreed: string[] = [];
  for (const [id, setting] of settings) {
    for (const seen of setting.saw) replaced.add(seen);
    if (setting.agreed === true) agreed.push(id);
  }
  const open: string[] = [];
  for (const id of settings.keys()) if (!replaced.has(id)) open.push(id);
  open.sort();
  const standing = sealed && agreed.length > 0 ? lastAgreed(agreed, settings) : open;
  const conflict = differ(standing, settings);
  const holder = conflict ? valueBefore(standing, settings) : standing[0];
  const { shown, beyond } = understood(name, holder, settings, understands);
  const heads = standing === open ? open : [...new Set([...open, ...standing])].toSorted();
  const values = settings.get(shown ?? '')?.values ?? {};
  const amendment = standing !== open && !conflict && differ([...heads, ...standing], settings);
  return { values, heads, conflict, amendment, agreed: agreed.length > 0, beyond };
}

function differ(ids: readonly string[], settings: Settings): boolean {
  const [first, ...others] = ids;
  if (others.length === 0) return false;
  const text = valueText(settings.get(first ?? ''));
  return others.some((id) => valueText(settings.get(id)) !== text);
}

function valueText(setting: GroupChange | undefined): string {
  return canonicalJson(setting?.values ?? {});
}

/** What was agreed and not agreed anew since: an agreed setting that no other agreed one builds on. */
function lastAgreed(agreed: readonly string[], settings: Settings): string[] {
  const builtOn = new Set(agreed.flatMap((id) => [...ancestorsOf(id, settings)]));
  return agreed.filter((id) => !builtOn.has(id)).toSorted();
}

/**
 * The change whose value stood before a conflict: the nearest that all heads build on. When several are equally near, or none (the record was
 * made twice), the one with the lowest id, so that every laptop shows the same.
 */
function valueBefore(heads: readonly string[], settings: Settings): string | undefined {
  return nearestShared(heads, settings) ?? heads[0];
}

/** The holder, or when this version does not understand its value the nearest before it that it does. */
function understood(
  name: string,
  holder: string | undefined,
  settings: Settings,
  understands: FoldOptions['understands'],
): { readonly shown: string | undefined; readonly beyond: boolean } {
  const fits = (id: string) => understands?.(name, settings.get(id)?.values ?? {}) ?? true;
  if (holder === undefined || fits(holder)) return { shown: holder, beyond: false };
  const before = [...ancestorsOf(holder, settings)].filter(fits);
  const nearest = before.filter((id) => !before.some((other) => ancestorsOf(other, settings).has(id)));
  return { shown: nearest.toSorted()[0], beyond: true };
}
