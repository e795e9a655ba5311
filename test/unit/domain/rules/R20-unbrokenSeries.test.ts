import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measurement, momentNumber } from '../../../../domain/measurement.ts';
import { instrumentKey } from '../../../../domain/reference/instruments.ts';
import {
  baselineBeforeStart,
  breakFindings,
  periodMixesLaws,
  seriesWithBreaks,
} from '../../../../domain/rules/R20-unbrokenSeries.ts';
import { expectUsable, said } from './expectFinding.ts';

const department = { startDate: '2015-03-01' };

describe('R20 a T0 measurement lies before or at the start of the pilot', () => {
  it.each([
    ['ends the day before', 'T0', '2015-02-28', []],
    ['ends on the day of the start', 'T0', '2015-03-01', []],
    ['ends the day after', 'T0', '2015-03-02', ['R20 warning periodEnd']],
    ['is no baseline', 'T1', '2016-01-31', []],
  ])('R20 %s', (_, moment, periodEnd, expected) => {
    const findings = baselineBeforeStart({ moment, periodEnd }, department);
    expect(said(findings)).toEqual(expected);
    expectUsable(measurement, findings);
  });
});

const measured = (moment: string, periodEnd: string, instrument: string | null = null, indicator = 'Q1') => ({
  indicator: measurement.schema.shape.indicator.parse(indicator),
  moment,
  periodStart: periodEnd.replace(/\d{2}$/, '01'),
  periodEnd,
  instrument,
});

const breaksOf = (...series: ReturnType<typeof measured>[]) =>
  seriesWithBreaks(series).map(({ measurement: { moment }, breaks }) =>
    [moment, ...breaks.map(({ reason }) => reason)].join(' '),
  );

describe('R20 an instrument change breaks a series', () => {
  it('R20 marks where another instrument comes, and where the first one comes back', () => {
    expect(
      breaksOf(
        measured('T2', '2016-12-31', 'POS'),
        measured('T0', '2014-12-31', 'POS'),
        measured('T1', '2015-12-31', 'WHOQOL-BREF'),
      ),
    ).toEqual(['T0', 'T1 instrument', 'T2 instrument']);
  });

  it('R20 is not misled by case, white space or an instrument that was not filled in', () => {
    expect(
      breaksOf(
        measured('T0', '2014-12-31', 'POS'),
        measured('T1', '2015-06-30', ' pos '),
        measured('T2', '2015-12-31', null),
        measured('T3', '2016-06-30', 'San Martín'),
      ),
    ).toEqual(['T0', 'T1', 'T2', 'T3 instrument']);
    expect(breaksOf(measured('T0', '2014-12-31', null), measured('T1', '2015-06-30', 'POS'))).toEqual(['T0', 'T1']);
  });

  it('R20 marks exactly the places where the last instrument that was named is another one', () => {
    const series = fc.array(fc.constantFrom('POS', 'pos', 'Anders', null), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(series, (instruments) => {
        const marked = seriesWithBreaks(
          instruments.map((instrument, index) => measured(`T${index}`, `20${10 + index}-12-31`, instrument)),
        ).map(({ breaks }) => breaks.length);
        const expected = instruments.map((instrument, index) => {
          const named = instruments.slice(0, index).filter((one) => one !== null);
          const before = named.at(-1);
          return instrument !== null && before !== undefined && instrumentKey(before) !== instrumentKey(instrument)
            ? 1
            : 0;
        });
        expect(marked).toEqual(expected);
      }),
    );
  });

  it('R20 says which instruments, with the moment', () => {
    const [, point] = seriesWithBreaks([measured('T0', '2014-12-31', 'POS'), measured('T1', '2015-12-31', 'QOLIBRI')]);
    const findings = point === undefined ? [] : breakFindings(point);
    expect(said(findings)).toEqual(['R20 warning instrument']);
    expect(findings[0]?.message).toMatch(/^T1 is gemeten met QOLIBRI, wat ervoor kwam met POS\./);
    expectUsable(measurement, findings);
  });
});

describe('R20 restrictive measures before and from 1-1-2020 are two series', () => {
  const q6 = (moment: string, periodEnd: string) => measured(moment, periodEnd, null, 'Q6');

  it('R20 marks the change of law at the day, for Q6 only', () => {
    expect(breaksOf(q6('T0', '2019-12-31'), q6('T1', '2020-01-31'))).toEqual(['T0', 'T1 law']);
    expect(breaksOf(q6('T0', '2019-11-30'), q6('T1', '2019-12-31'))).toEqual(['T0', 'T1']);
    expect(breaksOf(q6('T0', '2020-01-31'), q6('T1', '2020-06-30'))).toEqual(['T0', 'T1']);
    expect(breaksOf(measured('T0', '2019-12-31', null, 'Q5'), measured('T1', '2020-01-31', null, 'Q5'))).toEqual([
      'T0',
      'T1',
    ]);
    const [, point] = seriesWithBreaks([q6('T0', '2019-12-31'), q6('T1', '2020-01-31')]);
    const findings = point === undefined ? [] : breakFindings(point);
    expect(said(findings)).toEqual(['R20 warning periodStart']);
    expectUsable(measurement, findings);
  });

  it.each([
    ['ends on the last day of the Bopz', '2019-10-01', '2019-12-31', []],
    ['begins on the first day of the Wzd', '2020-01-01', '2020-03-31', []],
    ['has one day of each', '2019-12-31', '2020-01-01', ['R20 warning periodEnd']],
  ])('R20 a period that %s', (_, periodStart, periodEnd, expected) => {
    const findings = periodMixesLaws({ indicator: 'Q6', periodStart, periodEnd });
    expect(said(findings)).toEqual(expected);
    expectUsable(measurement, findings);
    expect(periodMixesLaws({ indicator: 'Q5', periodStart, periodEnd })).toEqual([]);
  });

  it('R20 a period that mixes the laws is broken off on both sides', () => {
    expect(
      breaksOf(
        q6('T0', '2019-06-30'),
        { ...q6('T1', '2020-01-31'), periodStart: '2019-12-01' },
        q6('T2', '2020-06-30'),
      ),
    ).toEqual(['T0', 'T1 law', 'T2 law']);
  });
});

describe('the order of a series', () => {
  it('is the baseline first and then time, whatever the order they come in; nothing is lost', () => {
    const dates = fc.constantFrom('2014-12-31', '2015-06-30', '2015-12-31');
    const anything = fc.uniqueArray(fc.record({ moment: fc.constantFrom('T0', 'T1', 'T2', 'T3'), end: dates }), {
      selector: ({ moment }) => moment,
    });
    fc.assert(
      fc.property(anything, (list) => {
        const series = seriesWithBreaks(list.map(({ moment, end }) => measured(moment, end))).map(
          ({ measurement: one }) => one,
        );
        expect(series.map(({ moment }) => moment).toSorted()).toEqual(list.map(({ moment }) => moment).toSorted());
        series.slice(1).forEach((one, index) => {
          const before = series[index];
          expect(one.moment).not.toBe('T0');
          if (before === undefined || before.moment === 'T0') return;
          const inTime =
            before.periodEnd < one.periodEnd ||
            (before.periodEnd === one.periodEnd && momentNumber(before.moment) < momentNumber(one.moment));
          expect(inTime).toBe(true);
        });
      }),
    );
  });
});
