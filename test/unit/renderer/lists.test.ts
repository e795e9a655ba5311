import { describe, expect, it } from 'vitest';
import { searchWords } from '../../../renderer/components/searchWords.ts';
import { filterDepartments } from '../../../renderer/features/departments/departmentSearch.ts';
import { profileMixes } from '../../../renderer/features/departments/profileMix.ts';
import { regionChoices, suggestedExecutor } from '../../../renderer/features/institutions/executorOfRegion.ts';
import { filterInstitutions, institutionsSearch } from '../../../renderer/features/institutions/institutionSearch.ts';
import {
  filterInterventions,
  interventionsSearch,
} from '../../../renderer/features/interventions/interventionSearch.ts';

describe('searching a list', () => {
  it('wants every word, anywhere, whatever the case and accents', () => {
    const found = searchWords(' clienten  BEUK ');
    expect(found(['De Beuk', null, 'Acht cliënten'])).toBe(true);
    expect(found(['De Beuk', null])).toBe(false);
    expect(searchWords('  ')([])).toBe(true);
  });

  const bolder = {
    name: 'De Bolder',
    place: 'Vlissingen',
    careOfficeRegion: 'Zeeland',
    wlzExecutor: 'CZ',
    status: 'applied',
    sector: 'GGZ',
  } as const;
  const linde = { ...bolder, name: 'De Linde', place: null, status: 'running', sector: 'GHZ' } as const;

  it('combines with the filters', () => {
    expect(filterInstitutions([bolder, linde], 'zeeland', {})).toEqual([bolder, linde]);
    expect(filterInstitutions([bolder, linde], 'zeeland', { status: 'running' })).toEqual([linde]);
    expect(filterInstitutions([bolder, linde], 'vlissingen', { sector: 'GHZ' })).toEqual([]);

    const open = { name: 'A', code: 'A1', place: null, institutionName: 'X', endDate: null };
    const ended = { ...open, code: 'A2', endDate: '2016-12-31' };
    expect(filterDepartments([open, ended], 'x', { proef: 'ended' })).toEqual([ended]);
    expect(filterDepartments([open, ended], 'a1', {})).toEqual([open]);

    const coaching = {
      status: 'running',
      type: 'team_coaching',
      focus: 'context',
      goal: 'Rust',
      code: 'V1',
      departmentName: 'A',
      institutionName: 'X',
    } as const;
    const night = { ...coaching, type: 'night_care', focus: 'client', status: 'done' } as const;
    expect(filterInterventions([coaching, night], 'nachtzorg', {})).toEqual([night]);
    expect(filterInterventions([coaching, night], '', { gericht: 'context' })).toEqual([coaching]);
    expect(filterInterventions([coaching, night], '', { soort: 'night_care', status: 'running' })).toEqual([]);
  });

  it('leaves out of the address what makes no sense', () => {
    expect(institutionsSearch.parse({ status: 'x', sector: 'GHZ', paneel: 3, zoek: 5 })).toEqual({ sector: 'GHZ' });
    expect(interventionsSearch.parse({ open: 'no id', gericht: 'context' })).toEqual({ gericht: 'context' });
  });
});

describe('the Wlz-uitvoerder of a region (R21)', () => {
  it('is that of the day of selection where the list knows it, else that of the start of the experiment', () => {
    expect(suggestedExecutor('Rotterdam', null)).toBe('Achmea Zorgkantoor N.V.');
    expect(suggestedExecutor('Rotterdam', '2017-02-01')).toBe('Zilveren Kruis');
    expect(suggestedExecutor('Rotterdam', '2016-02-01')).toBe('Achmea Zorgkantoor N.V.');
    expect(suggestedExecutor('Nergens', null)).toBeUndefined();
  });

  it('is chosen from the regions of the experiment, and the one a record already has', () => {
    expect(regionChoices(null)).toHaveLength(32);
    expect(regionChoices('Arnhem')).toHaveLength(32);
    expect(regionChoices('Elders')[0]).toBe('Elders');
  });
});

describe('the profile mix of a department', () => {
  it('stands by date, latest first, most clients first', () => {
    const row = (referenceDate: string, careProfile: string, count: number) => ({ referenceDate, careProfile, count });
    const mixes = profileMixes([row('2015-01-01', '6VG', 2), row('2016-01-01', '7VG', 8), row('2015-01-01', '7VG', 6)]);
    expect(mixes).toEqual([
      { referenceDate: '2016-01-01', total: 8, counts: [row('2016-01-01', '7VG', 8)] },
      { referenceDate: '2015-01-01', total: 8, counts: [row('2015-01-01', '7VG', 6), row('2015-01-01', '6VG', 2)] },
    ]);
  });
});
