import type { CodeList } from '../../../domain/codeList.ts';
import type { Parsed } from '../../../domain/values/cents.ts';
import type { CellKind } from './cellKind.ts';

/** A word of a closed list, kept as its code. */
export function code<Code extends string>(list: CodeList<Code>): CellKind<Code> {
  return {
    shape: 'text',
    choices: list.choices,
    explanation: 'Eén woord uit de lijst.',
    rule: 'code',
    optional: false,
    read(cell) {
      const found = list.fromWord(cell);
      return found === undefined ? notInList(cell, list) : { ok: true, value: found };
    },
    write: (value) => list.word(value),
  };
}

/** Several words of a closed list separated by `+`, as a set: their order and doubles do not matter. */
export function codes<Code extends string>(list: CodeList<Code>): CellKind<Code[]> {
  return {
    shape: 'text',
    explanation: `Eén of meer woorden met een + ertussen: ${list.choices.map(({ word }) => word).join(', ')}.`,
    rule: 'code',
    optional: false,
    read(cell) {
      const found = new Set<Code>();
      for (const word of cell.split('+')) {
        const one = list.fromWord(word);
        if (one === undefined) return notInList(word, list);
        found.add(one);
      }
      return { ok: true, value: [...found].toSorted() };
    },
    write: (values) =>
      values
        .map((value) => list.word(value))
        .toSorted()
        .join('+'),
  };
}

/** `ja` or `nee`. */
export const yesNo: CellKind<boolean> = {
  shape: 'text',
  choices: [
    { word: 'ja', label: 'Ja' },
    { word: 'nee', label: 'Nee' },
  ],
  explanation: 'ja of nee.',
  rule: 'code',
  optional: false,
  read(cell) {
    const word = cell.trim().toLowerCase();
    if (word === 'ja' || word === 'nee') return { ok: true, value: word === 'ja' };
    return { ok: false, message: `“${cell.trim()}” past hier niet. Schrijf ja of nee.` };
  },
  write: (value) => (value ? 'ja' : 'nee'),
};

function notInList<Code extends string>(word: string, { choices }: CodeList<Code>): Parsed<never> {
  const words = choices.map((choice) => choice.word).join(', ');
  return { ok: false, message: `“${word.trim()}” staat niet in de lijst. Kies uit: ${words}.` };
}
