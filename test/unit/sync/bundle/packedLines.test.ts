import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bundleLimits } from '../../../../sync/bundle/limits.ts';
import { packText, unpackLines } from '../../../../sync/bundle/packedLines.ts';
import { faultCode } from './faultCode.ts';

async function* piecesOf(text: string, length: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += length) yield text.slice(at, at + length);
}

async function linesIn(packed: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, limits = bundleLimits) {
  const lines: string[] = [];
  for await (const line of unpackLines(packed, limits)) lines.push(line);
  return lines;
}

const small = { ...bundleLimits, lineBytes: 100, ratioFromBytes: 10_000, contentBytes: 3_000_000 };

describe('packed lines', () => {
  it('unpack to the lines that went in', async () => {
    const line = fc.string({ unit: 'binary', maxLength: 60 }).map((text) => text.replaceAll('\n', ' '));
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 30 }), fc.integer({ min: 1, max: 50 }), async (lines, length) => {
        const text = lines.map((one) => `${one}\n`.toWellFormed()).join('');
        const whole = Array.from(text, (character) => character);
        async function* pieces() {
          for (let at = 0; at < whole.length; at += length) yield whole.slice(at, at + length).join('');
        }
        expect(await linesIn(packText(pieces()))).toEqual(lines.map((one) => one.toWellFormed()));
      }),
      { numRuns: 60 },
    );
  });

  it('many lines come out one at a time, not all at once', async () => {
    const text = Array.from({ length: 50_000 }, (_, index) => `regel ${index}\n`).join('');
    let seen = 0;
    for await (const line of unpackLines(packText(piecesOf(text, 5000)), bundleLimits)) {
      expect(line).toBe(`regel ${seen}`);
      seen += 1;
      if (seen === 10_000) break;
    }
    expect(seen).toBe(10_000);
  });

  it.each([
    ['a bomb', gzipSync(Buffer.alloc(5_000_000, 'a\n')), 'BUNDLE_BOMB'],
    ['more than a bundle may hold', gzipSync(randomLines(3_500_000)), 'BUNDLE_TOO_LARGE'],
    ['a line that is too long', gzipSync(`${'x'.repeat(101)}\n`), 'BUNDLE_TOO_LARGE'],
    ['a line that never ends', gzipSync('x'.repeat(5000)), 'BUNDLE_TOO_LARGE'],
    ['a last line that does not end', gzipSync('a\nb'), 'BUNDLE_CONTENT'],
    ['text that is no UTF-8', gzipSync(Buffer.from([0xff, 0xfe, 0x0a])), 'BUNDLE_CONTENT'],
    ['bytes that are no gzip', Buffer.from('geen gzip, maar gewone tekst'), 'BUNDLE_CONTENT'],
    ['gzip that is cut', gzipSync(randomLines(5000)).subarray(0, 1000), 'BUNDLE_CONTENT'],
    ['gzip that does not add up', altered(gzipSync('a\nb\nc\n')), 'BUNDLE_CONTENT'],
  ])('refuses %s', async (_what, packed, code) => {
    expect(await faultCode(linesIn([packed], small))).toBe(code);
  });

  it('a fault of what it packs or unpacks comes through as it is', async () => {
    const fault = new Error('of the source');
    async function* broken() {
      yield await Promise.reject(fault);
    }
    await expect(linesIn(packText(broken()))).rejects.toBe(fault);
    await expect(linesIn(broken())).rejects.toBe(fault);
  });
});

/** Lines of random text of so many characters in all. */
function randomLines(length: number): string {
  let state = 1;
  let text = '';
  while (text.length < length) {
    state = (state * 48_271) % 2_147_483_647;
    text += `${state.toString(36)}\n`;
  }
  return text;
}

function altered(packed: Buffer): Buffer {
  const other = Buffer.from(packed);
  // The checksum behind the content.
  other[packed.length - 6] = (packed.at(-6) ?? 0) ^ 1;
  return other;
}
