import { parseDateInFile } from '../../../domain/values/isoDate.ts';
import type { CellKind } from './cellKind.ts';

/** A date, written as `YYYY-MM-DD`. */
export const date: CellKind<string> = {
  shape: 'date',
  explanation: 'Een datum, zoals 2016-02-01 of 01-02-2016.',
  rule: 'formaat',
  optional: false,
  read: (cell) => parseDateInFile(cell),
  write: (value) => value,
};
