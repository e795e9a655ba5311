import { describe, expect, it } from 'vitest';
import { agreement, agreementsThatCount, agreementStatuses } from '../../../../domain/agreement.ts';
import { termsAreFrozen } from '../../../../domain/rules/R15-frozenTerms.ts';
import { expectUsable, said } from './expectFinding.ts';

describe('R15 what is agreed never changes', () => {
  it('R15 freezes an agreement once it is in force', () => {
    const frozen = agreementStatuses.choices
      .map(({ code }) => code)
      .filter((status) => termsAreFrozen({ status }).length > 0);
    expect(frozen).toEqual(['agreed', 'closed']);
  });

  it('R15 names the field that was to be changed and the way out', () => {
    const findings = termsAreFrozen({ status: 'agreed' }, 'purpose');
    expect(said(findings)).toEqual(['R15 block purpose']);
    expect(findings[0]?.message).toContain('Maak een nieuwe versie');
    expectUsable(agreement, findings);
    expectUsable(agreement, termsAreFrozen({ status: 'closed' }));
  });

  it('R15 a new version takes over only when it is in force itself; the old one stays', () => {
    const versions = (status: 'proposed' | 'agreed' | 'closed') => [
      { id: 'v1', status: 'agreed' as const, replacesId: null },
      { id: 'v2', status, replacesId: 'v1' },
    ];
    expect(agreementsThatCount(versions('proposed')).map(({ id }) => id)).toEqual(['v1']);
    expect(agreementsThatCount(versions('agreed')).map(({ id }) => id)).toEqual(['v2']);
    expect(agreementsThatCount(versions('closed')).map(({ id }) => id)).toEqual(['v2']);
  });
});
