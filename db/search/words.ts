/** Words as the tokenizer of the index (unicode61) sees them: runs of letters and digits, with the marks on them. */
const wordPattern = /[\p{L}\p{N}\p{Co}][\p{L}\p{N}\p{Co}\p{M}]*/gu;

/** A word and where it stands in its text. */
export interface Word {
  /** Without case and accents: `Cliënt` → `client`. */
  readonly bare: string;
  readonly start: number;
  readonly end: number;
}

/** The words of a text, in order. */
export function wordsIn(text: string): Word[] {
  return [...text.matchAll(wordPattern)].map(({ 0: word, index }) => ({
    bare: word.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase(),
    start: index,
    end: index + word.length,
  }));
}
