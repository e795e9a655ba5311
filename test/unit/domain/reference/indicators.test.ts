import { describe, expect, it } from 'vitest';
import { indicatorList, indicators } from '../../../../domain/reference/indicators.ts';
import { interventionTypes } from '../../../../domain/reference/interventionTypes.ts';
import { spendingCategories } from '../../../../domain/reference/spendingCategories.ts';

describe('lists of the domain document', () => {
  it('has the indicators of section 8 with their direction', () => {
    const directions = Object.entries(indicators).map(([code, { better }]) => `${code} ${better}`);
    expect(directions.join(', ')).toBe(
      'Q1 up, Q3 up, Q4 down, Q5 down, Q6 down, Q7 up, Q8 down, S1 down, S2 down, S3 down, B1 down, B3 down, A2 up',
    );
    expect(indicatorList.choices.map(({ code, label }) => [code, label])).toEqual(
      Object.entries(indicators).map(([code, { label }]) => [code, label]),
    );
    for (const { unit } of Object.values(indicators)) expect(unit).not.toBe('');
  });

  it('has the 21 intervention types of 7.1 and the 13 spending categories of 7.2, in files under their code', () => {
    expect(interventionTypes.choices).toHaveLength(21);
    expect(spendingCategories.choices).toHaveLength(13);
    for (const { code, word } of [...interventionTypes.choices, ...spendingCategories.choices]) {
      expect(word).toBe(code);
    }
    expect(interventionTypes.choices.at(-1)?.code).toBe('other');
    expect(spendingCategories.choices.at(-1)?.code).toBe('other');
  });
});
