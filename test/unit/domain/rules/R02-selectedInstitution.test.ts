import { describe, expect, it } from 'vitest';
import { department } from '../../../../domain/department.ts';
import { pilotStatuses } from '../../../../domain/institution.ts';
import { institutionIsSelected } from '../../../../domain/rules/R02-selectedInstitution.ts';
import { expectUsable, said } from './expectFinding.ts';

describe('R02 only a selected institution has pilot departments', () => {
  it('R02 refuses an institution that only applied or was rejected, in every other status not', () => {
    const refused = pilotStatuses.choices
      .map(({ code }) => code)
      .filter((status) => institutionIsSelected({ name: 'De Linde', status }).length > 0);
    expect(refused).toEqual(['applied', 'rejected']);
  });

  it('R02 says which institution and which status, in Dutch', () => {
    const findings = institutionIsSelected({ name: 'De Linde', status: 'applied' });
    expect(said(findings)).toEqual(['R02 block institutionId']);
    expect(findings[0]?.message).toBe('De Linde is niet geselecteerd (status: Aangemeld). Leg eerst de selectie vast.');
    expectUsable(department, findings);
  });
});
