import { tidyText } from '../../../domain/values/text.ts';
import type { CellChoice, CellKind } from './cellKind.ts';

/** A text as it stands, without white space around it. */
export const text: CellKind<string> = {
  shape: 'text',
  explanation: 'Tekst.',
  rule: 'formaat',
  optional: false,
  read: (cell) => ({ ok: true, value: tidyText(cell) }),
  write: (value) => value,
};

/** A text that must be one of a long public list, which the record itself checks. */
export function listedText(choices: readonly CellChoice[]): CellKind<string> {
  return { ...text, choices, explanation: 'Eén woord uit de lijst.', rule: 'code' };
}

/**
 * A text of digits of one length, such as a KvK-nummer. A spreadsheet that keeps it as a number drops the zeros in front; there is one number of
 * this length that it can be, so they are put back.
 */
export function digits(length: number): CellKind<string> {
  return {
    ...text,
    explanation: `Precies ${length} cijfers; ook een 0 vooraan telt.`,
    read(cell, isNumber) {
      const tidy = tidyText(cell);
      return { ok: true, value: isNumber === true && /^\d+$/.test(tidy) ? tidy.padStart(length, '0') : tidy };
    },
  };
}
