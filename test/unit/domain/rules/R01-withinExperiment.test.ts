import { describe, expect, it } from 'vitest';
import { department } from '../../../../domain/department.ts';
import { proeftuinenMeerzorg } from '../../../../domain/reference/experiment.ts';
import { pilotWithinExperiment } from '../../../../domain/rules/R01-withinExperiment.ts';
import { expectUsable, said } from './expectFinding.ts';

describe('R01 a pilot lies within the experiment', () => {
  it.each([
    ['the day before the first', '2014-12-31', null, ['R01 block startDate']],
    ['the first day', '2015-01-01', null, []],
    ['the last day', '2017-12-31', null, []],
    ['the day after the last', '2018-01-01', null, ['R01 block startDate']],
    ['the whole window', '2015-01-01', '2017-12-31', []],
    ['an end one day too late', '2015-01-01', '2018-01-01', ['R01 block endDate']],
    ['both outside', '2014-12-31', '2018-01-01', ['R01 block startDate', 'R01 block endDate']],
  ])('R01 %s', (_, startDate, endDate, expected) => {
    const findings = pilotWithinExperiment({ startDate, endDate });
    expect(said(findings)).toEqual(expected);
    expectUsable(department, findings);
  });

  it('R01 names the window in the message, and takes it from the reference data', () => {
    expect(pilotWithinExperiment({ startDate: '2014-12-31', endDate: null })[0]?.message).toContain(
      '01-01-2015 tot en met 31-12-2017',
    );
    const later = { ...proeftuinenMeerzorg, from: '2020-02-29', to: '2020-12-31' };
    expect(pilotWithinExperiment({ startDate: '2020-02-29', endDate: '2020-12-31' }, later)).toEqual([]);
    expect(said(pilotWithinExperiment({ startDate: '2015-01-01', endDate: null }, later))).toEqual([
      'R01 block startDate',
    ]);
  });

  it('R01 the window is at most three years', () => {
    const { from, to } = proeftuinenMeerzorg;
    expect([from, to]).toEqual(['2015-01-01', '2017-12-31']);
  });
});
