import type { CodeList } from '../../../../domain/codeList.ts';

/** One of the things a cell with a list can hold. */
export interface CellOption {
  /** What the form holds. */
  readonly value: string;
  /** What is shown. */
  readonly label: string;
  /** Other ways of writing it: its code, its word in registration files. */
  readonly aliases: readonly string[];
}

/** The options of a code list. */
export function optionsOf(list: CodeList<string>): CellOption[] {
  return list.choices.map(({ code, word, label }) => ({ value: code, label, aliases: [code, word] }));
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .trim()
    .toLowerCase();
}

function names({ label, aliases }: CellOption): string[] {
  return [label, ...aliases].map(plain);
}

/** The option that is written exactly like this, but for capitals and accents. */
export function exactOption(options: readonly CellOption[], typed: string): CellOption | undefined {
  const bare = plain(typed);
  return bare === '' ? undefined : options.find((option) => names(option).includes(bare));
}

/** The options in which the text occurs; all of them when it is blank. */
export function matchingOptions(options: readonly CellOption[], typed: string): CellOption[] {
  const bare = plain(typed);
  return options.filter((option) => names(option).some((name) => name.includes(bare)));
}
