import { entities } from '../../domain/registration.ts';
import { canonicalJson } from '../../domain/values/canonicalJson.ts';
import { StoreFault } from '../store/fault.ts';
import type { ShownRecord } from './candidate.ts';
import type { FieldValue, GroupChange } from './change.ts';
import type { CreateOrUpdate, Edit, ResolveEdit, RestoreEdit, RetireEdit } from './edit.ts';
import { lifecycleGroup, type FoldPart, type FoldedRecord } from './foldRecord.ts';

type Values = Readonly<Record<string, FieldValue>>;
type Groups = Record<string, GroupChange>;

/** A record as it stands before an edit: undefined when it is made by it. */
export interface Before {
  readonly state: ShownRecord | undefined;
  readonly parts: readonly FoldPart[];
}

/**
 * The field groups an edit sets, with the heads its author saw; none when it changes nothing.
 *
 * @throws StoreFault RECORD_NEWER when it would replace what this version does not understand
 */
export function groupsOf(edit: Edit, before: Before): Groups {
  switch (edit.kind) {
    case 'create':
    case 'update':
      return settingGroups(edit, before.state?.shown);
    case 'resolve':
      return resolvingGroup(edit, before);
    case 'retire':
    case 'restore':
      return lifecycleGroups(edit, before.state);
  }
}

function headsOf(state: FoldedRecord | undefined, group: string): string[] {
  return [...(state?.groups.get(group)?.heads ?? [])];
}

function settingGroups(edit: CreateOrUpdate, state: FoldedRecord | undefined): Groups {
  const groups: Groups = {};
  const wished: Values = { ...edit.values };
  const agrees = new Set(edit.agrees ?? []);
  for (const [group, fields] of Object.entries<readonly string[]>(entities[edit.entity].groups)) {
    const current = state?.groups.get(group);
    // What a newer version keeps in this group beside our fields goes along.
    const values: Record<string, FieldValue> = { ...current?.values };
    for (const field of fields) values[field] = (field in wished ? wished[field] : current?.values[field]) ?? null;
    const same = current !== undefined && canonicalJson(current.values) === canonicalJson(values);
    // In a conflict the author saw several heads: naming them all is what resolves it, also with the value shown.
    const resolves = current?.conflict === true && fields.some((field) => field in wished);
    if (same && !resolves && !agrees.has(group)) continue;
    if (current?.beyond === true) throw new StoreFault('RECORD_NEWER');
    groups[group] = setting(headsOf(state, group), values, agrees.has(group));
  }
  if (agrees.has(lifecycleGroup)) {
    groups[lifecycleGroup] = setting(headsOf(state, lifecycleGroup), { retired: false }, true);
  }
  return groups;
}

function setting(saw: string[], values: Values, agreed: boolean): GroupChange {
  return agreed ? { saw, values, agreed: true } : { saw, values };
}

function resolvingGroup({ entityId, group, changeId }: ResolveEdit, { state, parts }: Before): Groups {
  const current = state?.shown.groups.get(group);
  const chosen = parts.find(({ id }) => id === changeId)?.groups[group];
  if (current === undefined || chosen === undefined || !current.heads.includes(changeId)) {
    throw new Error(`change ${changeId} is no head of ${group} of ${entityId}`);
  }
  if (current.beyond) throw new StoreFault('RECORD_NEWER');
  if (current.amendment && chosen.agreed !== true) throw new Error(`what was agreed of ${entityId} does not change`);
  return { [group]: setting([...current.heads], chosen.values, chosen.agreed === true) };
}

function lifecycleGroups({ kind }: RetireEdit | RestoreEdit, state: ShownRecord | undefined): Groups {
  const groups: Groups = {};
  const wished = kind === 'retire';
  // A line that is only proposed is shown as retired; letting it lapse retires it.
  if (state === undefined) return groups;
  const { plain, sealed } = state;
  const contested = plain.groups.get(lifecycleGroup)?.conflict === true;
  if (plain.retired === wished && !contested) return groups;
  if (wished) {
    // Retiring names the heads of every group, so that an edit made elsewhere meanwhile is a conflict and not lost (S12).
    for (const [group, { values, heads, agreed }] of plain.groups) {
      groups[group] = setting([...heads], values, sealed && agreed);
    }
  }
  // Only undoing an import takes back what came in agreed: it is then no longer agreed that it is there.
  const wasAgreed = sealed && plain.groups.get(lifecycleGroup)?.agreed === true;
  groups[lifecycleGroup] = setting(headsOf(plain, lifecycleGroup), { retired: wished }, wasAgreed);
  return groups;
}
