import { isInForce } from '../../domain/agreement.ts';
import { entities, type EntityName } from '../../domain/registration.ts';
import { canonicalJson } from '../../domain/values/canonicalJson.ts';
import type { Change, FieldValue } from '../log/change.ts';
import { foldRecord, type FoldedRecord, type GroupState } from '../log/foldRecord.ts';
import type { Read } from '../log/readHandle.ts';
import type { FieldChange } from './fieldChange.ts';

/** A field group that can go back to what a change made of it: what then changes, from what stands now. */
export interface RestorableGroup {
  readonly group: string;
  readonly fields: readonly FieldChange[];
}

/**
 * Kinds of which less than everything goes back: what steps of their own set (accords), what says which record it is, what a file holds, and what
 * a reviewer signed.
 */
const only: Readonly<Partial<Record<EntityName, readonly string[]>>> = {
  agreement: ['terms'],
  agreementLine: ['purpose', 'amount'],
  attachment: ['about', 'words'],
  review: [],
  reviewRemark: [],
};

/** Field groups of a kind of record that can be set back from the history. */
export function restorableGroups(entity: EntityName): readonly string[] {
  return only[entity] ?? Object.keys(entities[entity].groups);
}

/** True when nothing of a record goes back any more: it is retired, or belongs to an agreement in force (R15). */
export async function isClosed(read: Read, entity: EntityName, id: string): Promise<boolean> {
  const row = await read.selectFrom(entity).select('retired').where('id', '=', id).executeTakeFirst();
  if (row === undefined || row.retired === 1) return true;
  if (entity === 'agreement') return inForce(read, id);
  if (entity !== 'agreementLine') return false;
  const line = await read.selectFrom('agreementLine').select('agreementId').where('id', '=', id).executeTakeFirst();
  return line === undefined || inForce(read, line.agreementId);
}

async function inForce(read: Read, id: string): Promise<boolean> {
  const row = await read.selectFrom('agreement').select('status').where('id', '=', id).executeTakeFirst();
  return row !== undefined && isInForce(row);
}

/** For each change of a record the groups that can go back to it, given all its changes. */
export function restorableFrom(entity: EntityName, changes: readonly Change[]): Map<string, RestorableGroup[]> {
  const now = foldRecord(changes);
  return new Map(changes.map((change) => [change.id, groupsThatDiffer(entity, change, now)]));
}

function groupsThatDiffer(entity: EntityName, change: Change, now: FoldedRecord | undefined): RestorableGroup[] {
  return restorableGroups(entity).flatMap((group) => {
    const then = change.groups[group];
    const state = now?.groups.get(group);
    // In a conflict a person chooses first what stands.
    if (then === undefined || state === undefined || state.conflict || state.beyond) return [];
    const fields = differing(entities[entity].groups[group] ?? [], state, then.values);
    return fields.length === 0 ? [] : [{ group, fields }];
  });
}

function differing(
  names: readonly string[],
  { values }: GroupState,
  then: Readonly<Record<string, FieldValue>>,
): FieldChange[] {
  return names
    .map((field) => ({ field, from: values[field] ?? null, to: then[field] ?? null }))
    .filter(({ from, to }) => canonicalJson(from) !== canonicalJson(to));
}
