import { entities, entityNames } from '../../domain/registration.ts';
import { canonicalJson } from '../../domain/values/canonicalJson.ts';
import type { Change } from '../log/change.ts';
import { changesOfRecord } from '../log/readChanges.ts';
import type { Read } from '../log/readHandle.ts';
import type { FieldChange } from './fieldChange.ts';
import { isClosed, restorableFrom, type RestorableGroup } from './restorable.ts';

/** What one command did to a record: who, when, from what to what, why. */
export interface HistoryEntry {
  readonly changeId: string;
  readonly commandId: string;
  readonly command: string;
  readonly kind: Change['kind'];
  readonly actor: string;
  /** ISO 8601 in UTC, as the laptop's clock stood. */
  readonly at: string;
  readonly reason: string | null;
  readonly entity: string;
  readonly entityId: string;
  readonly fields: readonly FieldChange[];
  /** What can go back to how this change left it; empty when it stands so now, or when nothing of the record goes back any more. */
  readonly restorable: readonly RestorableGroup[];
}

/** The history of a record, newest first. What was confirmed and not changed is left out. */
export async function historyOf(read: Read, entityId: string): Promise<HistoryEntry[]> {
  const changes = await changesOfRecord(read, entityId);
  const entity = entityNames.find((name) => name === changes[0]?.entity);
  const closed = entity === undefined || (await isClosed(read, entity, entityId));
  const restorable = closed ? new Map<string, RestorableGroup[]>() : restorableFrom(entity, changes);
  const byId = new Map(changes.map((change) => [change.id, change]));
  return changes
    .map((change) => ({ ...entryOf(change, byId), restorable: restorable.get(change.id) ?? [] }))
    .filter(({ kind, fields }) => kind !== 'update' || fields.length > 0)
    .toReversed();
}

/** The history of an agreement with that of its lines, newest first. */
export async function historyOfAgreement(read: Read, id: string): Promise<HistoryEntry[]> {
  const lines = await read.selectFrom('agreementLine').select('id').where('agreementId', '=', id).execute();
  const entries = await Promise.all([id, ...lines.map((line) => line.id)].map((own) => historyOf(read, own)));
  return entries.flat().toSorted((a, b) => (a.changeId < b.changeId ? 1 : -1));
}

/** The history of a dialogue with that of its follow-ups, newest first. */
export async function historyOfDialogue(read: Read, id: string): Promise<HistoryEntry[]> {
  const followUps = await read.selectFrom('followUp').select('id').where('dialogueId', '=', id).execute();
  const entries = await Promise.all([id, ...followUps.map((one) => one.id)].map((own) => historyOf(read, own)));
  return entries.flat().toSorted((a, b) => (a.changeId < b.changeId ? 1 : -1));
}

/** The history of a review with that of its remarks on lines, newest first. */
export async function historyOfReview(read: Read, id: string): Promise<HistoryEntry[]> {
  const remarks = await read.selectFrom('reviewRemark').select('id').where('reviewId', '=', id).execute();
  const entries = await Promise.all([id, ...remarks.map((remark) => remark.id)].map((own) => historyOf(read, own)));
  return entries.flat().toSorted((a, b) => (a.changeId < b.changeId ? 1 : -1));
}

/** The history of a department with that of its profile counts and reference budgets, newest first. */
export async function historyOfDepartment(read: Read, id: string): Promise<HistoryEntry[]> {
  const counts = await read.selectFrom('profileCount').select('id').where('departmentId', '=', id).execute();
  const budgets = await read.selectFrom('referenceBudget').select('id').where('departmentId', '=', id).execute();
  const ids = [id, ...[...counts, ...budgets].map((row) => row.id)];
  const entries = await Promise.all(ids.map((own) => historyOf(read, own)));
  return entries.flat().toSorted((a, b) => (a.changeId < b.changeId ? 1 : -1));
}

function entryOf(change: Change, byId: ReadonlyMap<string, Change>): Omit<HistoryEntry, 'restorable'> {
  const { id, commandId, command, kind, actor, wallTime, reason, entity, entityId } = change;
  const known = entityNames.find((name) => name === entity);
  const groups = known === undefined ? {} : entities[known].groups;
  const fields = Object.keys(groups).flatMap((group) => fieldChanges(group, change, byId));
  return { changeId: id, commandId, command, kind, actor, at: wallTime, reason, entity, entityId, fields };
}

function fieldChanges(group: string, change: Change, byId: ReadonlyMap<string, Change>): FieldChange[] {
  const setting = change.groups[group];
  if (setting === undefined) return [];
  const before = byId.get(setting.saw[0] ?? '')?.groups[group]?.values ?? {};
  return Object.entries(setting.values)
    .map(([field, to]) => ({ field, from: before[field] ?? null, to }))
    .filter(({ from, to }) => canonicalJson(from) !== canonicalJson(to));
}
