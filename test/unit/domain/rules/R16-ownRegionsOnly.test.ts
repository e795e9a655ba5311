import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { careOfficeRegions, wlzExecutorNames } from '../../../../domain/reference/careOfficeRegions.ts';
import { executorHouse } from '../../../../domain/reference/wlzExecutors.ts';
import { reviewerOf, reviewerSees } from '../../../../domain/rules/R16-ownRegionsOnly.ts';

const regions = [...new Set(careOfficeRegions.map(({ region }) => region)), 'Nergenshuizen'];
const someRegion = fc.constantFrom(...regions);
const someExecutor = fc.constantFrom(...wlzExecutorNames, 'Zorgkantoor Zonder Lijst');
const someDate = fc
  .tuple(fc.integer({ min: 2013, max: 2027 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, day]) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
const someAgreement = fc.record({ careOfficeRegion: someRegion, wlzExecutor: someExecutor, startDate: someDate });

/** Who the public list says is designated, looked up row by row. */
function designated(region: string, date: string): string | undefined {
  for (const row of careOfficeRegions) {
    if (row.region === region && row.validFrom <= date && row.validTo >= date) return row.wlzExecutor;
  }
  return undefined;
}

describe('R16 a reviewer sees only its own regions', () => {
  it('R16 every agreement has exactly one Wlz-uitvoerder that sees it', () => {
    fc.assert(
      fc.property(someAgreement, (agreement) => {
        const names = [...wlzExecutorNames, 'Zorgkantoor Zonder Lijst'];
        const seeing = new Set(names.filter((name) => reviewerSees(name, agreement)).map(executorHouse));
        expect([...seeing]).toEqual([reviewerOf(agreement)]);
      }),
    );
  });

  it('R16 the designated one sees it where the list is certain, whatever is recorded with the institution', () => {
    fc.assert(
      fc.property(someAgreement, someExecutor, (agreement, other) => {
        const own = designated(agreement.careOfficeRegion, agreement.startDate);
        fc.pre(own !== undefined);
        expect(reviewerSees(own, agreement)).toBe(true);
        expect(reviewerSees(own, { ...agreement, wlzExecutor: other })).toBe(true);
        expect(reviewerSees(other, agreement)).toBe(executorHouse(other) === executorHouse(own));
      }),
    );
  });

  it('R16 where the list is silent, the recorded one sees it and no other', () => {
    fc.assert(
      fc.property(someAgreement, someExecutor, (agreement, other) => {
        fc.pre(designated(agreement.careOfficeRegion, agreement.startDate) === undefined);
        expect(reviewerSees(agreement.wlzExecutor, agreement)).toBe(true);
        expect(reviewerSees(other, agreement)).toBe(executorHouse(other) === executorHouse(agreement.wlzExecutor));
      }),
    );
  });

  it('R16 another name of the same organisation sees the same', () => {
    const rotterdam = { careOfficeRegion: 'Rotterdam', wlzExecutor: 'Achmea Zorgkantoor N.V.' };
    expect(reviewerSees('Zilveren Kruis', { ...rotterdam, startDate: '2015-01-01' })).toBe(true);
    expect(reviewerSees('Achmea Zorgkantoor N.V.', { ...rotterdam, startDate: '2017-01-01' })).toBe(true);
    expect(reviewerSees('CZ', { ...rotterdam, startDate: '2016-01-01' })).toBe(false);
  });

  it('R16 a region that went to another Wlz-uitvoerder goes with the agreements that begin then', () => {
    const region = { careOfficeRegion: 'Friesland', wlzExecutor: 'Zorgkantoor Friesland B.V.' };
    expect(reviewerSees('Zilveren Kruis', { ...region, startDate: '2015-12-31' })).toBe(false);
    expect(reviewerSees('Zilveren Kruis', { ...region, startDate: '2025-01-01' })).toBe(true);
    expect(reviewerSees('Zorgkantoor Friesland B.V.', { ...region, startDate: '2025-01-01' })).toBe(false);
  });
});
