import { generateKeyPairSync } from 'node:crypto';
import { assert, integer, property, uint8Array } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../../../domain/values/canonicalJson.ts';
import { deliveryNote } from '../../../../exchange/package/deliveryNote.ts';
import { makePackage, type PackageFile } from '../../../../exchange/package/makePackage.ts';
import type { PackageFault } from '../../../../exchange/package/packageFault.ts';
import { deflated, stored } from '../../../../exchange/package/packFile.ts';
import { readZip, type ZipFile } from '../../../../exchange/package/readZip.ts';
import { signBytes } from '../../../../exchange/package/signature.ts';
import { verifyPackage } from '../../../../exchange/package/verifyPackage.ts';
import { writeZip } from '../../../../exchange/package/writeZip.ts';
import type { PackedFile } from '../../../../exchange/package/zipFormat.ts';
import { sampleFacts, samplePackage, sampleTable, sampleText, testKey } from './samplePackage.ts';

const { bytes } = samplePackage();

function filesIn(zip: Uint8Array): readonly ZipFile[] {
  const reading = readZip(zip);
  if (!reading.ok) throw new Error('the sample package cannot be read');
  return reading.files;
}

/** The sample package with its files changed, zipped in the canonical form again. */
function rezipped(change: (files: readonly PackedFile[]) => readonly PackedFile[]): Uint8Array {
  return writeZip(change(filesIn(bytes))).bytes;
}

function faultsOf(zip: Uint8Array): string[] {
  return verifyPackage(zip).faults.map(({ code, file }) => `${code} ${file ?? ''}`.trim());
}

const textFile = new TextEncoder();

test('a package as it was made is sound', () => {
  const verification = verifyPackage(bytes);
  expect(verification.faults).toEqual([]);
  expect(verification).toMatchObject({ ok: true, files: 5, sha256: samplePackage().sha256 });
  expect(verification.manifest?.files.map(({ path }) => path)).toEqual([
    'LEESMIJ.txt',
    'PAKBON.csv',
    'data/besteed.csv',
  ]);
  expect(verification.keyFingerprint).toMatch(/^(?:[0-9a-f]{4} ){7}[0-9a-f]{4}$/);
});

describe('one changed byte', () => {
  const names = ['LEESMIJ.txt', 'PAKBON.csv', 'data/besteed.csv', 'manifest.json', 'manifest.sig'];
  const named = ({ file, message }: PackageFault) =>
    names.some((name) => file?.endsWith(name) === true || message.includes(name)) || /zip|map/i.test(message);

  test('is found and named wherever it is, in every byte of a package', () => {
    for (const flip of [0x01, 0x80, 0xff]) {
      for (let at = 0; at < bytes.length; at += 1) {
        const changed = Uint8Array.from(bytes);
        changed[at] = (changed[at] ?? 0) ^ flip;
        const { ok, faults } = verifyPackage(changed);
        expect(ok, `byte ${at}`).toBe(false);
        expect(faults.some(named), `byte ${at}: ${JSON.stringify(faults)}`).toBe(true);
      }
    }
  });

  test('in the content of a file names that file', () => {
    const { regions } = writeZip(filesIn(bytes));
    for (const { what, path, start } of regions) {
      if (what !== 'content' || path === null) continue;
      const changed = Uint8Array.from(bytes);
      changed[start + 2] = (changed[start + 2] ?? 0) ^ 0x10;
      const within = path.replace('voorbeeld/', '');
      expect(
        verifyPackage(changed).faults.some(
          ({ file }) => file === within || (within === 'manifest.json' && file === 'manifest.sig'),
        ),
      ).toBe(true);
    }
  });

  test('in a header names the file and says that the zip was changed', () => {
    const changed = Uint8Array.from(bytes);
    // Byte 10 of the first header: the time.
    changed[10] = 1;
    expect(faultsOf(changed)).toEqual(['container voorbeeld/LEESMIJ.txt']);
    expect(verifyPackage(changed).faults[0]?.message).toMatch(/zip zelf.*byte 11.*kop van/);
  });
});

