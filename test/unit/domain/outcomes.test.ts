import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyFigures } from '../../../domain/figures/keyFigures.ts';
import { outcomesOf } from '../../../domain/outcomes.ts';
import { indicatorCodes, indicators } from '../../../domain/reference/indicators.ts';
import { toMillionths } from '../../../domain/values/decimal.ts';
import { smallRegistration } from '../../fixtures/smallRegistration.ts';

const measured = (indicator: (typeof indicatorCodes)[number], moment: string, value: string, periodEnd: string) => ({
  indicator,
  moment,
  value,
  periodStart: periodEnd.replace(/\d{2}$/, '01'),
  periodEnd,
  instrument: null as string | null,
});

describe('the outcomes of a department', () => {
  const q5 = [
    measured('Q5', 'T1', '9.6', '2015-12-31'),
    measured('Q5', 'T0', '14.2', '2014-12-31'),
    measured('Q5', 'T2', '7.1', '2016-06-30'),
  ];

  it('show baseline, last, exact change and whether the target is reached', () => {
    const [outcome] = outcomesOf(q5, [{ indicator: 'Q5', targetValue: '7.1' }], []);
    expect(outcome).toMatchObject({
      indicator: 'Q5',
      baseline: { value: '14.2' },
      last: { value: '7.1', moment: 'T2' },
      change: '-7.1',
      course: 'better',
      isBroken: false,
      isChosen: true,
      targetReached: true,
      lacksBaseline: false,
    });
    expect(outcome?.points.map(({ measurement: { moment } }) => moment)).toEqual(['T0', 'T1', 'T2']);
    expect(outcomesOf(q5, [{ indicator: 'Q5', targetValue: '7' }], [])[0]?.targetReached).toBe(false);
  });

  it('are of what was chosen, named by an intervention or measured, in the order of the domain document', () => {
    const outcomes = outcomesOf(
      [...q5, measured('S1', 'T1', '4', '2015-12-31')],
      [
        { indicator: 'A2', targetValue: null },
        { indicator: 'Q1', targetValue: '60' },
      ],
      ['Q5', 'Q7'],
    );
    expect(outcomes.map(({ indicator, isChosen, lacksBaseline }) => [indicator, isChosen, lacksBaseline])).toEqual([
      ['Q1', true, true],
      ['Q5', false, false],
      ['Q7', false, true],
      ['S1', false, true],
      ['A2', true, true],
    ]);
    expect(outcomes.map(({ targetReached }) => targetReached)).toEqual([null, null, null, null, null]);
  });

  it('R20 say that a break lies between baseline and last, and not when it lies behind nothing', () => {
    const withPos = q5.map((one) => ({ ...one, instrument: one.moment === 'T1' ? 'MIC 2' : 'MIC' }));
    expect(outcomesOf(withPos, [], [])[0]?.isBroken).toBe(true);
    expect(
      outcomesOf(
        withPos.filter(({ moment }) => moment !== 'T1'),
        [],
        [],
      )[0]?.isBroken,
    ).toBe(false);
    expect(
      outcomesOf(
        withPos.filter(({ moment }) => moment !== 'T0'),
        [],
        [],
      )[0]?.isBroken,
    ).toBe(false);
  });

  it('know better from worse by the direction of the indicator', () => {
    const decimals = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => (hundredths / 100).toString());
    fc.assert(
      fc.property(
        fc.constantFrom(...indicatorCodes),
        decimals,
        decimals,
        decimals,
        (indicator, first, last, target) => {
          const [outcome] = outcomesOf(
            [measured(indicator, 'T0', first, '2014-12-31'), measured(indicator, 'T1', last, '2015-12-31')],
            [{ indicator, targetValue: target }],
            [],
          );
          const up = indicators[indicator].better === 'up';
          const rise = Math.round(Number(last) * 100) - Math.round(Number(first) * 100);
          const course = rise === 0 ? 'same' : rise > 0 === up ? 'better' : 'worse';
          expect(outcome?.course).toBe(course);
          expect(toMillionths(outcome?.change ?? '')).toBe(BigInt(rise) * 10_000n);
          expect(outcome?.targetReached).toBe(up ? Number(last) >= Number(target) : Number(last) <= Number(target));
        },
      ),
    );
  });

  it('add up to the figures U and V of the evaluation, over all departments of the small registration', () => {
    const registration = smallRegistration();
    const outcomes = registration.department.flatMap(({ id }) =>
      outcomesOf(
        registration.measurement.filter(({ departmentId }) => departmentId === id),
        [],
        [],
      ),
    );
    const figures = keyFigures(registration, 2017, 2017);
    for (const code of indicatorCodes) {
      const changed = outcomes.filter(({ indicator, change }) => indicator === code && change !== null);
      const whole = (figure: string) => figures.find((one) => one.code === figure && one.level === 'national');
      expect(whole(`U-${code}`)?.n ?? 0, code).toBe(changed.length);
      expect(Number(whole(`V-${code}`)?.numerator ?? 0), code).toBe(
        changed.filter(({ course }) => course === 'better').length,
      );
    }
  });
});
