import type { Parsed } from '../../../domain/values/cents.ts';
import { tidyText } from '../../../domain/values/text.ts';
import type { CellShape } from '../../workbook/workbook.ts';

/** Rule that a cell that cannot be read breaks: a word that is not in its list, or a wrong notation. */
export type CellRule = 'code' | 'formaat';

/** How a value stands in a cell: reading it and writing it, which undo each other. */
export interface CellKind<Value> {
  /** How a spreadsheet keeps it. */
  readonly shape: CellShape;
  /** The words of a closed list, to choose from; undefined when anything of the kind may stand there. */
  readonly choices?: readonly CellChoice[];
  /** In Dutch: what stands in such a cell, for who fills in the template. */
  readonly explanation: string;
  /** What it breaks when it cannot be read. */
  readonly rule: CellRule;
  /** True when the cell may be empty. */
  readonly optional: boolean;
  /**
   * Reads a cell; only an optional kind is asked to read an empty one. The message is Dutch.
   *
   * @param isNumber a spreadsheet keeps it as a number: its text has a point, and cannot be read in two ways
   */
  read(text: string, isNumber?: boolean): Parsed<Value>;
  /** The value as it stands in files that we write. */
  write(value: Value): string;
}

/** One word of a closed list, with what it means. */
export interface CellChoice {
  readonly word: string;
  readonly label: string;
}

/** The same kind for a cell that may be empty, which means that there is no value. */
export function maybe<Value extends string | number | boolean>(kind: CellKind<Value>): CellKind<Value | null> {
  return {
    ...kind,
    optional: true,
    read: (text, isNumber) => (isEmptyCell(text) ? { ok: true, value: null } : kind.read(text, isNumber)),
    write: (value) => (value === null ? '' : kind.write(value)),
  };
}

/** True for a cell in which nothing is left of the text: nothing typed, white space or control characters. */
export function isEmptyCell(cell: string): boolean {
  return cell === '' || tidyText(cell) === '';
}
