import { entities, type EntityName } from '../../domain/registration.ts';
import type { FieldValue } from './change.ts';
import type { FoldedRecord } from './foldRecord.ts';

/** A value as SQLite and PostgreSQL keep it. */
export type SqlValue = string | number | null;

/** A row of a folded table. */
export type FoldedRow = ReadonlyMap<string, SqlValue>;

function sqlValue(value: FieldValue | undefined): SqlValue {
  if (value === undefined || value === null) return null;
  if (typeof value === 'boolean') return value ? 1 : 0;
  return Array.isArray(value) ? JSON.stringify(value) : value;
}

/** Columns of every folded table before those of its fields. */
const ownColumns = ['id', 'scope', 'retired', 'conflicts', 'amendments'] as const;

const columnsOfEntity = new Map<EntityName, readonly string[]>();

/** Columns of a folded table, in the order of `foldedRow`. */
export function foldedColumns(entity: EntityName): readonly string[] {
  const known = columnsOfEntity.get(entity);
  if (known !== undefined) return known;
  const made = [...ownColumns, ...Object.values<readonly string[]>(entities[entity].groups).flat()];
  columnsOfEntity.set(entity, made);
  return made;
}

/**
 * The row of a folded table for a record, or undefined while a group is still missing: then a change that it builds on has not
 * arrived yet.
 *
 * @param sealed it belongs to an agreement in force, so proposed amendments are told
 */
export function foldedRow(
  entity: EntityName,
  id: string,
  record: FoldedRecord,
  sealed: boolean,
): FoldedRow | undefined {
  const row = new Map<string, SqlValue>([
    ['id', id],
    ['scope', record.scope],
    ['retired', record.retired ? 1 : 0],
    ['conflicts', groupsThat(record, 'conflict')],
    ['amendments', sealed ? (groupsThat(record, 'amendment') ?? '[]') : null],
  ]);
  for (const [group, fields] of Object.entries<readonly string[]>(entities[entity].groups)) {
    const state = record.groups.get(group);
    if (state === undefined || (state.beyond && Object.keys(state.values).length === 0)) return undefined;
    for (const field of fields) row.set(field, sqlValue(state.values[field]));
  }
  return row;
}

function groupsThat(record: FoldedRecord, mark: 'conflict' | 'amendment'): string | null {
  const names = [...record.groups].filter(([, state]) => state[mark]).map(([name]) => name);
  return names.length === 0 ? null : JSON.stringify(names.toSorted());
}
