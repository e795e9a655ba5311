/** Control characters that no text or table has; the tab and the line ends are fine. */
const controlCharacter = /[^\P{Cc}\t\n\r]/u;

/** How a page, a drawing or any other markup begins, after what a reader skips. */
const markup = /^<[!?/a-z]/iu;

/**
 * True for text that is nothing but text: UTF-8, or the one-byte text of Windows, without control characters, and not the beginning of a web page,
 * drawing or script.
 */
export function isPlainText(bytes: Uint8Array): boolean {
  const text = decoded(bytes);
  if (controlCharacter.test(text)) return false;
  const beginning = text.replace(/^\uFEFF/u, '').trimStart();
  return !markup.test(beginning) && !beginning.startsWith('#!');
}

function decoded(bytes: Uint8Array): string {
  const utf8 = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return utf8.includes('\uFFFD') ? new TextDecoder('windows-1252').decode(bytes) : utf8;
}
