import type { Parsed } from '../../../domain/values/cents.ts';
import { tidyText } from '../../../domain/values/text.ts';

/** Rule that a cell that cannot be read breaks: a word that is not in its list, or a wrong notation. */
export type CellRule = 'code' | 'formaat';

/** How a value stands in a cell: reading it and writing it, which undo each other. */
export interface CellKind<Value> {
  /** What it breaks when it cannot be read. */
  readonly rule: CellRule;
  /** True when the cell may be empty. */
  readonly optional: boolean;
  /** Reads a cell; only an optional kind is asked to read an empty one. The message is Dutch. */
  read(text: string): Parsed<Value>;
  /** The value as it stands in files that we write. */
  write(value: Value): string;
}

/** The same kind for a cell that may be empty, which means that there is no value. */
export function maybe<Value extends string | number | boolean>(kind: CellKind<Value>): CellKind<Value | null> {
  return {
    rule: kind.rule,
    optional: true,
    read: (text) => (isEmptyCell(text) ? { ok: true, value: null } : kind.read(text)),
    write: (value) => (value === null ? '' : kind.write(value)),
  };
}

/** True for a cell in which nothing is left of the text: nothing typed, white space or control characters. */
export function isEmptyCell(cell: string): boolean {
  return cell === '' || tidyText(cell) === '';
}
