import type { SheetEntity } from '../sheets/sheetNames.ts';
import type { Row } from './row.ts';
import { joinKey } from './storedKeys.ts';
import type { Table } from './table.ts';

/** Key of a row, or undefined when a column of it could not be read. */
export function keyOfRow<Name extends SheetEntity>({ sheet }: Table<Name>, row: Row<Name>): string | undefined {
  const words: string[] = [];
  for (const column of sheet.key) {
    const word = row.words.get(column) ?? (row.absent.some(({ name }) => name === column) ? '' : undefined);
    if (word === undefined) return undefined;
    words.push(word);
  }
  return joinKey(words);
}

/** Finds which record each row is about, by its key. A key that came before in the same sheet is a fault (`dubbel`). */
export function identifyRows<Name extends SheetEntity>(table: Table<Name>, newId: () => string): void {
  if (table.sheet.ordinal) return;
  for (const row of table.rows) {
    const key = keyOfRow(table, row);
    if (key === undefined) continue;
    row.stored = table.storedByKey.get(key)?.[0];
    const first = table.firstByKey.get(key);
    if (first !== undefined) {
      const [column = ''] = table.sheet.key;
      row.faults.push({
        rule: 'dubbel',
        column,
        message: `Dit staat ook al op rij ${first.number}. Laat één rij staan.`,
      });
      continue;
    }
    table.firstByKey.set(key, row);
    adopt(table, row, row.stored?.id ?? newId());
  }
}

/** Gives a row its id, so that others can refer to it. */
export function adopt<Name extends SheetEntity>(table: Table<Name>, row: Row<Name>, id: string): void {
  row.id = id;
  table.rowById.set(id, row);
}
