import type { RecordOf } from '../../../domain/registration.ts';
import { idColumn } from '../sheets/sheet.ts';
import type { SheetEntity } from '../sheets/sheetNames.ts';
import { ownIdOf, type Row } from './row.ts';
import { joinKey } from './storedKeys.ts';
import type { Table } from './table.ts';

/** Where ids come from. */
export interface Ids {
  /** Makes an id for a new record. */
  readonly next: () => string;
  /** True for an id that something has which is no longer there: it is not given again. */
  readonly isTaken: (id: string) => boolean;
}

/** Key of a row, or undefined when a column of it could not be read. */
function keyOfRow<Name extends SheetEntity>({ sheet }: Table<Name>, row: Row<Name>): string | undefined {
  const words: string[] = [];
  for (const column of sheet.key) {
    const word = row.words.get(column) ?? (row.absent.some(({ name }) => name === column) ? '' : undefined);
    if (word === undefined) return undefined;
    words.push(word);
  }
  return joinKey(words);
}

/**
 * Finds which record each row is about: by its id when the row has one that is in the store, and else by its key. An id or a key that came
 * before in the same sheet is a fault (`dubbel`), and so is the key of another record.
 */
export function identifyRows<Name extends SheetEntity>(table: Table<Name>, ids: Ids): void {
  for (const row of table.rows) {
    row.key = keyOfRow(table, row);
    registerOwnId(table, row);
    if (!table.sheet.ordinal && row.key !== undefined) identify(table, row, row.key, ids);
  }
}

function registerOwnId<Name extends SheetEntity>(table: Table<Name>, row: Row<Name>): void {
  const ownId = ownIdOf(row);
  if (ownId === undefined) return;
  const first = table.rowByOwnId.get(ownId);
  if (first === undefined) table.rowByOwnId.set(ownId, row);
  else row.faults.push({ rule: 'dubbel', column: idColumn, message: sameAs(first) });
}

function identify<Name extends SheetEntity>(table: Table<Name>, row: Row<Name>, key: string, ids: Ids): void {
  const equals = table.storedByKey.get(key) ?? [];
  const byId = storedByOwnId(table, row);
  row.stored = byId ?? equals[0];
  const [column = ''] = table.sheet.key;
  const first = table.firstByKey.get(key);
  if (first === undefined) table.firstByKey.set(key, row);
  else if (!isOtherRecord(table, row, first)) {
    row.faults.push({ rule: 'dubbel', column, message: sameAs(first) });
    return;
  } else row.warnings.push({ rule: 'dubbel', column, message: sharedWith(first) });
  if (byId !== undefined && equals.length > 0 && !equals.includes(byId)) {
    const message = 'Dit hoort bij iets anders in het werkboek. Kies een andere code of naam.';
    row.faults.push({ rule: 'dubbel', column, message });
    return;
  }
  adopt(table, row, idFor(table, row, ids));
}

/** The record in the store whose id the row brings along. */
export function storedByOwnId<Name extends SheetEntity>(
  table: Table<Name>,
  row: Row<Name>,
): RecordOf[Name] | undefined {
  const ownId = ownIdOf(row);
  return ownId === undefined ? undefined : table.storedById.get(ownId);
}

/** Two records that were given the same code on two laptops come back as two: their ids say so. */
function isOtherRecord<Name extends SheetEntity>(table: Table<Name>, row: Row<Name>, first: Row<Name>): boolean {
  const ownId = ownIdOf(row);
  const firstId = ownIdOf(first);
  if (ownId === undefined || firstId === undefined || ownId === firstId) return false;
  const stored = table.storedById.has(ownId);
  return stored === table.storedById.has(firstId) && (stored || row.stored === undefined);
}

function sameAs({ number }: { readonly number: number }): string {
  return `Dit staat ook al op rij ${number}. Laat één rij staan.`;
}

function sharedWith({ number }: { readonly number: number }): string {
  return `Deze code of naam staat ook op rij ${number}, bij iets anders. Geef één van de twee later een andere.`;
}

/** The id of the record that the row is about; one that the row brings along is kept when it is free. */
export function idFor<Name extends SheetEntity>(table: Table<Name>, row: Row<Name>, ids: Ids): string {
  if (row.stored !== undefined) return row.stored.id;
  const ownId = ownIdOf(row);
  const free = ownId !== undefined && !ids.isTaken(ownId) && table.rowByOwnId.get(ownId) === row;
  return free ? ownId : ids.next();
}

/** Gives a row its id, so that others can refer to it. */
export function adopt<Name extends SheetEntity>(table: Table<Name>, row: Row<Name>, id: string): void {
  row.id = id;
  table.rowById.set(id, row);
}
