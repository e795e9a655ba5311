import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CarrierFile, CarrierInput } from '../../../../../exchange/registration/carrier/carrier.ts';
import { CarrierFault } from '../../../../../exchange/registration/carrier/carrierFault.ts';
import { readCarrier } from '../../../../../exchange/registration/carrier/readCarrier.ts';
import { readRegistrationPath } from '../../../../../exchange/registration/carrier/readRegistrationPath.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const csv = utf8('afdeling;peildatum;zorgprofiel;aantal\nA1;2016-01-01;7VG;1\n');
const inFolder = (...names: readonly string[]): CarrierInput => ({
  kind: 'files',
  files: names.map((name) => ({ name, bytes: csv })),
});
const zipped = (files: Record<string, Uint8Array>): CarrierInput => ({ kind: 'zip', bytes: zipSync(files) });

function faultOf(input: CarrierInput): string {
  try {
    readCarrier(input);
  } catch (error) {
    if (error instanceof CarrierFault) return error.code;
    throw error;
  }
  return 'none';
}

/** Overwrites a number in the directory of a zip with one entry. */
function withDirectoryNumber(bytes: Uint8Array, offset: number, value: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const directory = view.getUint32(copy.length - 22 + 16, true);
  view.setUint32(directory + offset, value, true);
  return copy;
}

describe('a folder', () => {
  it('gives its sheets by name, in any case, and names what does not belong', () => {
    const carrier = readCarrier(inFolder('Zorgprofielen.CSV', 'metingen.csv', 'foto.csv'));
    expect(carrier.sheets.map(({ name }) => name)).toEqual(['zorgprofielen', 'metingen']);
    expect(carrier.sheets[0]?.rows).toEqual([{ number: 2, cells: ['A1', '2016-01-01', '7VG', '1'] }]);
    expect(carrier.strangers.map(({ name }) => name)).toEqual(['foto.csv']);
  });

  it('has every sheet once, and at least one', () => {
    expect(faultOf(inFolder('metingen.csv', 'Metingen.csv'))).toBe('CARRIER_DOUBLE_SHEET');
    expect(faultOf(inFolder('foto.csv'))).toBe('CARRIER_EMPTY');
    expect(faultOf(inFolder())).toBe('CARRIER_EMPTY');
  });

  it('with a sheet that cannot be taken apart still gives the others', () => {
    const files: CarrierFile[] = [
      { name: 'metingen.csv', bytes: utf8('a;b\n"1;2') },
      { name: 'zorgprofielen.csv', bytes: csv },
    ];
    const carrier = readCarrier({ kind: 'files', files });
    expect(carrier.sheets.map(({ name }) => name)).toEqual(['zorgprofielen']);
    expect(carrier.unreadable).toMatchObject([{ name: 'metingen', row: 2 }]);
  });
});

