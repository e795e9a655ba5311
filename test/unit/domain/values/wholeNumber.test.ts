import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countSchema, parseCount, yearSchema } from '../../../../domain/values/wholeNumber.ts';

describe('counts and years', () => {
  it('reads back every count', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (count) => {
        expect(parseCount(String(count))).toEqual({ ok: true, value: count });
        expect(countSchema.safeParse(count).success).toBe(true);
      }),
    );
  });

  it.each(['', ' ', '-1', '1,0', '1.000', '1e3', '0x10', 'acht', '１２', '12345678'])(
    'refuses “%s” as a count',
    (text) => {
      expect(parseCount(text)).toEqual({ ok: false, message: `“${text.trim()}” is geen heel getal.` });
    },
  );

  it('has its bounds', () => {
    expect([-1, 0, 1_000_000, 1_000_001, 1.5, '3'].map((count) => countSchema.safeParse(count).success)).toEqual([
      false,
      true,
      true,
      false,
      false,
      false,
    ]);
    expect([1989, 1990, 2199, 2200, 16].map((year) => yearSchema.safeParse(year).success)).toEqual([
      false,
      true,
      true,
      false,
      false,
    ]);
  });
});
