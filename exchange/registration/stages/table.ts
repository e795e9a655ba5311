import type { RecordOf, Registration } from '../../../domain/registration.ts';
import type { Finding } from '../../../domain/rules/finding.ts';
import type { CarrierSheet } from '../carrier/carrier.ts';
import type { Sheet, SomeValues } from '../sheets/sheet.ts';
import type { SheetEntity } from '../sheets/sheetNames.ts';
import { sheets } from '../sheets/sheets.ts';
import { matchHeader, type HeaderMatch } from './header.ts';
import { readRows } from './readRows.ts';
import { isGood, type CellFault, type Row } from './row.ts';
import { joinKey, wordsOfStored } from './storedKeys.ts';

/** Everything about one kind of record: what is in the store and what is delivered. */
export interface Table<Name extends SheetEntity> {
  readonly sheet: Sheet<Name>;
  readonly header: readonly string[];
  readonly match: HeaderMatch;
  readonly rows: readonly Row<Name>[];
  readonly stored: readonly RecordOf[Name][];
  readonly storedById: ReadonlyMap<string, RecordOf[Name]>;
  /** Records in the store per key, in the order in which they were made. */
  readonly storedByKey: ReadonlyMap<string, readonly RecordOf[Name][]>;
  /** The first row with each key: the one that a reference means. */
  readonly firstByKey: Map<string, Row<Name>>;
  readonly rowById: Map<string, Row<Name>>;
  /** The first row that brings along each id. */
  readonly rowByOwnId: Map<string, Row<Name>>;
  /** Key of each record in the store, by id. */
  readonly keyById: ReadonlyMap<string, string>;
}

/** The tables of all kinds. */
export type Tables = { readonly [Name in SheetEntity]: Table<Name> };

/**
 * Lays what is delivered of one kind beside what is in the store, with the cells read.
 *
 * @param words words of the keys in the store, by id; those of this kind are added, for the kinds that refer to it
 */
export function tableOf<Name extends SheetEntity>(
  name: Name,
  delivered: CarrierSheet | undefined,
  existing: Registration,
  words: Map<string, readonly string[]>,
): Table<Name> {
  const sheet: Sheet<Name> = sheets[name];
  const stored: readonly RecordOf[Name][] = existing[name];
  const storedByKey = new Map<string, RecordOf[Name][]>();
  const keyById = new Map<string, string>();
  for (const record of stored) {
    const parts = wordsOfStored(sheet, record, words);
    if (parts === undefined) continue;
    words.set(record.id, parts);
    const key = joinKey(parts);
    keyById.set(record.id, key);
    const same = storedByKey.get(key);
    if (same === undefined) storedByKey.set(key, [record]);
    else same.push(record);
  }
  const header = delivered?.header ?? [];
  const match = matchHeader(sheet, header);
  return {
    sheet,
    header,
    match,
    rows: readRows(sheet, match, header.length, delivered?.rows ?? []),
    stored,
    storedById: new Map(stored.map((record) => [record.id, record])),
    storedByKey,
    firstByKey: new Map(),
    rowById: new Map(),
    rowByOwnId: new Map(),
    keyById,
  };
}

/** Values of a record with the delivery on top of the store. */
export function currentValues<Name extends SheetEntity>(table: Table<Name>, id: string): SomeValues<Name> | undefined {
  return table.rowById.get(id)?.merged ?? table.storedById.get(id);
}

/** Every record as it will be when the good rows are in. */
export function* afterImport<Name extends SheetEntity>(
  table: Table<Name>,
): Generator<RecordOf[Name] | GoodRecord<Name>> {
  for (const record of table.stored) {
    const row = table.rowById.get(record.id);
    if (row === undefined || !isGood(row)) yield record;
  }
  for (const row of table.rows) {
    if (isGood(row)) yield { ...row.record, id: row.id };
  }
}

type GoodRecord<Name extends SheetEntity> = NonNullable<Row<Name>['record']> & { readonly id: string };

/** Column in which a finding about a field of a row is reported; what is about no column that can be there is about the key. */
export function columnOfField<Name extends SheetEntity>(
  { columns, references, key }: Sheet<Name>,
  field: string,
  { absent }: Pick<Row<Name>, 'absent'>,
): string {
  const own = columns.find((candidate) => candidate.field === field);
  const column = own === undefined || (own.extra && absent.includes(own)) ? undefined : own.name;
  return column ?? references.find((reference) => reference.field === field)?.columns.at(-1) ?? key[0] ?? '';
}

/** Adds what a rule found to a row. */
export function addFindings<Name extends SheetEntity>(
  { sheet }: Pick<Table<Name>, 'sheet'>,
  row: Row<Name>,
  findings: readonly Finding[],
): void {
  for (const { rule, severity, field, message } of findings) {
    const fault: CellFault = { rule, column: columnOfField(sheet, field, row), message };
    if (severity === 'block') row.faults.push(fault);
    else row.warnings.push(fault);
  }
}
