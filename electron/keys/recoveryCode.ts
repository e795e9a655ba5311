import { randomInt } from 'node:crypto';

/** Crockford's base 32: no I, L, O or U, so that what is read aloud or copied by hand comes back right. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Six groups of five signs: 150 bits. */
const groups = 6;
const groupLength = 5;

/** A new random recovery code, such as `7F3K9-Q2A8X-…`. */
export function newRecoveryCode(): string {
  const group = () => Array.from({ length: groupLength }, () => alphabet[randomInt(alphabet.length)]).join('');
  return Array.from({ length: groups }, group).join('-');
}

/** The code as it was made, from however it was typed: lower case, spaces, O for 0, I or L for 1. */
export function tidyRecoveryCode(typed: string): string {
  const signs = typed
    .toUpperCase()
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
    .replaceAll(/[^0-9A-Z]/g, '');
  return (signs.match(new RegExp(`.{1,${groupLength}}`, 'g')) ?? []).join('-');
}
