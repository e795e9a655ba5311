import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openFrames, sealFrames } from '../../../../sync/bundle/frames.ts';
import { headerLength } from '../../../../sync/bundle/header.ts';
import { faultCode } from './faultCode.ts';
import { bytesOf, passphrase, quickSealing } from './handmade.ts';

/** Header with the tag over it. */
const start = headerLength + 16;
const frameLength = quickSealing.frameBytes + 16;

const sealed = (bytes: Uint8Array) => bytesOf(sealFrames([bytes], passphrase, quickSealing));
const opened = (file: Uint8Array, secret = passphrase, limit = 1_000_000) => bytesOf(openFrames([file], secret, limit));

function content(length: number): Buffer {
  return Buffer.from(Array.from({ length }, (_, index) => (index * 7) % 256));
}

/** Header and frames of a file. */
function taken(file: Buffer) {
  const frames: Buffer[] = [];
  for (let at = start; at < file.length; at += frameLength) frames.push(file.subarray(at, at + frameLength));
  return { header: file.subarray(0, start), frames };
}

describe('sealed frames', () => {
  it('open to what went in, whatever its length and the pieces it comes in', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.integer({ min: 0, max: 1200 }), fc.constantFrom(0, 255, 256, 257, 512, 768)),
        fc.integer({ min: 1, max: 700 }),
        async (length, piece) => {
          const file = await sealed(content(length));
          const pieces = Array.from({ length: Math.ceil(file.length / piece) }, (_, index) =>
            file.subarray(index * piece, (index + 1) * piece),
          );
          expect(await bytesOf(openFrames(pieces, passphrase, file.length))).toEqual(content(length));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('S20 a flipped bit in any byte is refused', async () => {
    const file = await sealed(content(300));
    const codes = new Map<number, string>();
    for (let at = 0; at < file.length; at += 1) {
      const other = Buffer.from(file);
      other[at] = (file[at] ?? 0) ^ (1 << (at % 8));
      codes.set(at, await faultCode(opened(other)));
    }
    expect(codes.size).toBe(file.length);
    expect(codes.get(0)).toBe('BUNDLE_FOREIGN');
    // The salt makes another key: from outside that is a wrong passphrase.
    expect(codes.get(30)).toBe('BUNDLE_LOCKED');
    expect(new Set([...codes].filter(([at]) => at >= start).map(([, code]) => code))).toEqual(
      new Set(['BUNDLE_DAMAGED']),
    );
  });

  it('S20 a file that is cut anywhere is refused, at the border of a frame by name', async () => {
    const file = await sealed(content(600));
    const codes = new Map<number, string>();
    for (let length = 0; length < file.length; length += 1) {
      codes.set(length, await faultCode(opened(file.subarray(0, length))));
    }
    expect(codes.get(0)).toBe('BUNDLE_EMPTY');
    expect(codes.get(4)).toBe('BUNDLE_FOREIGN');
    for (const length of [20, headerLength, start - 1, start, start + frameLength, start + 2 * frameLength]) {
      expect(codes.get(length), `${length} bytes`).toBe('BUNDLE_CUT');
    }
    expect(codes.get(file.length - 1)).toBe('BUNDLE_DAMAGED');
  });

  it('S20 a frame that is left out, doubled, moved, added or from another file is refused', async () => {
    const { header, frames } = taken(await sealed(content(1000)));
    const [a, b, c, d] = frames;
    if (a === undefined || b === undefined || c === undefined || d === undefined) throw new Error('four frames');
    expect(frames.length).toBe(4);
    const other = taken(await sealed(content(1000))).frames;
    const orders: readonly (readonly Uint8Array[])[] = [
      [b, c, d],
      [a, c, d],
      [a, b, d],
      [a, b, c],
      [b, a, c, d],
      [a, c, b, d],
      [a, a, b, c, d],
      [a, b, c, d, d],
      [a, b, c, d, Buffer.from([0])],
      [d],
      [],
      [a, b, c, ...other.slice(3)],
      [...other.slice(0, 1), b, c, d],
    ];
    for (const order of orders) {
      expect(await faultCode(opened(Buffer.concat([header, ...order])))).toMatch(/^BUNDLE_(?:DAMAGED|CUT)$/);
    }
    expect(await opened(Buffer.concat([header, a, b, c, d]))).toEqual(content(1000));
  });

  it('another passphrase is refused, and the same one typed with other accents opens', async () => {
    const file = await sealed(content(10));
    expect(await faultCode(opened(file, `${passphrase}!`))).toBe('BUNDLE_LOCKED');
    const accented = await bytesOf(sealFrames([content(10)], 'een geheime caf\u00E9zin', quickSealing));
    expect(await opened(accented, 'een geheime cafe\u0301zin')).toEqual(content(10));
  });

  it('the same content never gives the same bytes', async () => {
    const [one, two] = [await sealed(content(10)), await sealed(content(10))];
    expect(one.subarray(0, 24)).toEqual(two.subarray(0, 24));
    expect(one.subarray(24).equals(two.subarray(24))).toBe(false);
  });

  it('a file that is too large is refused before it is read to its end', async () => {
    const file = await sealed(content(1000));
    let read = 0;
    async function* endless() {
      yield file.subarray(0, start + frameLength);
      for (;;) {
        read += 1;
        yield content(1000);
      }
    }
    expect(await faultCode(bytesOf(openFrames(endless(), passphrase, 5000)))).toMatch(/^BUNDLE_(?:DAMAGED|TOO_LARGE)$/);
    expect(read).toBeLessThan(10);
    expect(await faultCode(opened(file, passphrase, file.length - 1))).toBe('BUNDLE_TOO_LARGE');
  });
});
