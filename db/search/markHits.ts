import { wordsIn, type Word } from './words.ts';

/** A piece of a text: hits are marked by the screen, so that no text is ever read as markup. */
export interface SnippetPart {
  readonly text: string;
  readonly hit: boolean;
}

/** Most characters of a text that a snippet shows. */
const longest = 110;
/** Characters before the first hit. */
const lead = 30;

/**
 * The piece of the text that fits best with what was typed, with the hits marked; empty when nothing in the texts was hit. Of several texts the one
 * with most of the words.
 */
export function markHits(texts: readonly string[], typed: string): SnippetPart[] {
  const asked = wordsIn(typed).map(({ bare }) => bare);
  let best: { readonly text: string; readonly hits: readonly Word[]; readonly found: number } | null = null;
  for (const text of texts) {
    const hits = wordsIn(text).filter(({ bare }) => asked.some((word) => bare.startsWith(word)));
    const found = asked.filter((word) => hits.some(({ bare }) => bare.startsWith(word))).length;
    if (found > (best?.found ?? 0)) best = { text, hits, found };
  }
  return best === null ? [] : cut(best.text, best.hits);
}

function cut(text: string, hits: readonly Word[]): SnippetPart[] {
  const first = hits[0]?.start ?? 0;
  const from = first <= lead ? 0 : wordBoundary(text, first - lead);
  const to = from + longest >= text.length ? text.length : Math.max(wordBoundary(text, from + longest), first + 1);
  const parts: SnippetPart[] = [];
  const add = (piece: string, hit: boolean) => {
    if (piece !== '') parts.push({ text: piece.replaceAll(/\s+/g, ' '), hit });
  };
  let at = from;
  if (from > 0) add('…', false);
  for (const { start, end } of hits) {
    if (start < at || start >= to) continue;
    add(text.slice(at, start), false);
    add(text.slice(start, Math.min(end, to)), true);
    at = Math.min(end, to);
  }
  add(text.slice(at, to), false);
  if (to < text.length) add('…', false);
  return parts;
}

/** The nearest beginning of a word at or after a place, so that no word (or half a character) is cut through; the place itself in one long word. */
function wordBoundary(text: string, place: number): number {
  const space = text.slice(place, place + lead).search(/\s/);
  if (space >= 0) return place + space + 1;
  // Not between the halves of a character outside the basic plane.
  return /[\uDC00-\uDFFF]/.test(text.charAt(place)) ? place + 1 : place;
}
