import type { z } from 'zod';
import type { ValuesOf } from '../../../db/log/edit.ts';
import type { RecordOf } from '../../../domain/registration.ts';
import type { Finding } from '../../../domain/rules/finding.ts';
import type { Parsed } from '../../../domain/values/cents.ts';
import { isEmptyCell, maybe, type CellKind, type CellRule } from '../cells/cellKind.ts';
import { recordId } from '../cells/idCell.ts';
import type { SheetEntity, SheetName } from './sheetNames.ts';

/** A field of a kind of record. */
export type Field<Name extends SheetEntity> = keyof ValuesOf<Name> & string;

/** Values of a record, as far as they could be read. */
export type SomeValues<Name extends SheetEntity> = Partial<ValuesOf<Name>>;

/** One column of a sheet. */
export interface Column<Name extends SheetEntity> {
  /** As it stands in the header. */
  readonly name: string;
  /** Field in which its value is kept; null for a column that only takes part in a reference. */
  readonly field: Field<Name> | null;
  readonly required: boolean;
  /** True for what the format does not have: optional, and only in a dump, which must lose nothing. */
  readonly extra: boolean;
  /** How a spreadsheet keeps its cells, and what may stand in them. */
  readonly kind: Pick<CellKind<unknown>, 'shape' | 'choices' | 'explanation'>;
  /** Rule that an unreadable cell breaks. */
  readonly rule: CellRule;
  /**
   * Reads a cell into the values; gives the cell in the one notation in which it is compared and written.
   *
   * @param isNumber a spreadsheet keeps the cell as a number
   */
  take(cell: string, into: SomeValues<Name>, isNumber?: boolean): Parsed<string>;
  /** The cell of a record; empty for a column without a field. */
  write(record: ValuesOf<Name>): string;
}

/** Columns that together name a record of another kind (or of the same) by its key. */
export interface Reference<Name extends SheetEntity> {
  readonly columns: readonly string[];
  /** True when only the id can name the record, and must. */
  readonly required?: boolean;
  /** Extra column that names the record by its id, as a dump does. */
  readonly idColumn: string;
  readonly to: SheetEntity;
  readonly field: Field<Name>;
  /** Kind that the first column names by itself: when that is missing, the fault is there and not in the last column. */
  readonly through?: SheetEntity;
  /** True when the row that is named may still be refused later: what refers to it is then refused with it. */
  readonly settledLater?: boolean;
  /** Sets the id that was found, or null for an empty optional reference. */
  link(into: SomeValues<Name>, id: string | null): void;
  idOf(record: ValuesOf<Name>): string | null;
}

/** What the rules of a row may look at around it: the store with the delivery on top. */
export interface Surroundings {
  current<Name extends SheetEntity>(name: Name, id: string): SomeValues<Name> | undefined;
  /** True when a department of the institution is in the store. */
  hasStoredDepartments(institutionId: string): boolean;
  /** True when a record in the store names the department together with its institution. */
  isTiedToInstitution(departmentId: string): boolean;
}

/** The row that a rule looks at. */
export interface RowContext<Name extends SheetEntity> {
  readonly stored: RecordOf[Name] | undefined;
  readonly around: Surroundings;
}

/** Checks the values of a row as far as they could be read. */
export type RowRule<Name extends SheetEntity> = (values: SomeValues<Name>, context: RowContext<Name>) => Finding[];

/** A sheet of the registration: its columns, what makes a row the same row, and which rules hold. */
export interface Sheet<Name extends SheetEntity> {
  readonly entity: Name;
  readonly name: SheetName;
  readonly columns: readonly Column<Name>[];
  readonly references: readonly Reference<Name>[];
  /** Columns of the key. */
  readonly key: readonly string[];
  /** True when equal keys are told apart by their ordinal; otherwise an equal key is a fault. */
  readonly ordinal: boolean;
  /** Values of a new record for fields that the registration does not have. */
  readonly beyond: SomeValues<Name>;
  /** Fields that follow from other rows and are compared and written as well. */
  readonly derived?: readonly Field<Name>[];
  /** Checks and completes the values of a record. */
  readonly schema: z.ZodType<ValuesOf<Name>>;
  readonly rules: readonly RowRule<Name>[];
}

/** Extra column in which a record stands by its id. */
export const idColumn = 'id';

/** A sheet with its extra columns: the id of the record itself, and that of each record it refers to. */
export function defineSheet<Name extends SheetEntity>(sheet: Sheet<Name>): Sheet<Name> {
  const names = [idColumn, ...sheet.references.map((reference) => reference.idColumn)];
  const ids = names.map((name) => ({ ...keyColumn<Name, string | null>(name, maybe(recordId)), extra: true }));
  return { ...sheet, columns: [...sheet.columns, ...ids] };
}

/** Makes columns of one kind of record, so that each is checked against its field. */
export function columnsOf<Name extends SheetEntity>() {
  return <F extends Field<Name>>(name: string, field: F, kind: CellKind<ValuesOf<Name>[F]>): Column<Name> => ({
    name,
    field,
    required: !kind.optional,
    extra: false,
    kind,
    rule: kind.rule,
    take(cell, into, isNumber) {
      const read = kind.read(cell, isNumber);
      if (!read.ok) return read;
      Object.assign(into, { [field]: read.value });
      return { ok: true, value: kind.write(read.value) };
    },
    write: (record) => kind.write(record[field]),
  });
}

/** Makes extra columns: fields that the format has no column for. */
export function extraColumnsOf<Name extends SheetEntity>() {
  const column = columnsOf<Name>();
  return <F extends Field<Name>>(name: string, field: F, kind: CellKind<ValuesOf<Name>[F]>): Column<Name> => ({
    ...column(name, field, kind),
    extra: true,
  });
}

/** Makes extra columns for what the store works out by itself: an empty cell leaves that to it. */
export function keptColumnsOf<Name extends SheetEntity>() {
  const column = columnsOf<Name>();
  return <F extends Field<Name>>(name: string, field: F, kind: CellKind<ValuesOf<Name>[F]>): Column<Name> => {
    const made = column(name, field, kind);
    return {
      ...made,
      required: false,
      extra: true,
      take: (cell, into, isNumber) => (isEmptyCell(cell) ? { ok: true, value: '' } : made.take(cell, into, isNumber)),
    };
  };
}

/** A column that takes part in a reference; its text is looked up as a key. */
export function keyColumn<Name extends SheetEntity, Value>(name: string, kind: CellKind<Value>): Column<Name> {
  return {
    name,
    field: null,
    required: !kind.optional,
    extra: false,
    kind,
    rule: kind.rule,
    take(cell, _into, isNumber) {
      const read = kind.read(cell, isNumber);
      return read.ok ? { ok: true, value: kind.write(read.value) } : read;
    },
    write: () => '',
  };
}

/** Makes rules of one kind of record that only speak when the fields they need could be read. */
export function rulesOf<Name extends SheetEntity>() {
  return <F extends Field<Name>>(
    needs: readonly F[],
    check: (values: Pick<ValuesOf<Name>, F>, context: RowContext<Name>) => Finding[],
  ): RowRule<Name> =>
    (values, context) =>
      hasFields(values, needs) ? check(values, context) : [];
}

function hasFields<Values, F extends keyof Values>(
  values: Partial<Values>,
  fields: readonly F[],
): values is Partial<Values> & Pick<Values, F> {
  return fields.every((field) => values[field] !== undefined);
}
