import { describe, expect, test } from 'vitest';
import { deflated, stored } from '../../../../exchange/package/packFile.ts';
import { readZip } from '../../../../exchange/package/readZip.ts';
import { writeZip } from '../../../../exchange/package/writeZip.ts';
import type { PackedFile } from '../../../../exchange/package/zipFormat.ts';
import { packageLimits, type ZipLimits } from '../../../../exchange/package/zipLimits.ts';

const small: ZipLimits = {
  zipBytes: 10_000,
  files: 3,
  fileBytes: 5_000,
  totalBytes: 8_000,
  ratio: 10,
  freeBytes: 1_000,
};

function codes(files: readonly PackedFile[], limits: ZipLimits = packageLimits): string[] {
  const reading = readZip(writeZip(files).bytes, limits);
  return reading.ok ? [] : reading.faults.map(({ code }) => code);
}

function refusal(zip: Uint8Array): string | undefined {
  const reading = readZip(zip);
  return reading.ok ? undefined : reading.faults[0]?.message;
}

const some = new TextEncoder().encode('iets');
/** Bytes that cannot be packed well. */
const noise = Uint8Array.from({ length: 4_000 }, (_, index) => (index * index * 31 + index * 7) % 251);

describe('names in a zip from outside', () => {
  test.each([
    '../buiten.txt',
    'map/../../buiten.txt',
    '/etc/passwd',
    'C:/windows/x.txt',
    'map\\x.txt',
    'map//x.txt',
    './x.txt',
    'map/x.txt.',
    'map/x ',
    'map/CON',
    'map/lpt1.txt',
    'map/\u0000x',
    'map/a\nb',
    'map/a?b',
    '',
    `map/${'x'.repeat(300)}`,
  ])('%j is refused', (path) => {
    expect(codes([stored(path, some)])).toEqual(['path']);
  });

  test('ordinary names pass, also with accents and spaces', () => {
    expect(
      codes([stored('map/Coöperatie De Brink.txt', some), stored('map/.x', some), stored('map/a..b', some)]),
    ).toEqual([]);
  });

  test('the same name twice is refused, also where only a system would take them for the same', () => {
    expect(codes([stored('map/a.txt', some), stored('map/a.txt', some)])).toEqual(['duplicate']);
    expect(codes([stored('map/a.txt', some), stored('map/A.TXT', some)])).toEqual(['duplicate']);
    expect(codes([stored('map/\u00E9', some), stored('map/e\u0301', some)])).toEqual(['duplicate']);
  });

  test('a name that is no UTF-8 is refused', () => {
    const { bytes } = writeZip([stored('map/aa', some)]);
    for (const at of [bytes.indexOf(0x61, 30), bytes.lastIndexOf(0x61)]) bytes[at] = 0xff;
    expect(readZip(bytes)).toMatchObject({ ok: false, faults: [{ code: 'unreadable' }] });
  });
});

describe('what a zip from outside may ask', () => {
  test('the zip itself, the number of files, each file and all together are limited', () => {
    expect(codes([stored('m/a', noise), stored('m/b', noise), stored('m/c', noise)], small)).toEqual(['limit']);
    expect(
      codes(
        ['a', 'b', 'c', 'd'].map((name) => stored(`m/${name}`, some)),
        small,
      ),
    ).toEqual(['unreadable']);
    expect(codes([stored('m/a', new Uint8Array(5_001))], small)).toEqual(['limit']);
    expect(
      codes(
        [
          { ...stored('m/a', noise), bytes: 4_900 },
          { ...stored('m/b', noise), bytes: 4_900 },
        ],
        small,
      ),
    ).toEqual(['limit']);
  });

  test('a file that would grow beyond the ratio is not unpacked', () => {
    expect(codes([deflated('m/a', new Uint8Array(4_900))], small)).toEqual(['limit']);
    expect(codes([deflated('m/a', new Uint8Array(900))], small)).toEqual([]);
  });

  test('unpacking stops at the size that was announced', () => {
    const lying = { ...deflated('m/a', new Uint8Array(50_000_000)), bytes: 100 };
    const reading = readZip(writeZip([lying]).bytes);
    expect(reading).toMatchObject({ ok: true, files: [{ path: 'm/a', content: null }] });
  });

  test('files that share bytes are refused', () => {
    const { bytes, regions } = writeZip([stored('m/a', some), stored('m/b', some)]);
    const second = regions.filter(({ what }) => what === 'directory')[1]?.start ?? 0;
    new DataView(bytes.buffer).setUint32(second + 42, 0, true);
    expect(refusal(bytes)).toContain('over elkaar');
  });

  test('encrypted files and unknown ways of packing are refused', () => {
    const { bytes, regions } = writeZip([stored('m/a', some)]);
    const entry = regions.find(({ what }) => what === 'directory')?.start ?? 0;
    const encrypted = Uint8Array.from(bytes);
    encrypted[entry + 8] = 1;
    expect(refusal(encrypted)).toContain('versleuteld');
    const strange = Uint8Array.from(bytes);
    strange[entry + 10] = 14;
    expect(refusal(strange)).toContain('ingepakt');
  });
});

test('what was packed comes back', () => {
  const reading = readZip(
    writeZip([deflated('m/a', noise), stored('m/b', some), deflated('m/leeg', new Uint8Array())]).bytes,
  );
  if (!reading.ok) throw new Error(reading.faults[0]?.message);
  const contents = reading.files.map(({ content }) => content && Buffer.from(content));
  expect(contents).toEqual([Buffer.from(noise), Buffer.from(some), Buffer.alloc(0)]);
});
