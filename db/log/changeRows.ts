import type { ChangeRow } from '../tables.ts';
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

/** A row of the log as values in the order of its columns. */
export function changeValues(row: ChangeRow): SqlValue[] {
  return changeColumns.map((column) => row[column]);
}
