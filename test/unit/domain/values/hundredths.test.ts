import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatHundredths,
  hundredthsInFile,
  hundredthsSchema,
  parseHundredths,
} from '../../../../domain/values/hundredths.ts';
import { readings } from './readings.ts';

describe('hundredths', () => {
  it.each([
    ['12,34', 1234],
    ['12.3', 1230],
    ['12', 1200],
    ['0,05', 5],
    [' 7,5 ', 750],
    ['9999999,99', 999_999_999],
  ])('reads %s as %i', (text, value) => {
    expect(parseHundredths(text)).toEqual({ ok: true, value });
  });

  it.each(['', '1.234', '1.234,5', '12,345', '-1', ',5', '5,', '1e2', '12u', '12345678'])('refuses “%s”', (text) => {
    const parsed = parseHundredths(text);
    expect(parsed.ok ? '' : parsed.message).toBe(
      `“${text}” is geen getal met hooguit twee cijfers achter de komma, zoals 12,5.`,
    );
  });

  it('never accepts a text with two readings', () => {
    const numberLike = fc.string({ unit: fc.constantFrom(...'0123456789.,'.split('')), minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(numberLike, (text) => {
        const parsed = parseHundredths(text);
        if (!parsed.ok) return;
        expect([...readings(text)], text).toEqual([BigInt(parsed.value) * 10_000n]);
      }),
      { numRuns: 10_000 },
    );
  });

  it('reads back what it writes for files, and on screen below a thousand', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), fc.integer({ min: 0, max: 99_999 }), (amount, small) => {
        expect(parseHundredths(hundredthsInFile(amount))).toEqual({ ok: true, value: amount });
        expect(parseHundredths(formatHundredths(small))).toEqual({ ok: true, value: small });
      }),
    );
    expect(formatHundredths(1234)).toBe('12,34');
    expect(formatHundredths(1200)).toBe('12');
    expect(hundredthsInFile(1200)).toBe('12,00');
    expect(hundredthsInFile(123_456_700)).toBe('1234567,00');
  });

  it('keeps whole numbers from zero only', () => {
    expect(hundredthsSchema.safeParse(1234).success).toBe(true);
    for (const wrong of [-1, 0.5, 1_000_000_001, '12', null]) {
      expect(hundredthsSchema.safeParse(wrong).success, String(wrong)).toBe(false);
    }
  });
});
