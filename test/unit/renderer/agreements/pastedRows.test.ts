import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { focuses } from '../../../../domain/reference/focus.ts';
import { spendingCategories } from '../../../../domain/reference/spendingCategories.ts';
import { cellsOf, isBlock } from '../../../../renderer/components/copiedCells.ts';
import { blankLine } from '../../../../renderer/features/agreements/editor/agreementForm.ts';
import {
  exactOption,
  matchingOptions,
  optionsOf,
} from '../../../../renderer/features/agreements/editor/cellOptions.ts';
import { pasteInto } from '../../../../renderer/features/agreements/editor/pastedRows.ts';

const options = { category: optionsOf(spendingCategories), focus: optionsOf(focuses), interventionId: [] };
const atStart = { row: 0, column: 'category' } as const;

describe('a block copied from a spreadsheet', () => {
  it('is more than one cell', () => {
    expect(isBlock('1.234,56')).toBe(false);
    expect(isBlock('1.234,56\r\n')).toBe(false);
    expect(isBlock('a\tb')).toBe(true);
    expect(isBlock('a\nb')).toBe(true);
  });

  it('is taken apart into rows and cells, quotes and line ends in a cell included', () => {
    expect(cellsOf('a\tb\r\nc\t\r\n')).toEqual([
      ['a', 'b'],
      ['c', ''],
    ]);
    expect(cellsOf('"eerste\ntweede"\t"hij zei ""ja"""\nslot')).toEqual([['eerste\ntweede', 'hij zei "ja"'], ['slot']]);
    expect(cellsOf('\r\n\r\n')).toEqual([]);
  });

  it('gives back every plain cell', () => {
    const cell = fc.stringMatching(/^[a-z0-9,.€ -]{1,12}$/).map((text) => text.trim());
    const rows = fc.array(fc.array(cell.filter(Boolean), { minLength: 2, maxLength: 5 }), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(rows, (given) => {
        expect(cellsOf(given.map((row) => row.join('\t')).join('\r\n'))).toEqual(given);
      }),
    );
  });
});

describe('pasting into the lines', () => {
  it('takes labels, codes and words of the registration, whatever their case', () => {
    const text = 'Nachtzorg\tCliënt\t1.000,00\t8\ncoaching_training\tgemengd\t€ 5,00\nRESERVE\tclient\t1';
    const { rows, count } = pasteInto([], text, atStart, options);
    expect(count).toBe(3);
    expect(rows).toMatchObject([
      { category: 'night_care', focus: 'client', amountCents: '1.000,00', hoursHundredths: '8' },
      { category: 'coaching_training', focus: 'mixed', amountCents: '€ 5,00', hoursHundredths: '' },
      { category: 'reserve', focus: 'client', amountCents: '1' },
    ]);
  });

  it('guesses nothing: what is not in the list stays as it came', () => {
    const { rows, fields } = pasteInto([], 'Coach\tcontekst\t10.02\tveel', atStart, options);
    expect(rows).toMatchObject([
      { category: 'Coach', focus: 'contekst', amountCents: '10.02', hoursHundredths: 'veel' },
    ]);
    expect(fields).toEqual(['lines.0.category', 'lines.0.focus', 'lines.0.amountCents', 'lines.0.hoursHundredths']);
  });

  it('leaves out a row with the names of the columns', () => {
    const { rows, count } = pasteInto([], 'Besteding\tGericht op\tBedrag\nReserve\tcontext\t5', atStart, options);
    expect(count).toBe(1);
    expect(rows).toMatchObject([{ category: 'reserve' }]);
  });

  it('begins at the cell it is pasted in and keeps what stands beside and above it', () => {
    const before = [
      { ...blankLine, id: 'one', category: 'reserve', amountCents: '1,00' },
      { ...blankLine, id: 'two', category: 'other', description: 'blijft' },
    ];
    const { rows } = pasteInto(before, '2,00\n3,00\n', { row: 1, column: 'amountCents' }, options);
    expect(rows).toEqual([before[0], { ...before[1], amountCents: '2,00' }, { ...blankLine, amountCents: '3,00' }]);
  });
});

describe('options of a cell', () => {
  it('are found by label, code or word, without case and accents', () => {
    expect(exactOption(options.focus, 'client')?.value).toBe('client');
    expect(exactOption(options.focus, ' CLIËNT ')?.value).toBe('client');
    expect(exactOption(options.focus, 'gemengd')?.value).toBe('mixed');
    expect(exactOption(options.focus, '')).toBeUndefined();
    expect(exactOption(options.category, 'zorg')).toBeUndefined();
  });

  it('are narrowed by what is typed', () => {
    expect(matchingOptions(options.category, 'directe zorg').map(({ value }) => value)).toEqual([
      'direct_care_residential',
      'direct_care_daytime',
    ]);
    expect(matchingOptions(options.category, '')).toHaveLength(spendingCategories.choices.length);
  });
});
