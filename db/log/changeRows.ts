import type { ChangeRow } from '../tables.ts';
import { canonicalGroups, type Change } from './change.ts';
import type { SqlValue } from './foldedRow.ts';

/** Columns of the log, in the order of `changeValues`. */
export const changeColumns = [
  'id',
  'device',
  'deviceSeq',
  'actor',
  'scope',
  'entity',
  'entityId',
  'kind',
  'commandId',
  'command',
  'reason',
  'schemaVersion',
  'wallTime',
  'previousHash',
  'hash',
  'groups',
] as const satisfies readonly (keyof ChangeRow)[];

/** A change as values in the order of the columns of the log. */
export function changeValues(change: Change): SqlValue[] {
  return valuesWith(change, canonicalGroups(change.groups));
}

/**
 * The same of a change that was read from canonical text: its members stand in that order, so they need no sorting. Were it not so, the hash would
 * not fit when the store is checked.
 */
export function canonicalChangeValues(change: Change): SqlValue[] {
  return valuesWith(change, JSON.stringify(change.groups));
}

function valuesWith(change: Change, groups: string): SqlValue[] {
  return changeColumns.map((column) => (column === 'groups' ? groups : change[column]));
}
