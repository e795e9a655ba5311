/**
 * Text that a spreadsheet would take for a formula gets an apostrophe in files we write, and loses it when read: what is written
 * comes back the same, also when it began with an apostrophe itself.
 */
const looksLikeFormula = /^'*[=+\-@\t\r]/;
const escaped = /^'+[=+\-@\t\r]/;
const plainNumber = /^[+-]?\d[\d.,]*$/;

/** `=1+1` → `'=1+1`; a plain number such as `-5,00` stays. */
export function escapeFormula(text: string): string {
  return looksLikeFormula.test(text) && !plainNumber.test(text) ? `'${text}` : text;
}

/** `'=1+1` → `=1+1`. */
export function unescapeFormula(text: string): string {
  return escaped.test(text) ? text.slice(1) : text;
}
