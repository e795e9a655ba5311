import { describe, expect, it } from 'vitest';
import { codeList } from '../../../domain/codeList.ts';
import { everyCodeList } from './everyCodeList.ts';

describe('codeList', () => {
  const list = codeList('Kies iets.', { one: ['een', 'Eén'], two: 'Twee' });

  it('keeps code, word and label apart, in order', () => {
    expect(list.choices).toEqual([
      { code: 'one', word: 'een', label: 'Eén' },
      { code: 'two', word: 'two', label: 'Twee' },
    ]);
    expect([list.label('one'), list.word('one'), list.label('two'), list.word('two')]).toEqual([
      'Eén',
      'een',
      'Twee',
      'two',
    ]);
  });

  it('finds the code of a word without regard to case, never by code or label', () => {
    expect([' EEN ', 'Two', 'one', 'Eén', '', 'toString'].map((word) => list.fromWord(word))).toEqual([
      'one',
      'two',
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('says its own sentence for anything else', () => {
    expect(list.schema.parse('one')).toBe('one');
    for (const wrong of ['een', '', null, undefined, 3, 'toString']) {
      expect(list.schema.safeParse(wrong).error?.issues.map(({ message }) => message)).toEqual(['Kies iets.']);
    }
  });
});

describe.each(everyCodeList())('$name', ({ list }) => {
  it('has unique codes, words and labels, none empty', () => {
    for (const part of ['code', 'word', 'label'] as const) {
      const values = list.choices.map((choice) => choice[part].toLowerCase());
      expect(new Set(values).size).toBe(values.length);
      expect(values.every((value) => value.trim() !== '' && value.trim() === value)).toBe(true);
    }
  });

  it('reads back its own words', () => {
    for (const { code, word, label } of list.choices) {
      expect(list.fromWord(list.word(code))).toBe(code);
      expect(list.label(code)).toBe(label);
      expect(word).toMatch(/^[\w-]+(?: [\w-]+)*$/);
      expect(label).toMatch(/^[\p{Lu}\d]/u);
    }
  });
});
