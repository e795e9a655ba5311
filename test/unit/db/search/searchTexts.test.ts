import { describe, expect, it } from 'vitest';
import { searchFields } from '../../../../db/search/searchFields.ts';
import { searchTexts } from '../../../../db/search/searchTexts.ts';
import { entities, entityNames } from '../../../../domain/registration.ts';

describe('the texts in which is searched', () => {
  it('are those of an intervention as they stand on screen: its code, its words, and labels instead of codes', () => {
    const row = {
      id: '0190a1b2-0000-7000-8000-000000000000',
      departmentId: '0190a1b2-0000-7000-8000-000000000001',
      code: 'SW-A01-V02',
      type: 'night_care',
      typeOther: null,
      focus: 'client',
      goal: 'De cliënt slaapt door',
      startDate: '2016-01-10',
      status: 'running',
      responsibleRole: 'teamleider',
      reflection: null,
    };
    expect(searchTexts('intervention', row)).toEqual({
      names: ['SW-A01-V02', 'teamleider'],
      texts: ['De cliënt slaapt door', 'Nachtzorg', 'Cliënt', 'Lopend'],
    });
  });

  it('are dates and who took part for a dialogue, which has no name', () => {
    const row = {
      date: '2016-05-12',
      kind: 'progress',
      participants: '["institution","client_representative"]',
      topics: 'Slapen',
    };
    const { names, texts } = searchTexts('dialogue', row);
    expect(names).toEqual(['12-05-2016']);
    expect(texts).toContain('Slapen');
    expect(texts.join(' ')).toMatch(/cliëntvertegenwoordiger/i);
  });

  it('hold no ids, amounts, hashes or kinds of file', () => {
    const fields = entityNames.flatMap((name) => searchFields(name).map(({ field }) => field));
    expect(fields.filter((field) => /Id$|Cents$|Hundredths$|[Hh]ash$|sha256|signature|mediaType/.test(field))).toEqual(
      [],
    );
  });

  it.each(entityNames)('hold all that is written in %s, and something to find it by', (name) => {
    const fields = searchFields(name).map(({ field }) => field);
    expect(fields).toEqual(expect.arrayContaining([...entities[name].freeText, ...entities[name].shortText]));
    expect(fields.length).toBeGreaterThan(0);
  });
});
