/** Characters that XML 1.0 does not know: control characters, halves of a pair and non-characters. */
const unknownToXml = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** What a spreadsheet would read as such an escape; its own underscore is then escaped. */
const looksEscaped = /_(?=x[\dA-Fa-f]{4}_)/g;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for the content or an attribute of an XML element. */
export function xmlText(text: string): string {
  return text.replaceAll(/[&<>"]/g, (character) => entities[character] ?? character);
}

/**
 * Text of a cell of a spreadsheet: what XML cannot hold is escaped as `_xHHHH_`, and what looks like such an escape is guarded, so that it comes
 * back as it was (ECMA-376 part 1, 22.9.2.19).
 */
export function cellText(text: string): string {
  const guarded = text.replaceAll(looksEscaped, '_x005F_');
  const whole = guarded.replaceAll(unknownToXml, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return `_x${code.toString(16).toUpperCase().padStart(4, '0')}_`;
  });
  // A carriage return in XML is read as a line feed unless it is escaped.
  return xmlText(whole).replaceAll('\r', '_x000D_');
}
