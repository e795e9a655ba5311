import { centsInFile, parseEuroInFile } from '../../../domain/values/cents.ts';
import { formatDecimal, parseDecimal } from '../../../domain/values/decimal.ts';
import { hundredthsInFile, parseHundredths } from '../../../domain/values/hundredths.ts';
import { parseCount } from '../../../domain/values/wholeNumber.ts';
import type { CellKind } from './cellKind.ts';

/** An amount in euros, kept in cents. */
export const euro: CellKind<number> = { rule: 'formaat', optional: false, read: parseEuroInFile, write: centsInFile };

/** Hours or fte, kept in hundredths. */
export const hundredths: CellKind<number> = {
  rule: 'formaat',
  optional: false,
  read: parseHundredths,
  write: hundredthsInFile,
};

/** A count, a year or a line number. */
export const wholeNumber: CellKind<number> = { rule: 'formaat', optional: false, read: parseCount, write: String };

/** A measured value: exact, as text with a decimal point. */
export const decimal: CellKind<string> = { rule: 'formaat', optional: false, read: parseDecimal, write: formatDecimal };