describe('bytes too many or too few', () => {
  test('every cut is found and nothing throws', () => {
    for (let length = 0; length < bytes.length; length += 1) {
      const { ok, faults } = verifyPackage(bytes.slice(0, length));
      expect(ok).toBe(false);
      expect(faults[0]?.message).toMatch(/zip/i);
    }
  });

  test('bytes before or after the zip are found', () => {
    expect(verifyPackage(Uint8Array.from([...bytes, 0])).faults[0]?.message).toMatch(/1 bytes achter het einde|einde/);
    expect(verifyPackage(Uint8Array.from([0, ...bytes])).ok).toBe(false);
  });

  test('any other bytes are refused without throwing', () => {
    assert(property(uint8Array({ maxLength: 400 }), (noise) => !verifyPackage(noise).ok));
  });

  test('several changed bytes are found', () => {
    const at = integer({ min: 0, max: bytes.length - 1 });
    const byte = integer({ min: 0, max: 255 });
    assert(
      property(at, byte, at, byte, (first, one, second, other) => {
        const changed = Uint8Array.from(bytes);
        changed[first] = one;
        changed[second] = other;
        expect(verifyPackage(changed).ok).toBe(Buffer.compare(changed, bytes) === 0);
      }),
      { numRuns: 500 },
    );
  });
});

describe('files', () => {
  test('a missing one is named', () => {
    const without = rezipped((files) => files.filter(({ path }) => !path.endsWith('besteed.csv')));
    expect(faultsOf(without)).toEqual(['missing data/besteed.csv']);
  });

  test('an extra one is named', () => {
    const extra = rezipped((files) => [...files, deflated('voorbeeld/data/extra.csv', textFile.encode('a;b\r\n'))]);
    expect(faultsOf(extra)).toEqual(['extra data/extra.csv']);
  });

  test('a changed one is named, even when the zip around it is whole', () => {
    const changed = rezipped((files) =>
      files.map((file) =>
        file.path.endsWith('LEESMIJ.txt') ? deflated(file.path, textFile.encode('Iets anders.')) : file,
      ),
    );
    expect(faultsOf(changed)).toEqual(['changed LEESMIJ.txt']);
  });

  test('all that are changed are named', () => {
    const changed = rezipped((files) =>
      files.map((file) => (file.path.includes('manifest') ? file : deflated(file.path, textFile.encode('weg')))),
    );
    expect(faultsOf(changed)).toEqual(['changed LEESMIJ.txt', 'changed PAKBON.csv', 'changed data/besteed.csv']);
  });

  test('the same content packed another way is told apart from changed content', () => {
    const repacked = rezipped((files) =>
      files.map((file) => (file.path.endsWith('LEESMIJ.txt') ? stored(file.path, sampleText.bytes) : file)),
    );
    expect(faultsOf(repacked)).toEqual(['container LEESMIJ.txt']);
    const manifest = rezipped((files) =>
      files.map((file) => (file.path.endsWith('.json') ? deflated(file.path, file.packed) : file)),
    );
    expect(faultsOf(manifest)).toEqual(['container manifest.json']);
  });
});

describe('manifest and signature', () => {
  const without = (name: string) => rezipped((files) => files.filter(({ path }) => !path.endsWith(name)));
  const replaced = (name: string, content: Uint8Array) =>
    rezipped((files) => files.map((file) => (file.path.endsWith(name) ? stored(file.path, content) : file)));
  const manifest = verifyPackage(bytes).manifest;

  test('neither can be missing', () => {
    expect(faultsOf(without('manifest.json'))).toEqual(['missing manifest.json']);
    expect(faultsOf(without('manifest.sig'))).toEqual(['missing manifest.sig']);
  });

  test('a signature by another key, of another length or over other bytes does not fit', () => {
    const signed = filesIn(bytes).find(({ path }) => path.endsWith('manifest.json'))?.packed ?? new Uint8Array();
    expect(faultsOf(replaced('manifest.sig', signBytes(signed, testKey(8))))).toEqual(['signature manifest.sig']);
    expect(faultsOf(replaced('manifest.sig', new Uint8Array(63)))).toEqual(['signature manifest.sig']);
    expect(faultsOf(replaced('manifest.sig', signBytes(textFile.encode('{}'), testKey())))).toEqual([
      'signature manifest.sig',
    ]);
  });

  test('a manifest that is not ours, not canonical or has another kind of key is refused', () => {
    const other = (value: object) => textFile.encode(JSON.stringify(value));
    expect(faultsOf(replaced('manifest.json', other([])))).toEqual(['manifest manifest.json']);
    expect(faultsOf(replaced('manifest.json', textFile.encode('{"a":')))).toEqual(['manifest manifest.json']);
    expect(faultsOf(replaced('manifest.json', other({ tier: 'x', ...manifest })))).toEqual(['manifest manifest.json']);
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    expect(faultsOf(replaced('manifest.json', textFile.encode(deep)))).toEqual(['manifest manifest.json']);
    const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const text = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
    if (manifest === null) throw new Error('the sample has no manifest');
    const withKey = (key: string) => textFile.encode(canonicalJson({ ...manifest, publicKey: key }));
    expect(faultsOf(replaced('manifest.json', withKey(text)))).toEqual(['manifest manifest.json']);
    expect(faultsOf(replaced('manifest.json', withKey('geen sleutel')))).toEqual(['manifest manifest.json']);
  });

  test('a package can only be signed with an Ed25519 private key', () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    expect(() => makePackage(sampleFacts, [sampleText], privateKey)).toThrow(TypeError);
  });
});

