import { tidyText } from '../../../domain/values/text.ts';
import type { CellKind } from './cellKind.ts';

/** A text as it stands, without white space around it. */
export const text: CellKind<string> = {
  rule: 'formaat',
  optional: false,
  read: (cell) => ({ ok: true, value: tidyText(cell) }),
  write: (value) => value,
};

/** A text that must be one of a long public list, which the record itself checks. */
export const listedText: CellKind<string> = { ...text, rule: 'code' };
