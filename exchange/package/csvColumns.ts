import { identifyingData } from '../../domain/rules/R22-noIdentifyingData.ts';
import { centsInFile } from '../../domain/values/cents.ts';
import { formatDecimal } from '../../domain/values/decimal.ts';
import { hundredthsInFile } from '../../domain/values/hundredths.ts';

/**
 * A column of a file we write, by type. Only text can hold what someone typed, so only text is guarded against being run as a formula;
 * numbers keep their sign.
 */
export interface CsvColumn<Row> {
  readonly name: string;
  cell(row: Row): string;
  /** For a column with a control total: what a row adds, as a whole number of the last decimal. */
  readonly total?: { readonly decimals: number; units(row: Row): number };
}

/** Text that spreadsheets would take for a formula gets an apostrophe in front, so that they show it and run nothing. */
export function guardFormula(value: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/u.test(value) ? `'${value}` : value;
}

/** Text that someone may have typed. */
export function text<Row>(name: string, of: (row: Row) => string | null): CsvColumn<Row> {
  return { name, cell: (row) => guardFormula(of(row) ?? '') };
}

/** Short text that someone typed: left out when R22 finds in it what could identify a client, until someone looked. */
export function typed<Row>(name: string, of: (row: Row) => string | null): CsvColumn<Row> {
  return text(name, (row) => {
    const value = of(row);
    return value === null || identifyingData(name, value).length > 0 ? null : value;
  });
}

/** A word we chose ourselves: of a code list, a date, a pseudonym. */
export function word<Row>(name: string, of: (row: Row) => string | null): CsvColumn<Row> {
  return { name, cell: (row) => of(row) ?? '' };
}

/** `ja` or `nee`. */
export function yesNo<Row>(name: string, of: (row: Row) => boolean | null): CsvColumn<Row> {
  return { name, cell: (row) => ({ true: 'ja', false: 'nee', null: '' })[`${of(row)}`] };
}

/** A whole number that is not added up, such as a year. */
export function whole<Row>(name: string, of: (row: Row) => number | null): CsvColumn<Row> {
  return { name, cell: (row) => of(row)?.toString() ?? '' };
}

/** A count, with a control total. */
export function count<Row>(name: string, of: (row: Row) => number | null): CsvColumn<Row> {
  return { ...whole(name, of), total: { decimals: 0, units: (row) => of(row) ?? 0 } };
}

/** Whole eurocents as euros, with a control total. */
export function euros<Row>(name: string, of: (row: Row) => number | null): CsvColumn<Row> {
  return hundredthsWith(name, of, centsInFile);
}

/** Hundredths (hours, fte) as a number with two decimals, with a control total. */
export function hundredths<Row>(name: string, of: (row: Row) => number | null): CsvColumn<Row> {
  return hundredthsWith(name, of, hundredthsInFile);
}

function hundredthsWith<Row>(
  name: string,
  of: (row: Row) => number | null,
  write: (units: number) => string,
): CsvColumn<Row> {
  const cell = (row: Row) => {
    const units = of(row);
    return units === null ? '' : write(units);
  };
  return { name, cell, total: { decimals: 2, units: (row) => of(row) ?? 0 } };
}

/** An exact decimal with a point, written with a comma. */
export function decimal<Row>(name: string, of: (row: Row) => string | null): CsvColumn<Row> {
  return { name, cell: (row) => formatDecimal(of(row) ?? '') };
}

/** A column that stays empty in this delivery: there is nothing to read it from. */
export function leftOut<Row>(name: string): CsvColumn<Row> {
  return { name, cell: () => '' };
}
