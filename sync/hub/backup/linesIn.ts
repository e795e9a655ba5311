/** Longest line that is read, in bytes: more than any row has. */
const longest = 512 * 1024 * 1024;

/**
 * Lines of UTF-8 text, without their ends. Only `\n` ends a line: a text may hold other signs that some readers take for one.
 *
 * @throws Error when it is not UTF-8, a line is too long or the last line has no end
 */
export async function* linesIn(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let parts: Buffer[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(0x0a, from); end !== -1; end = chunk.indexOf(0x0a, from)) {
      yield decoder.decode(Buffer.concat([...parts, chunk.subarray(from, end)]));
      parts = [];
      length = 0;
      from = end + 1;
    }
    if (from < chunk.length) parts.push(chunk.subarray(from));
    length += chunk.length - from;
    if (length > longest) throw new Error('a line is too long');
  }
  if (length > 0) throw new Error('the last line has no end');
}
