import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outcomesOf } from '../../../../domain/outcomes.ts';
import { breakDays, datedPoints, daySpan, stretchesOf } from '../../../../renderer/components/chart/seriesShape.ts';
import { percentOf, quarterNames } from '../../../../renderer/features/money/moneyPicture.ts';
import { seriesPoints } from '../../../../renderer/features/outcomes/seriesPoints.ts';
import { showChange, showValue } from '../../../../renderer/features/outcomes/showValue.ts';

const series = fc
  .uniqueArray(fc.record({ day: fc.integer({ min: 16_000, max: 18_000 }), isBroken: fc.boolean() }), {
    minLength: 1,
    maxLength: 12,
    selector: ({ day }) => day,
  })
  .map((points) => points.toSorted((a, b) => a.day - b.day));

describe('a series as it is drawn', () => {
  it('is one line between breaks: every point on one stretch, and a mark between each two stretches', () => {
    fc.assert(
      fc.property(series, (points) => {
        const stretches = stretchesOf(points);
        const marks = breakDays(points);
        expect(stretches[0]).toBe(0);
        expect(marks.length).toBe(stretches.at(-1));
        points.slice(1).forEach(({ day, isBroken }, index) => {
          const before = points[index]?.day ?? 0;
          expect((stretches[index + 1] ?? 0) - (stretches[index] ?? 0)).toBe(isBroken ? 1 : 0);
          expect(marks.filter((mark) => mark > before && mark < day).length).toBe(isBroken ? 1 : 0);
        });
      }),
    );
  });

  it('has all points inside its axis, and dates that do not run into each other', () => {
    fc.assert(
      fc.property(series, fc.integer({ min: 200, max: 800 }), (points, pixels) => {
        const [from, to] = daySpan(points);
        for (const { day } of points) expect(day > from && day < to).toBe(true);
        const dated = points.filter((_, index) => datedPoints(points, pixels)[index]);
        expect(dated[0]).toBe(points[0]);
        dated.slice(1).forEach(({ day }, index) => {
          const apart = ((day - (dated[index]?.day ?? 0)) / (to - from)) * pixels;
          expect(apart).toBeGreaterThanOrEqual(57.99);
        });
      }),
    );
  });

  it('says moment, value, period and break of each point', () => {
    const measured = (moment: string, end: string, instrument: string) => ({
      id: moment,
      departmentId: 'd',
      indicator: 'Q1' as const,
      moment,
      periodStart: end.replace(/\d{2}$/, '01'),
      periodEnd: end,
      value: '58.25',
      numerator: null,
      denominator: null,
      clients: null,
      instrument,
      source: null,
      note: null,
    });
    const [outcome] = outcomesOf([measured('T0', '2014-12-31', 'POS'), measured('T1', '2015-06-30', 'Anders')], [], []);
    const points = outcome === undefined ? [] : seriesPoints(outcome);
    expect(points).toMatchObject([
      {
        name: 'T0',
        when: 'dec 2014',
        shown: '58,25',
        value: 58.25,
        isBaseline: true,
        isBroken: false,
        details: ['T0: 58,25 score', '01-12-2014 tot en met 31-12-2014'],
      },
      { name: 'T1', isBaseline: false, isBroken: true },
    ]);
    expect(points[1]?.details.at(-1)).toBe('Bij T1 is het instrument Anders, ervoor POS.');
  });
});

describe('figures beside a picture', () => {
  it('are written as a Dutch reader reads them', () => {
    expect([showValue('12.25'), showValue('3')]).toEqual(['12,25', '3']);
    expect([showChange('-4.6'), showChange('3.75'), showChange('0')]).toEqual(['−4,6', '+3,75', '0']);
    expect(quarterNames('2015-K1')).toEqual({ name: '2015, 1e kwartaal', short: 'K1', year: '2015' });
    expect(quarterNames('2015-K4')).toEqual({ name: '2015, 4e kwartaal', short: 'K4', year: '' });
    expect(percentOf(99_600, 241_600)).toEqual({ percent: 41.2, shown: '41,2%' });
    expect(percentOf(0, 0)).toEqual({ percent: 0, shown: '0%' });
  });
});
