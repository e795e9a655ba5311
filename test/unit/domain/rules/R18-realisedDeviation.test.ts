import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { realisation } from '../../../../domain/realisation.ts';
import { realisedDeviation } from '../../../../domain/rules/R18-realisedDeviation.ts';
import { expectUsable, said } from './expectFinding.ts';

const end = '2016-12-31';
const spent = (amountCents: number, periodEnd = end, note: string | null = null) => ({ amountCents, periodEnd, note });
const warning = ['R18 warning note'];

describe('R18 realised more than 10% over or under asks for a note', () => {
  it.each([
    ['exactly 10% over', 100_000, 110_000, []],
    ['one cent more than 10% over', 100_000, 110_001, warning],
    ['exactly 10% under', 100_000, 90_000, []],
    ['one cent more than 10% under', 100_000, 89_999, warning],
    ['just what was agreed', 100_000, 100_000, []],
    ['10% of an amount that is not divisible by ten, rounded up', 33, 37, warning],
    ['10% of an amount that is not divisible by ten, rounded down', 33, 36, []],
    ['one cent where nothing was agreed', 0, 1, warning],
    ['nothing where nothing was agreed', 0, 0, []],
    ['the largest amounts', 1_000_000_000_000, 1_100_000_000_001, warning],
  ])('R18 %s', (_, agreedCents, realisedCents, expected) => {
    const findings = realisedDeviation(agreedCents, end, [spent(realisedCents)]);
    expect(said(findings)).toEqual(expected);
    expectUsable(realisation, findings);
  });

  it('R18 calls it too little only once the last day of the agreement is reached', () => {
    expect(realisedDeviation(100_000, end, [spent(10_000, '2016-12-30')])).toEqual([]);
    expect(said(realisedDeviation(100_000, end, [spent(10_000, '2016-06-30'), spent(1, end)]))).toEqual(warning);
    expect(said(realisedDeviation(100_000, end, [spent(110_001, '2016-01-31')]))).toEqual(warning);
  });

  it('R18 is silent with a note, and before anything was realised', () => {
    expect(realisedDeviation(100_000, end, [spent(1), spent(2, end, 'Later begonnen.')])).toEqual([]);
    expect(realisedDeviation(100_000, end, [])).toEqual([]);
  });

  it('R18 adds all realisations of the line and decides in whole cents', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000_000 }),
        fc.array(fc.integer({ min: 0, max: 4_000_000 }), { minLength: 1, maxLength: 5 }),
        (agreedCents, amounts) => {
          const realised = amounts.reduce((sum, amount) => sum + BigInt(amount), 0n);
          const difference = realised - BigInt(agreedCents);
          const tooMuch = (difference < 0n ? -difference : difference) * 10n > BigInt(agreedCents);
          expect(
            realisedDeviation(
              agreedCents,
              end,
              amounts.map((amount) => spent(amount)),
            ).length,
          ).toBe(tooMuch ? 1 : 0);
        },
      ),
    );
  });
});
