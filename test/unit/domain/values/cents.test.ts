import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  centsInFile,
  centsSchema,
  formatCents,
  formatEuro,
  maxCents,
  parseEuroInFile,
  parseEuroTyped,
  sumCents,
} from '../../../../domain/values/cents.ts';
import { readings } from './readings.ts';

const anyCents = fc.integer({ min: 0, max: maxCents });
/** Texts that look like amounts: digits, points, commas, a euro sign, a sign, spaces. */
const amountLike = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'0123456789.,'.split('')), minLength: 1, maxLength: 14 }),
  fc.string({ unit: fc.constantFrom(...'0019.,€- '.split('')), maxLength: 12 }),
  fc
    .tuple(
      fc.integer({ min: 0, max: 9_999_999 }),
      fc.constantFrom('.', ','),
      fc.constantFrom('.', ',', ''),
      fc.string({ unit: fc.constantFrom(...'0123456789'.split('')), maxLength: 4 }),
    )
    .map(([whole, thousands, decimal, fraction]) => {
      const grouped = String(whole).replaceAll(/\B(?=(?:\d{3})+$)/g, thousands);
      return `${grouped}${decimal}${fraction}`;
    }),
);

describe('parseEuroTyped', () => {
  it.each([
    ['1.234,56', 123_456],
    ['1234,5', 123_450],
    ['1234,56', 123_456],
    ['1234', 123_400],
    ['0', 0],
    ['0,01', 1],
    ['12,3', 1230],
    ['€ 1.234,56', 123_456],
    ['€12', 1200],
    ['  7,50 ', 750],
    ['1.234.567', 123_456_700],
    ['1.234.567,8', 123_456_780],
    ['10.000.000.000,00', maxCents],
  ])('reads %s as %i cents', (text, cents) => {
    expect(parseEuroTyped(text)).toEqual({ ok: true, value: cents });
  });

  it.each([
    '',
    '   ',
    '€',
    '10.02',
    '1.234',
    '1,234',
    '10,020.5',
    '1,234.56',
    '12.34,56',
    '1.23.456',
    '0.234,50',
    '1234.567,00',
    '1,2,3',
    '12,',
    ',50',
    '.50',
    '12,345',
    '-5000,00',
    '-1',
    '€ -5',
    '1 234,56',
    '12 €',
    '5e3',
    'twaalf',
    '１２',
    '1.234,5x',
    '10.000.000.000,01',
    '99999999999999999999',
  ])('refuses “%s” with a Dutch message', (text) => {
    const parsed = parseEuroTyped(text);
    expect(parsed.ok).toBe(false);
    expect(parsed.ok ? '' : parsed.message).toMatch(/bedrag|cijfers achter de komma|twee manieren/);
  });

  it('says both readings where there are two', () => {
    const parsed = parseEuroTyped('1.234');
    expect(parsed).toEqual({
      ok: false,
      message: '“1.234” kan op twee manieren gelezen worden. Schrijf 1234 of 1.234,00.',
    });
  });

  it('names the negative amount as such', () => {
    expect(parseEuroTyped('-5000,00')).toEqual({
      ok: false,
      message: 'Een bedrag kan niet kleiner zijn dan nul.',
    });
  });
});

describe('parseEuroInFile', () => {
  it.each([
    ['1234.56', 123_456],
    ['10.02', 1002],
    ['1234.5', 123_450],
    ['1234,56', 123_456],
    ['1.234,56', 123_456],
    ['5000', 500_000],
    ['€ 12.50', 1250],
  ])('reads %s as %i cents', (text, cents) => {
    expect(parseEuroInFile(text)).toEqual({ ok: true, value: cents });
  });

  it.each(['1.234', '10,020.5', '1,234', '1234.567', '-5000,00', '-5000.00', '', '12.', '1,234.56', '1e4'])(
    'refuses “%s”',
    (text) => {
      expect(parseEuroInFile(text).ok).toBe(false);
    },
  );
});

