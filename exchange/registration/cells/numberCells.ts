import { centsInFile, parseEuroInFile, type Parsed } from '../../../domain/values/cents.ts';
import { formatDecimal, parseDecimal } from '../../../domain/values/decimal.ts';
import { hundredthsInFile, parseHundredths } from '../../../domain/values/hundredths.ts';
import { parseCount } from '../../../domain/values/wholeNumber.ts';
import type { CellKind } from './cellKind.ts';

/** An amount in euros, kept in cents. */
export const euro: CellKind<number> = {
  shape: 'euro',
  explanation: 'Een bedrag in euro’s, zoals 1234,56.',
  rule: 'formaat',
  optional: false,
  read: (cell, isNumber) => (isNumber === true ? euroOfNumber(cell) : parseEuroInFile(cell)),
  write: centsInFile,
};

/** A number of a spreadsheet with more than two decimals is no amount: nobody knows how it was meant to be rounded. */
function euroOfNumber(cell: string): Parsed<number> {
  if (/\.\d{3}/.test(cell)) {
    const message = `Het getal ${cell.replace('.', ',')} heeft meer dan twee cijfers achter de komma. Rond het af op centen.`;
    return { ok: false, message };
  }
  return parseEuroInFile(cell);
}

/** Hours or fte, kept in hundredths. */
export const hundredths: CellKind<number> = {
  shape: 'hundredths',
  explanation: 'Een getal met hooguit twee cijfers achter de komma, zoals 12,5.',
  rule: 'formaat',
  optional: false,
  read: (cell) => parseHundredths(cell),
  write: hundredthsInFile,
};

/** A count, a year or a line number. */
export const wholeNumber: CellKind<number> = {
  shape: 'whole',
  explanation: 'Een heel getal.',
  rule: 'formaat',
  optional: false,
  read: (cell) => parseCount(cell),
  write: String,
};

/** Size of a file in bytes: larger than any count may be. */
export const byteCount: CellKind<number> = {
  ...wholeNumber,
  read(cell) {
    const bare = cell.trim();
    return /^\d{1,9}$/.test(bare)
      ? { ok: true, value: Number(bare) }
      : { ok: false, message: `“${bare}” is geen grootte van een bestand.` };
  },
};

/** A measured value: exact, as text with a decimal point. */
export const decimal: CellKind<string> = {
  shape: 'decimal',
  explanation: 'Een getal, zoals 15,1.',
  rule: 'formaat',
  optional: false,
  // Three decimals of a number that a spreadsheet keeps are three decimals: a zero behind them says so.
  read: (cell, isNumber) => parseDecimal(isNumber === true && /\.\d{3}$/.test(cell) ? `${cell}0` : cell),
  write: formatDecimal,
};
