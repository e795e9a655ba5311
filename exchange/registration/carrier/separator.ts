const candidates = [';', ',', '\t'] as const;

/** What stands between the cells of a CSV. */
export type Separator = (typeof candidates)[number];

/** The separator that stands most often in the header row, outside quotes; `;` when there is none. */
export function separatorOf(text: string): Separator {
  const counts = new Map<string, number>();
  let quoted = false;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    if (quoted) continue;
    if (character === '\n' || character === '\r') break;
    counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  let best: Separator = ';';
  for (const candidate of candidates) {
    if ((counts.get(candidate) ?? 0) > (counts.get(best) ?? 0)) best = candidate;
  }
  return best;
}
