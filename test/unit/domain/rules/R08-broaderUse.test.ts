import { describe, expect, it } from 'vitest';
import { agreement, agreementStatuses } from '../../../../domain/agreement.ts';
import { broaderUse } from '../../../../domain/rules/R08-broaderUse.ts';
import { expectUsable, said } from './expectFinding.ts';

const client = { focus: 'client' } as const;

describe('R08 broader use of the money', () => {
  it.each([
    ['only lines for clients', [client, client], ['R08 block broaderUseReason']],
    ['no line at all', [], ['R08 block broaderUseReason']],
    ['one line for the context', [client, { focus: 'context' as const }], []],
    ['one line partly for the context', [client, { focus: 'mixed' as const }], []],
  ])('R08 with %s', (_, lines, expected) => {
    const findings = broaderUse({ status: 'proposed', broaderUseReason: null }, lines);
    expect(said(findings)).toEqual(expected);
    expectUsable(agreement, findings);
  });

  it('R08 leaves a draft alone and accepts a reason', () => {
    expect(broaderUse({ status: 'draft', broaderUseReason: null }, [client])).toEqual([]);
    expect(broaderUse({ status: 'proposed', broaderUseReason: 'Het gebouw is al aangepast.' }, [client])).toEqual([]);
    const asked = agreementStatuses.choices
      .map(({ code }) => code)
      .filter((status) => broaderUse({ status, broaderUseReason: null }, [client]).length > 0);
    expect(asked).toEqual(['proposed', 'adjust', 'rejected', 'agreed', 'closed']);
  });
});
