/** The groups of a recovery code: `7F3K9-Q2A8X` → `['7F3K9', 'Q2A8X']`. */
export function recoveryGroups(code: string): string[] {
  return code.split('-');
}

/** A group however it was typed: capitals, no spaces, O for 0 and I or L for 1 (those letters are not in a code). */
export function tidyGroup(typed: string): string {
  return typed
    .toUpperCase()
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
    .replaceAll(/[^0-9A-Z]/g, '');
}

/** Two different places of a code, in order: which groups are asked back. `random` gives a number from 0 up to 1. */
export function placesToAsk(groups: number, random: () => number = Math.random): [number, number] {
  const first = Math.floor(random() * groups);
  const other = Math.floor(random() * (groups - 1));
  const second = other >= first ? other + 1 : other;
  return first < second ? [first, second] : [second, first];
}
