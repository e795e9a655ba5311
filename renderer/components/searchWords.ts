/** A text without case and accents: `Cliënt` → `client`. */
function bare(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

/** Makes a test whether texts together hold every word of a search; case and accents do not count. */
export function searchWords(search: string): (texts: readonly (string | null)[]) => boolean {
  const words = bare(search).split(/\s+/).filter(Boolean);
  if (words.length === 0) return () => true;
  return (texts) => {
    const all = bare(texts.filter((text) => text !== null).join('\n'));
    return words.every((word) => all.includes(word));
  };
}
