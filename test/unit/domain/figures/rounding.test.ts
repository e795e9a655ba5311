import { array, assert, bigInt, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { figureDefinitions, type FigureDefinition } from '../../../../domain/figures/definitions.ts';
import { roundedFigures } from '../../../../domain/figures/rounding.ts';

function definition(code: string): FigureDefinition {
  const found = figureDefinitions.get(code);
  if (!found) throw new Error(`no figure ${code}`);
  return found;
}

/** A text with a point as a whole number of its last decimal. */
function units(text: string | null, decimals: number): bigint {
  expect(text).toMatch(new RegExp(`^-?\\d+${decimals === 0 ? '' : `\\.\\d{${decimals}}`}$`));
  return BigInt((text ?? '').replace('.', ''));
}

describe('rounding', () => {
  test('a mean is at most half a hundredth from the exact one, and a half goes away from zero', () => {
    const sum = bigInt({ min: -(10n ** 18n), max: 10n ** 18n });
    assert(
      property(sum, integer({ min: 1, max: 10_000 }), (numerator, n) => {
        const { value } = roundedFigures(definition('U-Q1'), { numerator, denominator: 0n, n, values: [] });
        const exact = numerator * 100n;
        const scale = 1_000_000n * BigInt(n);
        const error = units(value, 2) * scale - exact;
        const size = error < 0n ? -error : error;
        expect(size * 2n <= scale).toBe(true);
        const half = size * 2n === scale;
        expect(half && error > 0n).toBe(half && exact > 0n);
      }),
    );
  });

  test('a ratio keeps its exact parts, whatever the size of the amounts', () => {
    const cents = bigInt({ min: 0n, max: 10n ** 20n });
    assert(
      property(cents, cents, (numerator, denominator) => {
        const figures = roundedFigures(definition('F5'), { numerator, denominator, n: 1, values: [] });
        expect(units(figures.numerator, 2)).toBe(numerator);
        expect(units(figures.denominator, 2)).toBe(denominator);
        expect(figures.value === null).toBe(denominator === 0n);
      }),
    );
  });

  test('minus a very little is 0.00, never -0.00', () => {
    const tiny = { numerator: -4_999n, denominator: 0n, n: 1, values: [] };
    expect(roundedFigures(definition('U-Q1'), tiny).value).toBe('0.00');
    expect(roundedFigures(definition('U-Q1'), { ...tiny, numerator: -5_000n }).value).toBe('-0.01');
  });

  test('a median does not depend on the order, and lies between the smallest and the largest', () => {
    assert(
      property(array(integer({ min: -400, max: 4_000 }), { minLength: 1, maxLength: 40 }), (values) => {
        const median = (of: number[]) =>
          roundedFigures(definition('S4'), { numerator: 0n, denominator: 0n, n: of.length, values: of }).value;
        const value = Number(median(values));
        expect(median(values.toReversed())).toBe(median(values));
        expect(value).toBeGreaterThanOrEqual(Math.min(...values));
        expect(value).toBeLessThanOrEqual(Math.max(...values));
        const below = values.filter((one) => one < value).length;
        const above = values.filter((one) => one > value).length;
        expect(Math.max(below, above) * 2).toBeLessThanOrEqual(values.length);
      }),
    );
  });
});
