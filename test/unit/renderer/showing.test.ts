import { describe, expect, it } from 'vitest';
import { showMoment, today } from '../../../renderer/app/moment.ts';
import { moneyShares } from '../../../renderer/components/moneyShare.ts';
import { sortRows } from '../../../renderer/components/sortRows.ts';

describe('the order of rows', () => {
  it('is that of the Dutch alphabet, with numbers by size and what is missing last, both ways', () => {
    const names = ['zon', null, 'Ålst', 'afdeling 10', 'Afdeling 9'];
    expect(sortRows(names, (name) => name, false)).toEqual(['Afdeling 9', 'afdeling 10', 'Ålst', 'zon', null]);
    expect(sortRows(names, (name) => name, true)).toEqual(['zon', 'Ålst', 'afdeling 10', 'Afdeling 9', null]);
    expect(sortRows([10, 9, null, 100], (amount) => amount, false)).toEqual([9, 10, 100, null]);
  });

  it('leaves the rows it was given as they were', () => {
    const rows = [2, 1];
    expect(sortRows(rows, (row) => row, false)).toEqual([1, 2]);
    expect(rows).toEqual([2, 1]);
  });
});

describe('the money bar', () => {
  it('takes the largest amount as its whole width', () => {
    expect(moneyShares({ referenceCents: 100_00, agreedCents: 75_00, realisedCents: 10_00 })).toEqual({
      reference: 100,
      agreed: 75,
      realised: 10,
    });
    expect(moneyShares({ referenceCents: 100_00, agreedCents: 125_00, realisedCents: 0 })).toMatchObject({
      reference: 80,
      agreed: 100,
    });
  });

  it('is empty without amounts', () => {
    expect(moneyShares({ referenceCents: null, agreedCents: 0, realisedCents: 0 })).toEqual({
      reference: null,
      agreed: 0,
      realised: 0,
    });
  });
});

describe('a moment', () => {
  it('is a time today and a day with a time before', () => {
    const now = new Date(2026, 2, 4, 15, 0);
    expect(showMoment(new Date(2026, 2, 4, 14, 3), now)).toBe('14:03');
    expect(showMoment(new Date(2026, 2, 3, 14, 3), now)).toContain('3 maart');
    expect(today(now)).toBe('2026-03-04');
  });
});
