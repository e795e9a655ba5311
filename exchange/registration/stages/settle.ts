import { entities, type RecordOf } from '../../../domain/registration.ts';
import { identifyingDataIn } from '../../../domain/rules/R22-noIdentifyingData.ts';
import type { SomeValues, Surroundings } from '../sheets/sheet.ts';
import type { SheetEntity } from '../sheets/sheetNames.ts';
import { bareHeader, faultColumn } from './header.ts';
import { adopt, idFor, storedByOwnId, type Ids } from './identify.ts';
import { linkReferences } from './link.ts';
import { changedFields, isGood, type Row } from './row.ts';
import { addFindings, columnOfField, type Table, type Tables } from './table.ts';

/** What settling needs beside the table itself. */
export interface Settling {
  readonly tables: Tables;
  readonly around: Surroundings;
  readonly ids: Ids;
}

/** Decides on every row of a sheet by itself: references, values and rules. What it refers to was settled before. */
export function settleRows<Name extends SheetEntity>(table: Table<Name>, { tables, around, ids }: Settling): void {
  const ordinals = new Map<string, number>();
  const taken = new Set<string>();
  const mended = table.header.some((name) => bareHeader(name) === faultColumn);
  // What a row names by its id is no longer an equal that another row could be.
  const named: ReadonlySet<string> = table.sheet.ordinal ? namedByOwnId(table) : new Set();
  for (const row of table.rows) {
    linkReferences(table.sheet.references, row, tables);
    const key = table.sheet.ordinal ? row.key : undefined;
    const ordinal = key === undefined ? 0 : (ordinals.get(key) ?? 0);
    const byId = table.sheet.ordinal && row.stored !== undefined;
    if (key !== undefined && !byId) {
      const equals = (table.storedByKey.get(key) ?? []).filter(({ id }) => !named.has(id));
      row.stored = mended ? sameAmong(table, row, equals, taken) : equals[ordinal];
      if (row.stored !== undefined) taken.add(row.stored.id);
    }
    checkRow(table, row, around);
    if (key === undefined) continue;
    // Only rows that are accepted count as equals, so that the same file gives the same records the next time.
    adopt(table, row, idFor(table, row, ids));
    if (isGood(row) && !byId) ordinals.set(key, ordinal + 1);
  }
}

function namedByOwnId<Name extends SheetEntity>(table: Table<Name>): ReadonlySet<string> {
  const named = new Set<string>();
  for (const row of table.rows) {
    row.stored = storedByOwnId(table, row);
    if (row.stored !== undefined) named.add(row.stored.id);
  }
  return named;
}

/**
 * The stored equal that a mended row says the same as, if any. Rows that come back from a file of refused rows lack the equals that were good,
 * so counting them would take a mended row for one of those and overwrite it.
 */
function sameAmong<Name extends SheetEntity>(
  { sheet }: Table<Name>,
  row: Row<Name>,
  equals: readonly RecordOf[Name][],
  taken: ReadonlySet<string>,
): RecordOf[Name] | undefined {
  return equals.find((stored) => !taken.has(stored.id) && changedFields(sheet, { ...row, stored }).length === 0);
}

function checkRow<Name extends SheetEntity>(table: Table<Name>, row: Row<Name>, around: Surroundings): void {
  const { sheet } = table;
  row.merged = mergedValues(table, row);
  const checked = sheet.schema.safeParse(row.merged);
  if (checked.success) {
    row.record = checked.data;
    row.merged = checked.data;
  } else {
    const wrong = new Set<string>();
    for (const { path, message } of checked.error.issues) {
      const field = String(path[0]);
      if (!Object.hasOwn(row.merged, field) || wrong.has(field)) continue;
      wrong.add(field);
      const column = columnOfField(sheet, field, row);
      row.faults.push({ rule: sheet.columns.find(({ name }) => name === column)?.rule ?? 'formaat', column, message });
    }
    row.merged = without(row.merged, wrong);
  }
  const context = { stored: row.stored, around };
  for (const rule of sheet.rules) addFindings(table, row, rule(row.merged, context));
  addFindings(table, row, identifyingDataIn(entities[sheet.entity], row.values));
}

function mergedValues<Name extends SheetEntity>({ sheet }: Table<Name>, row: Row<Name>): SomeValues<Name> {
  const merged: SomeValues<Name> = {};
  if (row.stored !== undefined) {
    Object.assign(merged, row.unread.size === 0 ? row.stored : without(row.stored, row.unread));
  } else {
    Object.assign(merged, sheet.beyond);
    const absent = new Set(row.absent.map(({ name }) => name));
    for (const column of row.absent) column.take('', merged);
    for (const { columns, link } of sheet.references) {
      if (columns.every((column) => absent.has(column))) link(merged, null);
    }
  }
  return Object.assign(merged, row.values);
}

function without<Values extends object>(values: Values, fields: ReadonlySet<string>): Partial<Values> {
  const rest: Partial<Values> = { ...values };
  for (const field of fields) Reflect.deleteProperty(rest, field);
  return rest;
}
