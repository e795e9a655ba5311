import type { Registration } from '../../../domain/registration.ts';
import type { CellKind } from '../cells/cellKind.ts';
import { idColumn, type Reference, type Sheet } from '../sheets/sheet.ts';
import { isExtraSheet, sheetEntities, type SheetEntity, type SheetName } from '../sheets/sheetNames.ts';
import { sheets } from '../sheets/sheets.ts';
import { wordsOfStored } from '../stages/storedKeys.ts';

/** A column of a sheet that we write. */
export interface TableColumn {
  readonly name: string;
  /** Field whose value stands in it; null for a column that names another record. */
  readonly field: string | null;
  readonly required: boolean;
  readonly extra: boolean;
  readonly kind: Pick<CellKind<unknown>, 'shape' | 'choices' | 'explanation'>;
}

/** A sheet of the registration to write: its columns, and its rows as they stand in CSV cells. */
export interface RegistrationTable<Name extends SheetEntity = SheetEntity> {
  readonly entity: Name;
  readonly name: SheetName;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly string[])[];
}

/** Every sheet of a dump, in the order of the format. */
export interface DumpTables {
  readonly tables: readonly RegistrationTable[];
  /** Rows that refer to something that is no longer there: these are refused when the dump is imported. */
  readonly dangling: number;
}

/** The sheets of the format without rows. */
export function emptyTables(): RegistrationTable[] {
  return sheetEntities
    .filter((entity) => !isExtraSheet(entity))
    .map((entity) => {
      const { name, columns } = sheets[entity];
      return { entity, name, columns: columns.filter(({ extra }) => !extra), rows: [] };
    });
}

/** Everything that is recorded, in all columns: imported into an empty store it gives the same records under the same ids. */
export function dumpTables(registration: Registration): DumpTables {
  const words = new Map<string, readonly string[]>();
  let dangling = 0;
  const tableOf = <Name extends SheetEntity>(entity: Name): RegistrationTable<Name> => {
    const sheet: Sheet<Name> = sheets[entity];
    const records: Registration[Name] = registration[entity];
    for (const record of records) {
      const key = wordsOfStored(sheet, record, words);
      // What it belongs to is gone; others can still name it by its id.
      words.set(record.id, key ?? sheet.key.map(() => ''));
    }
    const rows = records.map((record) => {
      const ids = sheet.references.map((reference) => reference.idOf(record));
      if (ids.some((id) => id !== null && !words.has(id))) dangling += 1;
      return sheet.columns.map((column) => {
        if (column.name === idColumn) return record.id;
        const place = sheet.references.findIndex((reference) => isOf(reference, column.name));
        const reference = sheet.references[place];
        if (reference === undefined) return column.write(record);
        const id = ids[place] ?? '';
        const named = words.get(id)?.[reference.columns.indexOf(column.name)];
        return column.name === reference.idColumn ? id : (named ?? '');
      });
    });
    return { entity, name: sheet.name, columns: sheet.columns, rows };
  };
  return { tables: sheetEntities.map((entity) => tableOf(entity)), dangling };
}

function isOf<Name extends SheetEntity>(reference: Reference<Name>, column: string): boolean {
  return reference.idColumn === column || reference.columns.includes(column);
}
