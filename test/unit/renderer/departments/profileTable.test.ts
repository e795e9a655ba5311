import { describe, expect, it } from 'vitest';
import { profileTable } from '../../../../renderer/features/departments/profileTable.ts';

const count = (referenceDate: string, careProfile: string, number: number) => ({
  referenceDate,
  careProfile,
  count: number,
});

describe('profile counts over time', () => {
  it('R19 has a column for each date with its total, oldest first, and a row for each profile in the order of the regulation', () => {
    expect(
      profileTable([
        count('2016-01-01', '7VG', 5),
        count('2015-01-01', '6VG', 2),
        count('2015-01-01', '7VG', 6),
        count('2016-01-01', '8VV', 1),
      ]),
    ).toEqual({
      dates: [
        { referenceDate: '2015-01-01', total: 8 },
        { referenceDate: '2016-01-01', total: 6 },
      ],
      rows: [
        { careProfile: '8VV', counts: [null, 1] },
        { careProfile: '6VG', counts: [2, null] },
        { careProfile: '7VG', counts: [6, 5] },
      ],
    });
  });

  it('tells a count of none from no count, and keeps a profile that is not in the list', () => {
    expect(profileTable([count('2015-01-01', '7VG', 0), count('2015-01-01', 'ANDERS', 1)]).rows).toEqual([
      { careProfile: '7VG', counts: [0] },
      { careProfile: 'ANDERS', counts: [1] },
    ]);
    expect(profileTable([])).toEqual({ dates: [], rows: [] });
  });
});
