import type { CreateEdit, UpdateEdit } from '../../../db/log/edit.ts';
import type { SomeValues } from '../sheets/sheet.ts';
import type { SheetEntity } from '../sheets/sheetNames.ts';
import { changedFields, isGood, type Row } from './row.ts';
import type { Table } from './table.ts';

/** What the good rows of a sheet come to. */
export interface Plan<Name extends SheetEntity> {
  readonly edits: readonly (CreateEdit<Name> | UpdateEdit<Name>)[];
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
}

/** Turns the good rows into edits; a row that says what is in the store already gives none. */
export function planOf<Name extends SheetEntity>(table: Table<Name>): Plan<Name> {
  const { entity } = table.sheet;
  const edits: (CreateEdit<Name> | UpdateEdit<Name>)[] = [];
  let created = 0;
  let changed = 0;
  let unchanged = 0;
  for (const row of referredFirst(table)) {
    if (!isGood(row)) continue;
    const { id, record, stored } = row;
    if (stored === undefined) {
      edits.push({ kind: 'create', entity, entityId: id, values: record });
      created += 1;
      continue;
    }
    const fields = changedFields(table.sheet, row);
    if (fields.length === 0) {
      unchanged += 1;
      continue;
    }
    const values: SomeValues<Name> = {};
    for (const field of fields) Object.assign(values, { [field]: record[field] });
    edits.push({ kind: 'update', entity, entityId: id, values });
    changed += 1;
  }
  return { edits, created, changed, unchanged };
}

/** The rows in the order of the file, except that what another row of the sheet refers to comes before it. */
function referredFirst<Name extends SheetEntity>({ sheet, rows, rowById }: Table<Name>): Iterable<Row<Name>> {
  const within = sheet.references.find(({ to }) => to === sheet.entity);
  if (within === undefined) return rows;
  const ordered = new Set<Row<Name>>();
  for (const row of rows) {
    const chain = new Set<Row<Name>>();
    let next: Row<Name> | undefined = row;
    while (next !== undefined && !ordered.has(next) && !chain.has(next)) {
      chain.add(next);
      const id: string | null = next.record === undefined ? null : within.idOf(next.record);
      next = id === null ? undefined : rowById.get(id);
    }
    for (const one of [...chain].toReversed()) ordered.add(one);
  }
  return ordered;
}
