import { describe, expect, it } from 'vitest';
import { agreement } from '../../../../domain/agreement.ts';
import { realisation } from '../../../../domain/realisation.ts';
import { endNotBeforeStart, withinAgreement, withinOneYear } from '../../../../domain/rules/periods.ts';
import { expectUsable, said } from './expectFinding.ts';

describe('periods', () => {
  it.each([
    ['2016-02-01', '2016-01-31', ['volgorde block endDate']],
    ['2016-02-01', '2016-02-01', []],
    ['2016-02-01', null, []],
  ])('volgorde: from %s to %s', (start, end, expected) => {
    const findings = endNotBeforeStart(start, end, 'endDate');
    expect(said(findings)).toEqual(expected);
    expectUsable(agreement, findings);
  });

  it.each([
    ['2016-01-01', '2016-12-31', []],
    ['2016-12-31', '2017-01-01', ['kalenderjaar block endDate']],
    ['2015-12-31', '2016-12-31', ['kalenderjaar block endDate']],
  ])('kalenderjaar: from %s to %s', (startDate, endDate, expected) => {
    const findings = withinOneYear({ startDate, endDate });
    expect(said(findings)).toEqual(expected);
    expectUsable(agreement, findings);
  });

  it.each([
    ['2016-03-01', '2016-09-30', []],
    ['2016-03-01', '2016-03-01', []],
    ['2016-02-29', '2016-09-30', ['periode block periodStart']],
    ['2016-03-01', '2016-10-01', ['periode block periodEnd']],
    ['2016-01-01', '2016-02-01', ['periode block periodStart', 'periode block periodEnd']],
    ['2016-10-01', '2016-11-01', ['periode block periodStart', 'periode block periodEnd']],
  ])('periode: realised from %s to %s', (periodStart, periodEnd, expected) => {
    const findings = withinAgreement({ periodStart, periodEnd }, { startDate: '2016-03-01', endDate: '2016-09-30' });
    expect(said(findings)).toEqual(expected);
    expectUsable(realisation, findings);
  });
});
