import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import {
  careOfficeRegions,
  isCareOfficeRegion,
  regionNamesOn,
  wlzExecutorNames,
  wlzExecutorOf,
} from '../../../../domain/reference/careOfficeRegions.ts';
import { isIsoDate } from '../../../../domain/values/isoDate.ts';

const rows: Record<string, string>[] = parse(readFileSync('test/fixtures/reference/zorgkantoorregios.csv'), {
  columns: true,
  bom: true,
});

describe('care office regions', () => {
  it('are those of the published list, row for row', () => {
    expect(rows.length).toBeGreaterThan(60);
    expect(careOfficeRegions).toEqual(
      rows.map((row) => ({
        region: row['region'],
        iwlzCode: row['iwlz_cod001'] === '' ? null : row['iwlz_cod001'],
        wlzExecutor: row['wlz_uitvoerder'],
        validFrom: row['valid_from'],
        validTo: row['valid_to'],
      })),
    );
  });

  it('designate one Wlz-uitvoerder a region at a time', () => {
    for (const one of careOfficeRegions) {
      expect(isIsoDate(one.validFrom) && isIsoDate(one.validTo) && one.validFrom <= one.validTo, one.region).toBe(true);
      const sameTime = careOfficeRegions.filter(
        ({ region, validFrom, validTo }) =>
          region === one.region && validFrom <= one.validTo && one.validFrom <= validTo,
      );
      expect(sameTime, one.region).toHaveLength(1);
    }
  });

  it('number 32 in 2015, and are all offered where the list is silent', () => {
    expect(regionNamesOn('2015-06-01')).toHaveLength(32);
    expect(regionNamesOn('2015-06-01')).toEqual(regionNamesOn('2015-12-31'));
    const every = new Set(careOfficeRegions.map(({ region }) => region));
    expect(new Set(regionNamesOn('2017-06-01'))).toEqual(every);
    expect(new Set(regionNamesOn('2020-06-01'))).toEqual(every);
  });

  it('are found by name and date', () => {
    expect(wlzExecutorOf('Groningen', '2015-12-31')).toBe('Stichting Zorgkantoor Menzis');
    expect(wlzExecutorOf('Groningen', '2016-01-01')).toBeUndefined();
    expect([isCareOfficeRegion('Groningen'), isCareOfficeRegion('groningen'), isCareOfficeRegion('')]).toEqual([
      true,
      false,
      false,
    ]);
    expect(wlzExecutorNames).toContain('Stichting Zorgkantoor Menzis');
    expect(new Set(wlzExecutorNames).size).toBe(wlzExecutorNames.length);
  });
});
