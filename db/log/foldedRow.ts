import { entities, type EntityName } from '../../domain/registration.ts';
import type { FieldValue } from './change.ts';
import type { FoldedRecord } from './foldRecord.ts';

/** A value as SQLite keeps it. */
export type SqlValue = string | number | null;

function sqlValue(value: FieldValue | undefined): SqlValue {
  if (value === undefined || value === null) return null;
  if (typeof value === 'boolean') return value ? 1 : 0;
  return Array.isArray(value) ? JSON.stringify(value) : value;
}

/**
 * The row of a folded table for a record, or undefined while a group is still missing: then a change that it builds on has not
 * arrived yet.
 */
export function foldedRow(entity: EntityName, id: string, record: FoldedRecord): Map<string, SqlValue> | undefined {
  const row = new Map<string, SqlValue>([
    ['id', id],
    ['scope', record.scope],
    ['retired', record.retired ? 1 : 0],
    ['conflicts', conflictsOf(record)],
  ]);
  for (const [group, fields] of Object.entries<readonly string[]>(entities[entity].groups)) {
    const state = record.groups.get(group);
    if (state === undefined) return undefined;
    for (const field of fields) row.set(field, sqlValue(state.values[field]));
  }
  return row;
}

function conflictsOf(record: FoldedRecord): string | null {
  const names = [...record.groups].filter(([, { conflict }]) => conflict).map(([name]) => name);
  return names.length === 0 ? null : JSON.stringify(names.toSorted());
}