describe('the one top folder', () => {
  test('another name than the one that was signed is found', () => {
    const renamed = rezipped((files) =>
      files.map((file) => ({ ...file, path: file.path.replace('voorbeeld', 'ander') })),
    );
    expect(faultsOf(renamed)).toEqual(['folder']);
  });

  test('two folders, or a file next to it, are refused', () => {
    expect(faultsOf(rezipped((files) => [...files, stored('tweede/a.txt', sampleText.bytes)]))).toEqual(['folder']);
    expect(faultsOf(rezipped((files) => [...files, stored('a.txt', sampleText.bytes)]))).toEqual(['folder']);
    expect(faultsOf(rezipped(() => []))).toEqual(['folder']);
  });

  test('a folder as an entry of its own, as other zip programs write it, is named as a change of the zip', () => {
    const foreign = rezipped((files) => [...files, stored('voorbeeld/', new Uint8Array())]);
    expect(faultsOf(foreign)).toEqual(['container voorbeeld/']);
  });
});

describe('PAKBON.csv, of a package that was signed with a wrong one', () => {
  const signed = (note: PackageFile, files: readonly PackageFile[] = [sampleText, sampleTable]) =>
    faultsOf(makePackage(sampleFacts, [...files, note], testKey()).bytes);
  const { bytes: right } = deliveryNote([sampleText, sampleTable]);
  const edited = (from: string, to: string) => {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(right);
    expect(text).toContain(from);
    return { path: 'PAKBON.csv', bytes: textFile.encode(text.replace(from, to)) };
  };

  test('rows and control totals are counted again', () => {
    expect(signed(edited('besteed.csv;2;', 'besteed.csv;3;'))).toEqual(['rows data/besteed.csv']);
    expect(signed(edited('bedrag=1234,61', 'bedrag=1234,62'))).toEqual(['totals data/besteed.csv']);
    expect(signed(edited('bedrag=1234,61', 'ander=1234,61'))).toEqual(['rows data/besteed.csv']);
  });

  test('a hash that is not that of the file, a file too many or too few on it, and another text are found', () => {
    expect(signed(edited('LEESMIJ.txt;;;', 'LEESMIJ.tx_;;;'))).toEqual(['note LEESMIJ.txt', 'note LEESMIJ.tx_']);
    expect(signed(deliveryNote([sampleText]))).toEqual(['note data/besteed.csv']);
    expect(signed(deliveryNote([{ ...sampleText, bytes: sampleTable.bytes }, sampleTable]))).toEqual([
      'note LEESMIJ.txt',
    ]);
    expect(signed({ path: 'PAKBON.csv', bytes: textFile.encode('"half') })).toEqual(['note PAKBON.csv']);
  });
});

test('the same files give the same bytes, in whatever order they are given', () => {
  const note = deliveryNote([sampleTable, sampleText]);
  const turned = makePackage(sampleFacts, [note, sampleTable, sampleText], testKey());
  expect(Buffer.compare(turned.bytes, bytes)).toBe(0);
  expect(turned.fileName).toBe('voorbeeld.zip');
});