describe('a zip', () => {
  it.each([
    ['its root', ''],
    ['one top folder', 'registratie/'],
    ['a folder as Windows writes it', 'registratie\\'],
  ])('gives the sheets in %s', (_, folder) => {
    const carrier = readCarrier(
      zipped({
        [`${folder}metingen.csv`]: csv,
        '__MACOSX/metingen.csv': csv,
        'los/diep/metingen.csv': csv,
        'a.txt': csv,
      }),
    );
    expect(carrier.sheets).toHaveLength(1);
    expect(carrier.strangers.map(({ name }) => name)).toEqual(['los/diep/metingen.csv', 'a.txt']);
  });

  it('has its sheets in one folder', () => {
    expect(faultOf(zipped({ 'a/metingen.csv': csv, 'b/gesprekken.csv': csv }))).toBe('CARRIER_TWO_FOLDERS');
    expect(faultOf(zipped({ 'metingen.csv': csv, 'b/metingen.csv': csv }))).toBe('CARRIER_TWO_FOLDERS');
    expect(faultOf(zipped({ 'metingen.csv': csv, 'METINGEN.csv': csv }))).toBe('CARRIER_DOUBLE_SHEET');
  });

  it.each(['../metingen.csv', '/metingen.csv', 'a/../../metingen.csv', 'C:\\metingen.csv', '..\\metingen.csv'])(
    'with the path %s is refused',
    (path) => {
      expect(faultOf(zipped({ [path]: csv }))).toBe('ZIP_UNSAFE_PATH');
    },
  );

  it('that unpacks to far more than it is, is refused before unpacking', () => {
    expect(faultOf(zipped({ 'metingen.csv': new Uint8Array(20_000_000) }))).toBe('ZIP_BOMB');
  });

  it('that says less than it unpacks to, or more, is refused', () => {
    const bytes = zipSync({ 'metingen.csv': csv });
    expect(faultOf({ kind: 'zip', bytes: withDirectoryNumber(bytes, 24, 3) })).toBe('ZIP_DAMAGED');
    expect(faultOf({ kind: 'zip', bytes: withDirectoryNumber(bytes, 24, 5000) })).toBe('ZIP_DAMAGED');
    expect(faultOf({ kind: 'zip', bytes: withDirectoryNumber(bytes, 24, 0xff_ff_ff_f0) })).toBe('CARRIER_TOO_LARGE');
  });

  it('whose content is not what its checksum says is refused: a changed amount would go unseen', () => {
    const bytes = zipSync({ 'metingen.csv': [csv, { level: 0 }] });
    const [seven = 0, eight = 0] = utf8('78');
    bytes[bytes.indexOf(seven, 60)] = eight;
    expect(faultOf({ kind: 'zip', bytes })).toBe('ZIP_DAMAGED');
  });

  it('that is cut off, encrypted or no zip at all is refused', () => {
    const bytes = zipSync({ 'metingen.csv': csv });
    expect(faultOf({ kind: 'zip', bytes: bytes.slice(0, -30) })).toBe('ZIP_UNREADABLE');
    expect(faultOf({ kind: 'zip', bytes: utf8('hallo') })).toBe('ZIP_UNREADABLE');
    const directory = new DataView(bytes.buffer).getUint32(bytes.length - 22 + 16, true);
    const encrypted = bytes.slice();
    encrypted[directory + 8] = 1;
    expect(faultOf({ kind: 'zip', bytes: encrypted })).toBe('ZIP_UNREADABLE');
  });

  it('with more entries than any registration is refused', () => {
    const many = Object.fromEntries(Array.from({ length: 501 }, (_, index) => [`f${index}.txt`, new Uint8Array(0)]));
    expect(faultOf(zipped(many))).toBe('ZIP_UNREADABLE');
  });
});

describe('a path', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'registratie-'));
    mkdirSync(join(folder, 'expected'));
    writeFileSync(join(folder, 'metingen.csv'), csv);
    writeFileSync(join(folder, 'leesmij.txt'), 'x');
    writeFileSync(join(folder, 'expected', 'gesprekken.csv'), csv);
    writeFileSync(join(folder, 'in.zip'), zipSync({ 'metingen.csv': csv }));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is a folder, of which the CSV files at the top are read', async () => {
    const input = await readRegistrationPath(folder);
    expect(input.kind === 'files' ? input.files.map(({ name }) => name) : []).toEqual(['metingen.csv']);
  });

  it('is a zip or one CSV file', async () => {
    expect(readCarrier(await readRegistrationPath(join(folder, 'in.zip'))).sheets).toHaveLength(1);
    expect(readCarrier(await readRegistrationPath(join(folder, 'metingen.csv'))).sheets).toHaveLength(1);
  });

  it('is nothing else', async () => {
    await expect(readRegistrationPath(join(folder, 'leesmij.txt'))).rejects.toMatchObject({ code: 'CARRIER_KIND' });
    await expect(readRegistrationPath(join(folder, 'weg'))).rejects.toMatchObject({ code: 'CARRIER_ABSENT' });
  });
});
