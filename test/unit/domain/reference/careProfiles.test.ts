import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { careProfile, careProfiles, isCareProfile } from '../../../../domain/reference/careProfiles.ts';

const rows: Record<string, string>[] = parse(readFileSync('test/fixtures/reference/zorgprofielen.csv'), {
  columns: true,
  bom: true,
});

describe('care profiles', () => {
  it('are those of the published list, in every column that is used', () => {
    expect(rows).toHaveLength(52);
    expect(careProfiles).toEqual(
      rows.map((row) => ({
        code: row['code'],
        sector: row['sector'],
        name: row['name_nl'],
        meerzorg: {
          2015: row['meerzorg_2015'] === '1',
          2019: row['meerzorg_2019'] === '1',
          2022: row['meerzorg_2022'] === '1',
        },
        hoursPerWeek: row['zzp_hours_week'] === '' ? null : row['zzp_hours_week'],
      })),
    );
  });

  it('have unique codes, and are found by them only', () => {
    expect(new Set(careProfiles.map(({ code }) => code)).size).toBe(careProfiles.length);
    expect(careProfile('7VG')?.sector).toBe('VG');
    expect([isCareProfile('7VG'), isCareProfile('7vg'), isCareProfile('8VG'), isCareProfile('toString')]).toEqual([
      true,
      false,
      careProfiles.some(({ code }) => code === '8VG'),
      false,
    ]);
    expect(careProfile('99XX')).toBeUndefined();
  });
});
