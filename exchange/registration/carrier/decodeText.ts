import type { Parsed } from '../../../domain/values/cents.ts';

/**
 * Text of a CSV file: UTF-8 with or without byte order mark, else windows-1252 (what Excel writes in the Netherlands).
 * UTF-16 is recognised and refused: read as windows-1252 it would look like text and be nonsense.
 */
export function decodeText(bytes: Uint8Array): Parsed<string> {
  const [first, second] = bytes;
  const wide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const text = wide ? '' : decodeNarrow(bytes);
  if (wide || text.includes('\0')) {
    return { ok: false, message: 'Dit bestand is geen gewone CSV. Bewaar het als “CSV UTF-8”.' };
  }
  return { ok: true, value: text };
}

function decodeNarrow(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    // A TypeError is how the decoder says that the bytes are not UTF-8.
    if (!(error instanceof TypeError)) throw error;
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
