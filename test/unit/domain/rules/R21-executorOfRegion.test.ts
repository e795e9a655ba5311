import { describe, expect, it } from 'vitest';
import { institution } from '../../../../domain/institution.ts';
import { careOfficeRegions } from '../../../../domain/reference/careOfficeRegions.ts';
import { executorFitsRegion } from '../../../../domain/rules/R21-executorOfRegion.ts';
import { expectUsable, said } from './expectFinding.ts';

const groningen = { careOfficeRegion: 'Groningen', wlzExecutor: 'Stichting Zorgkantoor Menzis', selectedOn: null };

describe('R21 the Wlz-uitvoerder fits the region in that year', () => {
  it('R21 knows every designation of the list on its first and last day', () => {
    for (const { region, wlzExecutor, validFrom, validTo } of careOfficeRegions) {
      for (const selectedOn of [validFrom, validTo]) {
        const right = { careOfficeRegion: region, wlzExecutor, selectedOn };
        expect(executorFitsRegion(right), `${region} ${selectedOn}`).toEqual([]);
        expect(said(executorFitsRegion({ ...right, wlzExecutor: 'Een ander' }))).toEqual(['R21 warning wlzExecutor']);
      }
    }
  });

  it('R21 warns, never blocks, and says who it was', () => {
    const findings = executorFitsRegion({ ...groningen, wlzExecutor: 'CZ Zorgkantoor B.V.' });
    expect(said(findings)).toEqual(['R21 warning wlzExecutor']);
    expect(findings[0]?.message).toBe('In 2015 was Stichting Zorgkantoor Menzis de Wlz-uitvoerder van Groningen.');
    expectUsable(institution, findings);
  });

  it('R21 looks at the first day of the experiment when the selection was earlier', () => {
    const earlier = { ...groningen, selectedOn: '2014-10-01' };
    expect(executorFitsRegion(earlier)).toEqual([]);
    expect(said(executorFitsRegion({ ...earlier, wlzExecutor: 'X' }))).toEqual(['R21 warning wlzExecutor']);
  });

  it('R21 is silent where the list is: other years, unknown regions', () => {
    expect(executorFitsRegion({ ...groningen, wlzExecutor: 'X', selectedOn: '2015-12-31' })).toHaveLength(1);
    expect(executorFitsRegion({ ...groningen, wlzExecutor: 'X', selectedOn: '2016-01-01' })).toEqual([]);
    expect(executorFitsRegion({ ...groningen, careOfficeRegion: 'Atlantis' })).toEqual([]);
  });
});
