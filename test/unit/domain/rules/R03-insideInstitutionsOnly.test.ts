import { describe, expect, it } from 'vitest';
import { careProfiles } from '../../../../domain/reference/careProfiles.ts';
import { entities } from '../../../../domain/registration.ts';
import { everyCodeList } from '../everyCodeList.ts';

/** Words of care at home and of its forms of delivery: modulair en volledig pakket thuis, persoonsgebonden budget. */
const homeCare =
  /thuis|\bhome|[_ ]home\b|\bmpt\b|\bvpt\b|\bpgb\b|modulair|volledig pakket|persoonsgebonden|extramura|wijkverpleging/i;

describe('R03 care inside institutions only: nothing offers home care', () => {
  it('R03 the check itself knows the words', () => {
    for (const text of [
      'Zorg thuis',
      'thuiszorg',
      'VPT',
      'mpt',
      'pgb',
      'care_at_home',
      'home_care',
      'Modulair pakket',
    ]) {
      expect(text).toMatch(homeCare);
    }
    expect('Verpleeghuis').not.toMatch(homeCare);
  });

  it('R03 no code list offers it', () => {
    const lists = everyCodeList();
    expect(lists.length).toBeGreaterThanOrEqual(18);
    for (const { name, list } of lists) {
      for (const { code, word, label } of list.choices) {
        expect(`${code} / ${word} / ${label}`, name).not.toMatch(homeCare);
      }
    }
  });

  it('R03 no care profile is one of care at home', () => {
    expect(careProfiles.filter(({ code, name, sector }) => homeCare.test(`${code} ${sector} ${name}`))).toEqual([]);
  });

  it('R03 no form asks for it', () => {
    for (const { name, label, plural, labels, groups } of Object.values(entities)) {
      const words = [name, label, plural, ...Object.keys(labels), ...Object.values(labels), ...Object.keys(groups)];
      expect(words.filter((word) => homeCare.test(word))).toEqual([]);
    }
  });
});
