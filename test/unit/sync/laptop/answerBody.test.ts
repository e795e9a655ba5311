import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { linesOf, readAs, textOf } from '../../../../sync/laptop/answerBody.ts';
import { HubFault } from '../../../../sync/laptop/hubFault.ts';

async function* inChunks(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  let at = 0;
  for (let index = 0; at < bytes.length; index += 1) {
    const size = sizes[index % sizes.length] ?? bytes.length;
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

async function gathered(lines: AsyncIterable<string>): Promise<string[]> {
  const all: string[] = [];
  for await (const line of lines) all.push(line);
  return all;
}

async function fault(attempt: Promise<unknown>): Promise<string> {
  return attempt.then(
    () => 'none',
    (error: unknown) => (error instanceof HubFault ? error.code : String(error)),
  );
}

const chunkSizes = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 5 });

describe('the body of an answer', () => {
  it('gives the same lines however it was cut into pieces, also within a letter', async () => {
    const line = fc.string({ unit: 'binary' }).filter((text) => !text.includes('\n') && text.isWellFormed());
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 8 }), chunkSizes, async (lines, sizes) => {
        const bytes = Buffer.from(lines.map((one) => `${one}\n`).join(''));
        expect(await gathered(linesOf(inChunks(bytes, sizes)))).toEqual(lines);
      }),
    );
  });

  it('does not count what was cut off as a line', async () => {
    const bytes = Buffer.from('een\ntwee\ndr');
    expect(await gathered(linesOf(inChunks(bytes, [3])))).toEqual(['een', 'twee']);
  });

  it('that is no UTF-8 or larger than any answer is no answer of a hub', async () => {
    const broken = Buffer.from([0x7b, 0xff, 0xfe, 0x0a]);
    expect(await fault(textOf(inChunks(broken, [2])))).toBe('HUB_NONSENSE');
    expect(await fault(gathered(linesOf(inChunks(broken, [2]))))).toBe('HUB_NONSENSE');
    expect(await fault(textOf(inChunks(Buffer.alloc(101, 'a'), [50]), 100))).toBe('HUB_NONSENSE');
    expect(await textOf(inChunks(Buffer.alloc(100, 'a'), [50]), 100)).toHaveLength(100);
  });

  it('is read as what it should be, or not at all', () => {
    const schema = z.object({ head: z.int() });
    expect(readAs(schema, '{"head":3,"more":true}')).toEqual({ head: 3 });
    for (const text of ['', '{', '{"head":"3"}', 'null', '<html>']) {
      expect(() => readAs(schema, text), text).toThrow(HubFault);
    }
  });
});
