import type { RecordOf } from '../../../domain/registration.ts';
import type { Sheet } from '../sheets/sheet.ts';
import type { SheetEntity } from '../sheets/sheetNames.ts';

/** Parts of a key as one text. No text of a file contains this character. */
export function joinKey(parts: readonly string[]): string {
  return parts.join('\0');
}

/**
 * The words that make up the key of a record in the store, one for each column of the key; undefined when a record it belongs to is gone.
 *
 * @param known words of the records of the kinds before it, by id
 */
export function wordsOfStored<Name extends SheetEntity>(
  sheet: Sheet<Name>,
  record: RecordOf[Name],
  known: ReadonlyMap<string, readonly string[]>,
): readonly string[] | undefined {
  const words = new Map<string, string>();
  for (const reference of sheet.references) {
    if (sheet.key.includes(reference.idColumn)) words.set(reference.idColumn, reference.idOf(record) ?? '');
    if (!reference.columns.some((column) => sheet.key.includes(column))) continue;
    const id = reference.idOf(record);
    const named = id === null ? reference.columns.map(() => '') : known.get(id);
    if (named === undefined) return undefined;
    for (const [index, column] of reference.columns.entries()) words.set(column, named[index] ?? '');
  }
  for (const column of sheet.columns) {
    if (column.field !== null && sheet.key.includes(column.name)) words.set(column.name, column.write(record));
  }
  return sheet.key.map((column) => words.get(column) ?? '');
}
