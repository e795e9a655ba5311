import type { CarrierRow } from '../carrier/carrier.ts';
import { isEmptyCell } from '../cells/cellKind.ts';
import type { Column, Field, Sheet, SomeValues } from '../sheets/sheet.ts';
import type { SheetEntity } from '../sheets/sheetNames.ts';
import type { HeaderMatch } from './header.ts';
import type { CellFault, Row } from './row.ts';

/** Reads the cells of every row; what is wrong with a cell becomes a fault of its row, and reading goes on. */
export function readRows<Name extends SheetEntity>(
  sheet: Sheet<Name>,
  match: HeaderMatch,
  width: number,
  rows: readonly CarrierRow[],
): Row<Name>[] {
  return rows.map((row) => readRow(sheet, match, width, row));
}

function readRow<Name extends SheetEntity>(
  sheet: Sheet<Name>,
  { places, doubled }: HeaderMatch,
  width: number,
  { number, cells, numbers, faults: broken }: CarrierRow,
): Row<Name> {
  const values: SomeValues<Name> = {};
  const unread = new Set<Field<Name>>();
  const absent: Column<Name>[] = [];
  const words = new Map<string, string>();
  const faults: CellFault[] = doubled.map((column) => ({
    rule: 'formaat',
    column,
    message: `De kolom ${column} staat meer dan één keer in de kop. Laat er één staan.`,
  }));
  const refuse = (column: Column<Name>, rule: CellFault['rule'], message: string) => {
    faults.push({ rule, column: column.name, message });
    if (column.field !== null) unread.add(column.field);
  };
  for (const column of sheet.columns) {
    const place = places.get(column.name);
    const cell = place === undefined ? undefined : cells[place];
    const fault = place === undefined ? undefined : broken?.get(place);
    if (fault !== undefined) {
      refuse(column, 'formaat', fault);
      continue;
    }
    if (cell === undefined && !column.required) absent.push(column);
    else if (place === undefined) refuse(column, 'verplicht', `De kolom ${column.name} ontbreekt. Voeg die toe.`);
    else if (cell === undefined || (column.required && isEmptyCell(cell))) {
      refuse(column, 'verplicht', `Vul ${column.name} in.`);
    } else {
      const taken = column.take(cell, values, place !== undefined && numbers?.has(place) === true);
      if (taken.ok) words.set(column.name, taken.value);
      else refuse(column, column.rule, taken.message);
    }
  }
  const first = sheet.columns[0]?.name ?? '';
  const warnings: CellFault[] = [];
  if (cells.slice(width).some((cell) => cell.trim() !== '')) {
    faults.push({ rule: 'formaat', column: first, message: tooMany(cells.length, width) });
  } else if (cells.length < width) {
    warnings.push({ rule: 'formaat', column: first, message: tooFew(cells.length, width) });
  }
  return {
    number,
    // A spreadsheet here shows its numbers with a comma.
    cells: cells.map((cell, place) => (numbers?.has(place) === true ? cell.replace('.', ',') : cell)),
    faults,
    warnings,
    values,
    unread,
    absent,
    words,
    key: undefined,
    stored: undefined,
    id: undefined,
    merged: {},
    record: undefined,
  };
}

function tooMany(cells: number, columns: number): string {
  return `Deze rij heeft ${cells} cellen en de kop ${columns}. Zet een tekst met een scheidingsteken tussen aanhalingstekens.`;
}

function tooFew(cells: number, columns: number): string {
  return `Deze rij heeft ${cells} cellen en de kop ${columns}. Wat ontbreekt, is niet gewijzigd. Controleer of de rij compleet is.`;
}
