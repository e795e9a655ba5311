import type { Reference } from '../sheets/sheet.ts';
import type { SheetEntity } from '../sheets/sheetNames.ts';
import type { Row } from './row.ts';
import { joinKey } from './storedKeys.ts';
import type { Tables } from './table.ts';

/** What a table of any kind has for looking up a key. */
interface LookUp {
  readonly firstByKey: ReadonlyMap<
    string,
    { readonly id: string | undefined; readonly number: number; readonly faults: readonly unknown[] }
  >;
  readonly storedByKey: ReadonlyMap<string, readonly { readonly id: string }[]>;
  readonly rowByOwnId: ReadonlyMap<
    string,
    {
      readonly id: string | undefined;
      readonly number: number;
      readonly faults: readonly unknown[];
      readonly key: string | undefined;
    }
  >;
  readonly keyById: ReadonlyMap<string, string>;
}

type Found = { readonly id: string } | { readonly refusedRow: number } | undefined;

/** Resolves what a row refers to: in the delivery first, then in the store. */
export function linkReferences<Name extends SheetEntity>(
  references: readonly Reference<Name>[],
  row: Row<Name>,
  tables: Tables,
): void {
  for (const reference of references) {
    const words = reference.columns.map((column) => row.words.get(column));
    const known = words.filter((word) => word !== undefined);
    if (known.length < words.length) {
      // An absent column changes nothing; an unreadable cell is a fault already.
      if (!reference.columns.every((column) => row.absent.some(({ name }) => name === column)))
        row.unread.add(reference.field);
      continue;
    }
    const ownId = row.words.get(reference.idColumn) ?? '';
    if (ownId === '' && reference.columns.length === 0) {
      linkToNone(reference, row);
      continue;
    }
    if (ownId !== '') {
      linkById(reference, row, ownId, known, tables);
      continue;
    }
    if (known.every((word) => word === '')) {
      reference.link(row.values, null);
      continue;
    }
    const found =
      refusedParent(reference, known, tables) ??
      lookUp(tables[reference.to], joinKey(known), reference.settledLater === true);
    if (found !== undefined && 'id' in found) {
      reference.link(row.values, found.id);
      continue;
    }
    row.unread.add(reference.field);
    row.faults.push({ rule: 'verwijzing', ...whatIsMissing(reference, known, found, tables) });
  }
}

/** Nothing is named where only an id can name it. A column that is absent changes nothing. */
function linkToNone<Name extends SheetEntity>(reference: Reference<Name>, row: Row<Name>): void {
  const isAbsent = row.absent.some(({ name }) => name === reference.idColumn);
  if (reference.required === true && (!isAbsent || row.stored === undefined)) {
    row.unread.add(reference.field);
    const message = `Vul ${reference.idColumn} in, zoals in het bestand waar deze rij uit komt.`;
    row.faults.push({ rule: 'verplicht', column: reference.idColumn, message });
  } else if (!isAbsent) reference.link(row.values, null);
}

/** Resolves what a row names by its id, as a row of a dump does; the name beside it must say the same. */
function linkById<Name extends SheetEntity>(
  reference: Reference<Name>,
  row: Row<Name>,
  ownId: string,
  words: readonly string[],
  tables: Tables,
): void {
  const table: LookUp = tables[reference.to];
  const named = table.rowByOwnId.get(ownId);
  const key = named === undefined ? table.keyById.get(ownId) : named.key;
  const refuse = (message: string) => {
    row.unread.add(reference.field);
    row.faults.push({ rule: 'verwijzing', column: reference.idColumn, message });
  };
  const sheet = tables[reference.to].sheet.name;
  if (named === undefined && key === undefined) {
    refuse(`Dit kenmerk staat niet in ${sheet} en ook niet in het werkboek. Maak de cel leeg of voeg het toe.`);
    return;
  }
  if (words.some((word) => word !== '') && key !== undefined && key !== joinKey(words)) {
    const [column = ''] = reference.columns;
    refuse(
      `${column} en ${reference.idColumn} noemen niet hetzelfde. Verbeter ${column} of maak ${reference.idColumn} leeg.`,
    );
    return;
  }
  const parent = refusedParent(reference, words, tables);
  const cause =
    parent ?? (named !== undefined && !isUsable(named, reference) ? { refusedRow: named.number } : undefined);
  if (cause !== undefined && 'refusedRow' in cause) {
    const what = words.length === 0 ? 'Wat hier genoemd is,' : `“${words.join(' regel ')}”`;
    refuse(refusedMessage(what, cause.refusedRow, sheet));
    return;
  }
  reference.link(row.values, named?.id ?? ownId);
}

function isUsable<Name extends SheetEntity>(
  named: { readonly id: string | undefined; readonly faults: readonly unknown[] },
  { settledLater }: Reference<Name>,
): boolean {
  return named.id !== undefined && (settledLater === true || named.faults.length === 0);
}

/** What belongs to a refused row is refused with it, also when it is in the store itself. */
function refusedParent<Name extends SheetEntity>(
  { through }: Reference<Name>,
  [word = '']: readonly string[],
  tables: Tables,
): Found {
  const parent = through === undefined ? undefined : lookUp(tables[through], word, false);
  return parent !== undefined && 'refusedRow' in parent ? parent : undefined;
}

function lookUp({ firstByKey, storedByKey }: LookUp, key: string, settledLater: boolean): Found {
  const row = firstByKey.get(key);
  if (row === undefined) return storedByKey.get(key)?.[0];
  return row.id !== undefined && (settledLater || row.faults.length === 0)
    ? { id: row.id }
    : { refusedRow: row.number };
}

function whatIsMissing<Name extends SheetEntity>(
  { columns, to, through }: Reference<Name>,
  words: readonly string[],
  found: Found,
  tables: Tables,
): { readonly column: string; readonly message: string } {
  const [first = '', firstWord = ''] = [columns[0], words[0]];
  const parent = through === undefined ? undefined : lookUp(tables[through], firstWord, false);
  const atParent = through !== undefined && (parent === undefined || 'refusedRow' in parent);
  const column = atParent ? first : (columns.at(-1) ?? first);
  const cause = atParent ? parent : found;
  const sheet = tables[atParent ? through : to].sheet.name;
  const what = `“${atParent ? firstWord : words.join(' regel ')}”`;
  return cause === undefined || 'id' in cause
    ? { column, message: `${what} staat niet in ${sheet} en ook niet in het werkboek. Verbeter het of voeg het toe.` }
    : { column, message: refusedMessage(what, cause.refusedRow, sheet) };
}

/** What is said about a row that refers to a refused one. */
export function refusedMessage(what: string, row: number, sheet: string): string {
  return `${what} is geweigerd (rij ${row} van ${sheet}). Verbeter eerst die rij.`;
}
