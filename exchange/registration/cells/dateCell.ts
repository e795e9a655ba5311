import { parseDateInFile } from '../../../domain/values/isoDate.ts';
import type { CellKind } from './cellKind.ts';

/** A date, written as `YYYY-MM-DD`. */
export const date: CellKind<string> = {
  rule: 'formaat',
  optional: false,
  read: parseDateInFile,
  write: (value) => value,
};
