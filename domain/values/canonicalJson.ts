/** What our records and manifests consist of: text, whole numbers, booleans, null, lists and objects of these. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * JSON in one form only (RFC 8785 for the values we use): keys sorted by code unit, no white space. Hashes and signatures are
 * taken over this text.
 * @throws TypeError for a number that is not a safe integer, because it would not be written the same everywhere, and for what is not JSON
 * (`undefined`), because the text would not be either
 */
export function canonicalJson(value: Json): string {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) {
    throw new TypeError('canonical JSON holds whole numbers only');
  }
  if (value === null || typeof value !== 'object') return scalar(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = Object.entries(value)
    .toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}

function scalar(value: string | number | boolean | null): string {
  const text: string | undefined = JSON.stringify(value);
  if (text === undefined) throw new TypeError('not a JSON value');
  return text;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
