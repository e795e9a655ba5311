import { entityNames, type EntityName, type RecordOf, type Registration } from '../../../domain/registration.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { sheets } from '../sheets/sheets.ts';

/** Parts of a key as one text. No text of a file contains this character. */
export function joinKey(parts: readonly string[]): string {
  return parts.join('\0');
}

/** The words that make up the key of each record in the store, by id; a record whose parent is gone has none. */
export function wordsOfStored(existing: Registration): ReadonlyMap<string, readonly string[]> {
  const known = new Map<string, readonly string[]>();
  for (const name of entityNames) addWords(name, existing, known);
  return known;
}

function addWords<Name extends EntityName>(name: Name, existing: Registration, known: Map<string, readonly string[]>) {
  const sheet: Sheet<Name> = sheets[name];
  const records: readonly RecordOf[Name][] = existing[name];
  for (const record of records) {
    const words = wordsOf(sheet, record, known);
    if (words !== undefined) known.set(record.id, words);
  }
}

function wordsOf<Name extends EntityName>(
  sheet: Sheet<Name>,
  record: RecordOf[Name],
  known: ReadonlyMap<string, readonly string[]>,
): readonly string[] | undefined {
  const words = new Map<string, string>();
  for (const reference of sheet.references) {
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
