import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decimalSchema,
  divideRounded,
  formatDecimal,
  parseDecimal,
  toMillionths,
} from '../../../../domain/values/decimal.ts';
import { readings } from './readings.ts';

/** Canonical decimals: built from whole millionths, so every value that can be kept comes by. */
const canonicalDecimal = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 18n - 1n }), fc.integer({ min: 0, max: 6 }), fc.boolean())
  .map(([raw, decimals, negative]) => {
    const millionths = raw - (raw % 10n ** BigInt(6 - decimals));
    const digits = millionths.toString().padStart(7, '0');
    const fraction = digits.slice(-6).replace(/0+$/, '');
    const text = `${digits.slice(0, -6)}${fraction === '' ? '' : `.${fraction}`}`;
    return negative && text !== '0' ? `-${text}` : text;
  });

describe('parseDecimal', () => {
  it.each([
    ['15,10', '15.1'],
    ['15.1', '15.1'],
    ['-3', '-3'],
    ['0', '0'],
    ['-0,0', '0'],
    ['007,50', '7.5'],
    ['0,125', '0.125'],
    ['1234,567', '1234.567'],
    ['1,2340', '1.234'],
    [' 0.000001 ', '0.000001'],
  ])('reads %s as %s', (text, value) => {
    expect(parseDecimal(text)).toEqual({ ok: true, value });
  });

  it.each(['1.234', '1,234', '12.345', '123,456', '-1.234', '01.234'])('refuses %s: two readings', (text) => {
    const parsed = parseDecimal(text);
    expect(parsed.ok ? '' : parsed.message).toContain('kan op twee manieren gelezen worden');
  });

  it.each(['', '1.234,5', '1,234.5', '1 000', '1e3', '.5', '5.', '--1', '+1', 'vijf', '0,1234567', '1234567890123'])(
    'refuses “%s”: no number',
    (text) => {
      const parsed = parseDecimal(text);
      expect(parsed.ok ? '' : parsed.message).toContain('is geen getal');
    },
  );

  it('gives canonical text and never one of two readings', () => {
    const numberLike = fc.string({ unit: fc.constantFrom(...'0123456789.,'.split('')), minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(numberLike, (text) => {
        const parsed = parseDecimal(text);
        if (!parsed.ok) return;
        expect(decimalSchema.safeParse(parsed.value).success).toBe(true);
        expect([...readings(text)], text).toEqual([toMillionths(parsed.value)]);
      }),
      { numRuns: 20_000 },
    );
  });

  it('reads back every decimal that formatDecimal writes, and every one with a point', () => {
    fc.assert(
      fc.property(canonicalDecimal, (decimal) => {
        expect(decimalSchema.safeParse(decimal).success, decimal).toBe(true);
        expect(parseDecimal(formatDecimal(decimal))).toEqual({ ok: true, value: decimal });
      }),
      { numRuns: 5000 },
    );
    expect(formatDecimal('1.234')).toBe('1,2340');
    expect(formatDecimal('-15.1')).toBe('-15,1');
  });
});

describe('decimalSchema', () => {
  it.each(['-0', '00', '01', '1.0', '1.10', '.5', '1.', '1,5', '1.2345678', '', 'x'])('refuses %s', (text) => {
    expect(decimalSchema.safeParse(text).error?.issues[0]?.message).toBe('Vul een getal in, bijvoorbeeld 15,1.');
  });
});

describe('exact figures', () => {
  it('turns a decimal into whole millionths', () => {
    expect(toMillionths('15.1')).toBe(15_100_000n);
    expect(toMillionths('-0.25')).toBe(-250_000n);
    expect(toMillionths('0')).toBe(0n);
    expect(toMillionths('999999999999.999999')).toBe(999_999_999_999_999_999n);
  });

  it.each([
    [1n, 2n, 0, '1'],
    [-1n, 2n, 0, '-1'],
    [1n, -2n, 0, '-1'],
    [1n, 3n, 2, '0.33'],
    [2n, 3n, 2, '0.67'],
    [5n, 1000n, 2, '0.01'],
    [-5n, 1000n, 2, '-0.01'],
    [-4n, 1000n, 2, '0.00'],
    [0n, -7n, 1, '0.0'],
    [12_345n, 100n, 1, '123.5'],
    [999n, 1000n, 2, '1.00'],
  ])('divides %i by %i to %i decimals: %s', (numerator, denominator, decimals, text) => {
    expect(divideRounded(numerator, denominator, decimals)).toBe(text);
  });

  it('rounds half away from zero: never further than half a unit, and at half a unit outwards', () => {
    const big = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n });
    const near = fc.bigInt({ min: -200n, max: 200n });
    const divisor = fc.oneof(big, near).filter((value) => value !== 0n);
    fc.assert(
      fc.property(fc.oneof(big, near), divisor, fc.integer({ min: 0, max: 6 }), (numerator, denominator, decimals) => {
        const text = divideRounded(numerator, denominator, decimals);
        expect(text).toMatch(decimals === 0 ? /^-?\d+$/ : new RegExp(`^-?\\d+\\.\\d{${decimals}}$`));
        expect(text).not.toMatch(/^-0(?:\.0*)?$/);
        // The oracle works on the distance to the exact quotient: |text·d − n·10^k| against |d| / 2, without dividing.
        const units = BigInt(text.replace('.', ''));
        const exact = numerator * 10n ** BigInt(decimals);
        const distance = magnitude(units * denominator - exact) * 2n;
        const half = magnitude(denominator);
        expect(distance <= half).toBe(true);
        const outward = magnitude(units * denominator) > magnitude(exact);
        expect(distance < half || outward).toBe(true);
      }),
      { numRuns: 20_000 },
    );
  });

  it('refuses to divide by zero', () => {
    expect(() => divideRounded(1n, 0n, 2)).toThrow(RangeError);
  });
});

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}
