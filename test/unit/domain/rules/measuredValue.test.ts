import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measurement } from '../../../../domain/measurement.ts';
import { indicatorCodes, indicators, type IndicatorCode } from '../../../../domain/reference/indicators.ts';
import {
  instrumentIsNamed,
  rangeOf,
  valueFitsParts,
  valueFromParts,
  valueInRange,
} from '../../../../domain/rules/measuredValue.ts';
import { toMillionths } from '../../../../domain/values/decimal.ts';
import { expectUsable, said } from './expectFinding.ts';

const refused = ['formaat block value'];

describe('a value is one that its indicator can have', () => {
  const cases: readonly [IndicatorCode, string, string | null, string[]][] = [
    ['Q3', '0', null, []],
    ['Q3', '100', null, []],
    ['Q3', '100.000001', null, refused],
    ['S1', '120', null, refused],
    ['S1', '-0.1', null, refused],
    ['Q5', '0', null, []],
    ['Q5', '250', null, []],
    ['Q6', '-1', null, refused],
    ['Q7', '168', null, []],
    ['Q7', '168.5', null, refused],
    // More people than a team has can leave it in a year.
    ['S2', '140', null, []],
    ['Q1', '144', 'POS', []],
    ['Q1', '145', 'pos', refused],
    ['Q1', '145', 'Eigen lijst', []],
    ['Q1', '145', null, []],
    ['Q1', '101', 'WHOQOL-BREF', refused],
    // The instrument of another indicator says nothing of its scale.
    ['Q5', '145', 'POS', []],
  ];
  it.each(cases)('%s %s %s', (indicator, value, instrument, expected) => {
    const findings = valueInRange({ indicator, value, instrument });
    expect(said(findings)).toEqual(expected);
    expectUsable(measurement, findings);
  });

  it('says the range in Dutch', () => {
    expect(valueInRange({ indicator: 'S1', value: '120', instrument: null })[0]?.message).toBe(
      '“120” kan niet: bij “Ziekteverzuim in het team” is het 0 tot en met 100.',
    );
    expect(valueInRange({ indicator: 'Q5', value: '-2.5', instrument: null })[0]?.message).toBe(
      '“-2,5” kan niet: bij “Incidenten per 100 cliëntdagen” is het 0 of meer.',
    );
  });

  it('asks for the instrument of quality of life, and of nothing else', () => {
    expect(said(instrumentIsNamed({ indicator: 'Q1', instrument: null }))).toEqual(['verplicht warning instrument']);
    expect(instrumentIsNamed({ indicator: 'Q1', instrument: 'POS' })).toEqual([]);
    expect(instrumentIsNamed({ indicator: 'Q5', instrument: null })).toEqual([]);
  });
});

describe('a value that is counted', () => {
  const fits = (indicator: IndicatorCode, value: string, numerator: string | null, denominator: string | null) =>
    said(valueFitsParts({ indicator, value, numerator, denominator }));

  it('follows from numerator and denominator, as the indicator says', () => {
    expect(valueFromParts({ indicator: 'Q4', numerator: '3', denominator: '8' })).toBe('37.5');
    expect(valueFromParts({ indicator: 'Q5', numerator: '103', denominator: '728' })).toBe('14.15');
    expect(valueFromParts({ indicator: 'Q7', numerator: '98', denominator: '8' })).toBe('12.25');
    expect(valueFromParts({ indicator: 'Q4', numerator: '0', denominator: '8' })).toBe('0');
    expect(valueFromParts({ indicator: 'Q4', numerator: '3', denominator: '0' })).toBeNull();
    expect(valueFromParts({ indicator: 'Q4', numerator: null, denominator: '8' })).toBeNull();
    expect(valueFromParts({ indicator: 'Q1', numerator: '3', denominator: '8' })).toBeNull();
  });

  it('fits its parts within the rounding it was written with, to the last half', () => {
    expect(fits('Q5', '14.15', '103', '728')).toEqual([]);
    expect(fits('Q5', '14.1', '103', '728')).toEqual([]);
    expect(fits('Q5', '14', '103', '728')).toEqual([]);
    expect(fits('Q5', '14.2', '103', '728')).toEqual(['berekening block value']);
    // 37,5 rounds to 38, not to 37.
    expect(fits('Q4', '38', '3', '8')).toEqual([]);
    expect(fits('Q4', '37', '3', '8')).toEqual(['berekening block value']);
  });

  it('is asked about when it does not fit: both numbers are in the question', () => {
    const findings = valueFitsParts({ indicator: 'Q5', value: '15', numerator: '103', denominator: '728' });
    expect(findings[0]?.message).toMatch(/^Uit teller en noemer volgt 14,15, maar er staat 15\. Welke klopt\?/);
  });

  it('has counts as parts: never below zero, a denominator above it, and no more than all', () => {
    expect(fits('Q5', '0', '-1', '728')).toEqual(['formaat block numerator']);
    expect(fits('Q5', '0', '0', '0')).toEqual(['formaat block denominator']);
    expect(fits('Q4', '100', '9', '8')).toEqual(['berekening block numerator']);
    expect(fits('Q5', '112.5', '9', '8')).toEqual([]);
    expect(fits('Q1', '55', '-1', null)).toEqual(['formaat block numerator']);
    expect(fits('Q1', '55', '3', '8')).toEqual([]);
  });

  it('that is worked out always fits, and lies within half a hundredth', () => {
    const counted = indicatorCodes.filter((code) => indicators[code].counted !== null);
    fc.assert(
      fc.property(fc.constantFrom(...counted), fc.nat(5000), fc.integer({ min: 1, max: 5000 }), (indicator, a, b) => {
        const top = Math.min(a, b);
        const parts = { indicator, numerator: String(top), denominator: String(b) };
        const value = valueFromParts(parts) ?? '';
        expect(valueFitsParts({ ...parts, value })).toEqual([]);
        const times = BigInt(indicators[indicator].counted?.times ?? 1);
        const off = toMillionths(value) * BigInt(b) - BigInt(top) * times * 1_000_000n;
        expect((off < 0n ? -off : off) <= 5000n * BigInt(b)).toBe(true);
      }),
    );
  });
});

describe('every indicator', () => {
  it('has a definition, a unit, a range and a source in Dutch', () => {
    for (const code of indicatorCodes) {
      const { definition, unit, source } = indicators[code];
      expect(definition, code).toMatch(/^\p{Lu}.{20,}\.$/su);
      expect(source.length, code).toBeGreaterThan(5);
      expect(unit, code).not.toBe('');
      const { min, max } = rangeOf(code, null);
      expect(min, code).toBe('0');
      expect(unit === '%' ? max : '100', code).toBe('100');
    }
  });
});
