import type { ValuesOf } from '../../../db/log/edit.ts';
import type { RecordOf } from '../../../domain/registration.ts';
import type { Finding } from '../../../domain/rules/finding.ts';
import { idColumn, type Column, type Field, type Sheet, type SomeValues } from '../sheets/sheet.ts';
import type { SheetEntity } from '../sheets/sheetNames.ts';

/** Something wrong, or worth saying, about one cell of a row. */
export interface CellFault {
  readonly rule: Finding['rule'];
  /** Column as in the format. */
  readonly column: string;
  /** Dutch. */
  readonly message: string;
}

/** A row of the delivery on its way through the checks. It is accepted when it reaches the end without faults. */
export interface Row<Name extends SheetEntity> {
  readonly number: number;
  /** As a person sees them, to report. */
  readonly cells: readonly string[];
  readonly faults: CellFault[];
  readonly warnings: CellFault[];
  /** What could be read of the columns that are there; references are added as ids when they are found. */
  readonly values: SomeValues<Name>;
  /** Fields that are there and could not be read or found. */
  readonly unread: Set<Field<Name>>;
  /** Optional columns that this row does not have. */
  readonly absent: readonly Column<Name>[];
  /** The cells that could be read, in one notation, per column: what keys are made of. */
  readonly words: ReadonlyMap<string, string>;
  /** Its key, when all columns of it could be read. */
  key: string | undefined;
  /** Record in the store with the same id, or else the same key. */
  stored: RecordOf[Name] | undefined;
  /** Id of that record, or the one the row brings along, or a new one; undefined for a row that is the second with its key or has none. */
  id: string | undefined;
  /** Values of the row on top of those in the store, as far as known. */
  merged: SomeValues<Name>;
  /** All values, checked; undefined when one is missing or wrong. */
  record: ValuesOf<Name> | undefined;
}

/** The id that a row brings along, as a row of a dump does. */
export function ownIdOf({ words }: { readonly words: ReadonlyMap<string, string> }): string | undefined {
  const id = words.get(idColumn);
  return id === '' ? undefined : id;
}

/** True as long as nothing is wrong with the row. */
export function isGood<Name extends SheetEntity>(
  row: Row<Name>,
): row is Row<Name> & { readonly id: string; record: ValuesOf<Name> } {
  return row.faults.length === 0 && row.id !== undefined && row.record !== undefined;
}

/** Fields that the row changes in the record it belongs to; empty for a new one. */
export function changedFields<Name extends SheetEntity>(
  sheet: Sheet<Name>,
  { stored, values }: Row<Name>,
): Field<Name>[] {
  if (stored === undefined) return [];
  const before: SomeValues<Name> = stored;
  return fieldsOf(sheet).filter((field) => values[field] !== undefined && !sameValue(values[field], before[field]));
}

/** Fields that a sheet can set. */
function fieldsOf<Name extends SheetEntity>({ columns, references, derived = [] }: Sheet<Name>): Field<Name>[] {
  const own = columns.map(({ field }) => field).filter((field) => field !== null);
  return [...own, ...references.map(({ field }) => field), ...derived];
}

function sameValue(one: unknown, other: unknown): boolean {
  if (!Array.isArray(one) || !Array.isArray(other)) return one === other;
  return one.length === other.length && one.every((item, index) => item === other[index]);
}
