import { describe, expect, it } from 'vitest';
import { agreement, agreementStatuses } from '../../../../domain/agreement.ts';
import { bothAccords } from '../../../../domain/rules/R06-bothAccords.ts';
import { expectUsable, said } from './expectFinding.ts';

describe('R06 institution and Wlz-uitvoerder both agree', () => {
  it.each([
    [null, null, ['R06 block institutionAccordOn', 'R06 block wlzExecutorAccordOn']],
    ['2016-01-01', null, ['R06 block wlzExecutorAccordOn']],
    [null, '2016-01-01', ['R06 block institutionAccordOn']],
    ['2016-01-01', '2016-01-02', []],
  ])('R06 with accords on %s and %s', (institutionAccordOn, wlzExecutorAccordOn, expected) => {
    for (const status of ['agreed', 'closed'] as const) {
      const findings = bothAccords({ status, institutionAccordOn, wlzExecutorAccordOn });
      expect(said(findings)).toEqual(expected);
      expectUsable(agreement, findings);
    }
  });

  it('R06 asks nothing before an agreement is in force', () => {
    const asked = agreementStatuses.choices
      .map(({ code }) => code)
      .filter((status) => bothAccords({ status, institutionAccordOn: null, wlzExecutorAccordOn: null }).length > 0);
    expect(asked).toEqual(['agreed', 'closed']);
  });

  it('R06 knows two parties: an agreement has no accord of CCE', () => {
    const accords = Object.keys(agreement.schema.shape).filter((field) => /accord/i.test(field));
    expect(accords).toEqual(['institutionAccordOn', 'wlzExecutorAccordOn']);
  });
});
