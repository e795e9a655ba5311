import type { Edit, EditOf, ValuesOf } from '../../../db/log/edit.ts';
import type { EntityName } from '../../../domain/registration.ts';
import type { SomeValues } from '../sheets/sheet.ts';
import { changedFields, isGood, type Row } from './row.ts';
import type { Table, Tables } from './table.ts';

/** What the good rows of a sheet come to. */
export interface Plan {
  readonly edits: readonly Edit[];
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
}

type EditPerName = { [Name in EntityName]: EditOf<Name> };

/** Turns the good rows into edits; a row that says what is in the store already gives none. */
export function planOf<Name extends EntityName>(table: Table<Name>, rows: readonly Row<Name>[]): Plan {
  const edits: Edit[] = [];
  let created = 0;
  let changed = 0;
  let unchanged = 0;
  for (const row of rows) {
    if (!isGood(row)) continue;
    const { id, record, stored } = row;
    if (stored === undefined) {
      edits.push(createEdit(table.sheet.entity, id, record));
      created += 1;
      continue;
    }
    const values: SomeValues<Name> = {};
    const fields = changedFields(table.sheet, row);
    for (const field of fields) Object.assign(values, { [field]: record[field] });
    if (fields.length === 0) {
      unchanged += 1;
      continue;
    }
    edits.push(updateEdit(table.sheet.entity, id, values));
    changed += 1;
  }
  return { edits, created, changed, unchanged };
}

function createEdit<Name extends EntityName>(entity: Name, entityId: string, values: ValuesOf<Name>): EditPerName[Name] {
  return { kind: 'create', entity, entityId, values };
}

function updateEdit<Name extends EntityName>(entity: Name, entityId: string, values: SomeValues<Name>): EditPerName[Name] {
  return { kind: 'update', entity, entityId, values };
}

/** The rows of agreements so that what is replaced comes before what replaces it; otherwise in the order of the file. */
export function replacedFirst({ agreement }: Tables): Row<'agreement'>[] {
  const ordered = new Set<Row<'agreement'>>();
  for (const row of agreement.rows) {
    const chain: Row<'agreement'>[] = [];
    let next: Row<'agreement'> | undefined = row;
    while (next !== undefined && !ordered.has(next) && !chain.includes(next)) {
      chain.push(next);
      next = agreement.rowById.get(next.values.replacesId ?? '');
    }
    for (const one of chain.toReversed()) ordered.add(one);
  }
  return [...ordered];
}
