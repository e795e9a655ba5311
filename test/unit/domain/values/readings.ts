/** Decimals behind the decimal sign that a reading keeps: more than any amount in the tests has. */
const scaleDigits = 6;

/**
 * Every sensible reading of a text as an amount, in millionths of a euro: with the comma or the point as decimal sign, with the other
 * sign, or none, for thousands. It shares nothing with the parsers and is generous: a reading counts as soon as anybody could mean it.
 */
export function readings(text: string): Set<bigint> {
  const bare = text.replace('€', '').trim();
  const found = new Set<bigint>();
  for (const [decimal, thousands] of [
    [',', '.'],
    ['.', ','],
  ] as const) {
    const parts = bare.split(decimal);
    if (parts.length > 2) {
      // More than one: the sign can only stand for thousands, which the other turn of the loop reads.
      continue;
    }
    const [whole = '', fraction = ''] = parts;
    if (parts.length === 2 && !allDigits(fraction)) continue;
    const groups = whole.split(thousands);
    const [first = '', ...others] = groups;
    const groupedWell = allDigits(first) && others.every((group) => allDigits(group) && group.length === 3);
    if (!groupedWell || (others.length > 0 && (first.length > 3 || first.startsWith('0')))) continue;
    const digits = groups.join('') + fraction.padEnd(scaleDigits, '0').slice(0, scaleDigits);
    found.add(BigInt(digits));
  }
  return found;
}

function allDigits(text: string): boolean {
  return /^[0-9]+$/.test(text);
}
