import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markHits } from '../../../../db/search/markHits.ts';
import { matchExpression } from '../../../../db/search/matchExpression.ts';
import { wordsIn } from '../../../../db/search/words.ts';

const bare = (text: string) => wordsIn(text).map((word) => word.bare);

describe('words', () => {
  it('are the same with and without case and accents, composed or not', () => {
    expect(bare('Cliënt geëvalueerd')).toEqual(['client', 'geevalueerd']);
    expect(bare('Cliënt geëvalueerd'.normalize('NFD'))).toEqual(['client', 'geevalueerd']);
    expect(bare('SW-A01/2016, “één”')).toEqual(['sw', 'a01', '2016', 'een']);
  });

  it('stand where they say', () => {
    const text = 'De cliënt slaapt'.normalize('NFD');
    expect(wordsIn(text).map(({ start, end }) => text.slice(start, end).normalize('NFC'))).toEqual([
      'De',
      'cliënt',
      'slaapt',
    ]);
  });
});

describe('what is typed', () => {
  it('asks every word from its beginning, and what is written together stays together', () => {
    expect(matchExpression('  Cliënt  SW-A01 ')).toBe('"client"* "sw a01"*');
  });

  it('is nothing to look for when it is too little', () => {
    for (const typed of ['', ' ', 'a', '-', '"', '* ()']) expect(matchExpression(typed)).toBeNull();
  });

  it('never works as an operator of the index', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        const expression = matchExpression(`${typed} NEAR("x" AND y OR z*)`);
        expect(expression).toMatch(/^(?:"[\p{L}\p{N}\p{Co} ]+"\* ?)+$/u);
      }),
    );
  });
});

describe('a snippet', () => {
  it('marks the hits in the text that has most of the words, and leaves everything as it is written', () => {
    const parts = markHits(['Rust', 'De <b>cliënt</b> is geëvalueerd met de ouders'], 'client geeval');
    expect(parts).toEqual([
      { text: 'De <b>', hit: false },
      { text: 'cliënt', hit: true },
      { text: '</b> is ', hit: false },
      { text: 'geëvalueerd', hit: true },
      { text: ' met de ouders', hit: false },
    ]);
  });

  it('is empty when no text was hit', () => {
    expect(markHits(['Rust op de groep'], 'client')).toEqual([]);
  });

  it('is a short piece of a long text, around the first hit', () => {
    const text = `${'woord '.repeat(100)}geëvalueerd ${'en verder '.repeat(100)}`;
    const shown = markHits([text], 'geeval');
    const whole = shown.map((part) => part.text).join('');
    expect(whole.length).toBeLessThan(160);
    expect(whole.startsWith('…woord ')).toBe(true);
    expect(whole.endsWith('…')).toBe(true);
    expect(shown.find(({ hit }) => hit)?.text).toBe('geëvalueerd');
  });

  it('is a piece of the text it came from, whatever the text', () => {
    const { failed } = fc.check(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), fc.string({ unit: 'grapheme' }), (texts, typed) => {
        const parts = markHits(texts, typed);
        const shown = parts
          .map((part) => part.text)
          .join('')
          .replace(/^…/, '')
          .replace(/…$/, '');
        const tidy = texts.map((text) => text.replaceAll(/\s+/g, ' '));
        return parts.length === 0 || tidy.some((text) => text.includes(shown.trim()));
      }),
    );
    expect(failed).toBe(false);
  });
});
