import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { careProfiles } from '../../../../domain/reference/careProfiles.ts';
import { rules } from '../../../../domain/rules/catalogue.ts';
import { ordinaryMeerzorg } from '../../../../domain/rules/R10-ordinaryMeerzorg.ts';

const years = (code: string) => ordinaryMeerzorg(code).flatMap(({ year, claimable }) => (claimable ? [year] : []));

describe('R10 eligibility for ordinary meerzorg is dated', () => {
  it('R10 gives the years of a profile: always, later, last only, never', () => {
    expect(years('7VG')).toEqual([2015, 2019, 2022]);
    expect(years('7VV')).toEqual([2019, 2022]);
    expect(years('6LG')).toEqual([2019, 2022]);
    expect(years('4GGZ-W')).toEqual([2022]);
    expect(years('6VG')).toEqual([]);
  });

  it('R10 is silent about a profile that is not in the list, and about other years', () => {
    expect(ordinaryMeerzorg('9XX')).toEqual([]);
    expect(ordinaryMeerzorg('')).toEqual([]);
    for (const { code } of careProfiles) {
      expect(ordinaryMeerzorg(code).map(({ year }) => year)).toEqual([2015, 2019, 2022]);
    }
  });

  it('R10 says the same of every profile as the list from the public regulations', () => {
    const rows: Record<string, string>[] = parse(readFileSync('test/fixtures/reference/zorgprofielen.csv'), {
      columns: true,
      bom: true,
    });
    expect(rows).toHaveLength(52);
    for (const row of rows) {
      const said = [2015, 2019, 2022].filter((year) => row[`meerzorg_${year}`] === '1');
      expect(years(row['code'] ?? ''), row['code']).toEqual(said);
    }
  });

  it('R10 explains that it is no test of a client', () => {
    expect(rules.R10.explanation).toContain('geen toets');
    expect(rules.R10.source).toContain('artikel 2.2');
  });
});
