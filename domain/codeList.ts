import { z } from 'zod';

/** One choice of a closed list. */
export interface Choice<Code extends string> {
  /** As it is kept in the store: English, never changes once released. */
  readonly code: Code;
  /** As it stands in registration files and deliveries. */
  readonly word: string;
  /** As it stands on screen. */
  readonly label: string;
}

/** A closed list of choices in the order in which they are shown. */
export interface CodeList<Code extends string> {
  readonly choices: readonly Choice<Code>[];
  readonly schema: z.ZodType<Code, Code>;
  /** Label of a code, for screens. */
  label(code: Code): string;
  /** Word of a code, for files. */
  word(code: Code): string;
  /** Code for a word of a file (case does not matter), or undefined. */
  fromWord(word: string): Code | undefined;
}

/** Every code list by its schema, so that a definition of a record is enough to read its codes. */
const bySchema = new WeakMap<object, CodeList<string>['choices']>();

/** The choices of the code list that a field has as its schema, or undefined when it is no code list. */
export function choicesBehind(schema: object): readonly Choice<string>[] | undefined {
  return bySchema.get(schema);
}

/**
 * Makes a code list out of `code: label` or `code: [word, label]`; without a word the code itself stands in files.
 *
 * @example codeList('Kies een sector.', { GHZ: 'Gehandicaptenzorg' }).label('GHZ') // 'Gehandicaptenzorg'
 */
export function codeList<
  const Entries extends Readonly<Record<string, string | readonly [word: string, label: string]>>,
>(missing: string, entries: Entries): CodeList<Extract<keyof Entries, string>> {
  type Code = Extract<keyof Entries, string>;
  const choices: Choice<Code>[] = [];
  for (const code in entries) {
    const entry: string | readonly [string, string] | undefined = entries[code];
    if (entry === undefined) continue;
    choices.push(
      typeof entry === 'string' ? { code, word: code, label: entry } : { code, word: entry[0], label: entry[1] },
    );
  }
  const byCode = new Map<string, Choice<Code>>(choices.map((choice) => [choice.code, choice]));
  const byWord = new Map(choices.map((choice) => [choice.word.toLowerCase(), choice.code]));
  const schema = z.enum(
    choices.map(({ code }) => code),
    { error: missing },
  );
  bySchema.set(schema, choices);
  return {
    choices,
    schema,
    label: (code) => byCode.get(code)?.label ?? code,
    word: (code) => byCode.get(code)?.word ?? code,
    fromWord: (word) => byWord.get(word.trim().toLowerCase()),
  };
}
