import { wordsIn } from './words.ts';

/** Fewer letters than this would find nearly everything. */
const fewestLetters = 2;

/**
 * What was typed as an expression for the index, or null when there is too little to look for. Every word must be there; each may be the beginning
 * of one, and what is written together (`SW-A01`) must stand together. Nothing typed works as an operator.
 */
export function matchExpression(typed: string): string | null {
  const pieces = typed.split(/\s+/).map((piece) => wordsIn(piece).map(({ bare }) => bare));
  const asked = pieces.filter((words) => words.length > 0);
  if (asked.flat().join('').length < fewestLetters) return null;
  return asked.map((words) => `"${words.join(' ')}"*`).join(' ');
}
