import { describe, expect, it } from 'vitest';
import { agreement, agreementStatuses } from '../../../../domain/agreement.ts';
import { representativesHeard } from '../../../../domain/rules/R07-representativesHeard.ts';
import { expectUsable, said } from './expectFinding.ts';

describe('R07 client representatives are heard before an agreement is in force', () => {
  it('R07 asks for the date in every status in which an agreement is in force, in no other', () => {
    const asked = agreementStatuses.choices
      .map(({ code }) => code)
      .filter((status) => representativesHeard({ status, clientRepresentativesHeardOn: null }).length > 0);
    expect(asked).toEqual(['agreed', 'closed']);
  });

  it('R07 is silent with a date, and speaks about that field without one', () => {
    expect(representativesHeard({ status: 'agreed', clientRepresentativesHeardOn: '2016-01-01' })).toEqual([]);
    const findings = representativesHeard({ status: 'agreed', clientRepresentativesHeardOn: null });
    expect(said(findings)).toEqual(['R07 block clientRepresentativesHeardOn']);
    expectUsable(agreement, findings);
  });
});
