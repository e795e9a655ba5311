import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvSheet } from '../../../../../exchange/registration/carrier/csvSheet.ts';
import { decodeText } from '../../../../../exchange/registration/carrier/decodeText.ts';
import { escapeFormula, unescapeFormula } from '../../../../../exchange/registration/carrier/formulaText.ts';
import { separatorOf } from '../../../../../exchange/registration/carrier/separator.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const sheet = (text: string) => csvSheet('metingen', { name: 'metingen.csv', bytes: utf8(text) });

describe('the encoding', () => {
  it('is UTF-8, with or without byte order mark', () => {
    expect(decodeText(utf8('Coöperatie €'))).toEqual({ ok: true, value: 'Coöperatie €' });
    expect(decodeText(utf8('\uFEFFCoöperatie'))).toEqual({ ok: true, value: 'Coöperatie' });
  });

  it('is windows-1252 when it is not UTF-8', () => {
    expect(decodeText(Uint8Array.of(0x43, 0x6f, 0xf6, 0x70, 0x20, 0x80, 0x92))).toEqual({ ok: true, value: 'Coöp €’' });
  });

  it('is never UTF-16: that would look like text and be nonsense', () => {
    expect(decodeText(Uint8Array.of(0xff, 0xfe, 0x41, 0x00)).ok).toBe(false);
    expect(decodeText(Uint8Array.of(0x41, 0x00, 0x42, 0x00)).ok).toBe(false);
  });
});

describe('the separator', () => {
  it.each([
    ['a;b;c\n1,2,3,4,5', ';'],
    ['a,b,c\r\n1;2;3;4', ','],
    ['a\tb\tc\n', '\t'],
    ['"a;b;c;d",e,f\n', ','],
    ['a\n1,2', ';'],
    ['', ';'],
  ])('of %j is %j', (text, separator) => {
    expect(separatorOf(text)).toBe(separator);
  });
});

describe('records', () => {
  it('count with the header as 1; a text with line breaks is one, an empty one counts and is not read', () => {
    expect(sheet('a;b\r\n1;"x\r\ny\nz"\r\n\r\n;;\r\n2;3\n\n')).toEqual({
      ok: true,
      sheet: {
        name: 'metingen',
        header: ['a', 'b'],
        rows: [
          { number: 2, cells: ['1', 'x\r\ny\nz'] },
          { number: 5, cells: ['2', '3'] },
        ],
      },
    });
  });

  it('may be none at all', () => {
    expect(sheet('')).toEqual({ ok: true, sheet: { name: 'metingen', header: [], rows: [] } });
  });

  it.each([
    ['a quote that is not closed', 'a;b\n1;2\n3;"4\n5;6\n', 3],
    ['a quote within a text', 'a;b\n1;2\n3;4\n5;x "y"\n', 4],
    ['a text behind a quote', 'a;b\n1;"2"3\n', 2],
    ['a record without end', `a;b\n1;"${'x'.repeat(1_100_000)}"`, 2],
  ])('with %s make the sheet unreadable, and say where', (_, text, row) => {
    const outcome = sheet(text);
    expect(outcome).toMatchObject({ ok: false, unreadable: { name: 'metingen', row } });
  });

  it('never make reading fail, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(typeof csvSheet('metingen', { name: 'metingen.csv', bytes }).ok).toBe('boolean');
      }),
    );
  });
});

describe('formula-like text', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['@x', "'@x"],
    ['-kans', "'-kans"],
    ['-5000,00', '-5000,00'],
    ["'s-Heerenberg", "'s-Heerenberg"],
    ["'=x", "''=x"],
  ])('%s is written as %s', (text, written) => {
    expect(escapeFormula(text)).toBe(written);
    expect(unescapeFormula(written)).toBe(text);
  });

  it('comes back the same, whatever it is', () => {
    const unit = fc.constantFrom("'", '=', '+', '-', '@', '1', ',', 'a', '\t');
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        expect(unescapeFormula(escapeFormula(text))).toBe(text);
      }),
    );
  });
});