describe('money as text', () => {
  it.each([
    [0, '0,00'],
    [5, '0,05'],
    [100_000, '1.000,00'],
    [123_456_789, '1.234.567,89'],
    [-5, '-0,05'],
    [-123_456, '-1.234,56'],
  ])('formats %i cents as %s', (cents, text) => {
    expect(formatCents(cents)).toBe(text);
    expect(formatEuro(cents)).toBe(`€\u00A0${text}`);
    expect(centsInFile(cents)).toBe(text.replaceAll('.', ''));
  });

  it('reads back every amount it writes, in each notation', () => {
    fc.assert(
      fc.property(anyCents, (cents) => {
        const read = { ok: true, value: cents };
        expect(parseEuroTyped(formatCents(cents))).toEqual(read);
        expect(parseEuroTyped(formatEuro(cents))).toEqual(read);
        expect(parseEuroTyped(centsInFile(cents))).toEqual(read);
        expect(parseEuroInFile(formatCents(cents))).toEqual(read);
        expect(parseEuroInFile(formatEuro(cents))).toEqual(read);
        expect(parseEuroInFile(centsInFile(cents))).toEqual(read);
        expect(parseEuroInFile(centsInFile(cents).replace(',', '.'))).toEqual(read);
      }),
      { numRuns: 2000 },
    );
  });

  it('reads back each of the first hundred thousand cents', () => {
    const cameBackOtherwise = Array.from({ length: 100_000 }, (_, cents) => cents).filter((cents) => {
      const parsed = parseEuroTyped(formatCents(cents));
      return !parsed.ok || parsed.value !== cents;
    });
    expect(cameBackOtherwise).toEqual([]);
  });

  it.each([
    ['typed', parseEuroTyped],
    ['in a file', parseEuroInFile],
  ])('never accepts a text with two readings, and else gives the only one (%s)', (_, parse) => {
    fc.assert(
      fc.property(amountLike, (text) => {
        const parsed = parse(text);
        if (!parsed.ok) return;
        const possible = readings(text);
        expect([...possible], text).toEqual([BigInt(parsed.value) * 10_000n]);
      }),
      { numRuns: 20_000 },
    );
  });
});

describe('the oracle of readings', () => {
  it.each([
    ['1.234', [1_234_000_000n, 1_234_000n]],
    ['1,234', [1_234_000_000n, 1_234_000n]],
    ['10.02', [10_020_000n]],
    ['1.234,56', [1_234_560_000n]],
    ['10,020.5', [10_020_500_000n]],
    ['1.2.3', []],
  ])('sees every reading of %s', (text, millionths) => {
    expect(readings(text)).toEqual(new Set(millionths));
  });
});

describe('centsSchema', () => {
  it('accepts whole cents from zero to the largest amount only', () => {
    expect(centsSchema.safeParse(0).success).toBe(true);
    expect(centsSchema.safeParse(maxCents).success).toBe(true);
    for (const wrong of [-1, maxCents + 1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, '12', null]) {
      expect(centsSchema.safeParse(wrong).success, String(wrong)).toBe(false);
    }
  });
});

describe('sumCents', () => {
  it('adds exactly, in any order', () => {
    fc.assert(
      fc.property(fc.array(anyCents, { maxLength: 50 }), (amounts) => {
        const expected = amounts.reduce((total, amount) => total + BigInt(amount), 0n);
        expect(BigInt(sumCents(amounts))).toBe(expected);
        expect(sumCents(amounts.toReversed())).toBe(sumCents(amounts));
      }),
    );
  });

  it('is zero without amounts and refuses a sum that is not exact', () => {
    expect(sumCents([])).toBe(0);
    expect(() => sumCents([Number.MAX_SAFE_INTEGER, 1])).toThrow(RangeError);
    expect(() => sumCents([0.1])).toThrow(RangeError);
  });
});
