/** Shortest passphrase that the store accepts. */
export const minPassphraseLength = 12;

/** `short` and `weak` are refused; `fair` and `strong` are accepted. */
export type PassphraseStrength = 'empty' | 'short' | 'weak' | 'fair' | 'strong';

/** Words that people choose first; each counts as one sign only. */
const common = [
  'wachtwoord',
  'wachtzin',
  'password',
  'welkom',
  'geheim',
  'proeftuin',
  'meerzorg',
  'zorgkantoor',
  'instelling',
  'afdeling',
  'client',
  'zomer',
  'winter',
  'lente',
  'herfst',
  'januari',
  'februari',
  'september',
  'oktober',
  'november',
  'december',
  'voetbal',
  'nederland',
  'amsterdam',
  'utrecht',
];

const rows = ['abcdefghijklmnopqrstuvwxyz', '0123456789', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** True when `next` follows `sign` in the alphabet, in the digits or on the keyboard, forwards or backwards. */
function follows(sign: string, next: string): boolean {
  if (sign === next) return true;
  return rows.some((row) => row.includes(sign + next) || row.includes(next + sign));
}

/** Number of signs that tell something new: runs, sequences and words anybody would try first hardly count. */
function tellingSigns(text: string, known: readonly string[]): number {
  let rest = text;
  for (const word of known) rest = rest.replaceAll(word, '\u0001');
  const signs = Array.from(rest);
  return signs.filter((sign, place) => place === 0 || !follows(signs[place - 1] ?? '', sign)).length;
}

/**
 * How hard a passphrase is to guess.
 *
 * @param personal name and organisation: what somebody who knows the user would try
 */
export function passphraseStrength(passphrase: string, personal: readonly string[] = []): PassphraseStrength {
  if (passphrase === '') return 'empty';
  if (passphrase.length < minPassphraseLength) return 'short';
  const text = passphrase.toLowerCase();
  const own = personal.flatMap((words) => words.toLowerCase().split(/\s+/)).filter((word) => word.length > 2);
  const telling = tellingSigns(text, [...own, ...common]);
  const different = new Set(text).size;
  if (telling < 8 || different < 6) return 'weak';
  const words = text.split(/[^\p{L}\d]+/u).filter((word) => word.length > 2).length;
  return telling >= 18 || (words >= 4 && telling >= 14) ? 'strong' : 'fair';
}
