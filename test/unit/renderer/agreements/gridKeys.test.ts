import { describe, expect, it } from 'vitest';
import { cellAfter, type CellPlace } from '../../../../renderer/features/agreements/editor/gridKeys.ts';

const plain = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };

function after(place: CellPlace, key: string, more: { shiftKey?: boolean; ctrlKey?: boolean; hasList?: boolean } = {}) {
  const { hasList = false, ...keys } = more;
  return cellAfter(place, { ...plain, ...keys, key }, { rows: 3, hasList });
}

describe('keys in the lines of an agreement', () => {
  it('Enter goes on, over the end of a row to the next', () => {
    expect(after({ row: 0, column: 'category' }, 'Enter', { hasList: true })).toEqual({ row: 0, column: 'focus' });
    expect(after({ row: 0, column: 'description' }, 'Enter')).toEqual({ row: 1, column: 'category' });
    expect(after({ row: 2, column: 'description' }, 'Enter')).toBeNull();
  });

  it('Shift and Enter goes back', () => {
    expect(after({ row: 1, column: 'category' }, 'Enter', { shiftKey: true })).toEqual({
      row: 0,
      column: 'description',
    });
    expect(after({ row: 0, column: 'category' }, 'Enter', { shiftKey: true })).toBeNull();
  });

  it('arrows go to the same cell of another row, but leave a list to itself', () => {
    expect(after({ row: 0, column: 'amountCents' }, 'ArrowDown')).toEqual({ row: 1, column: 'amountCents' });
    expect(after({ row: 1, column: 'amountCents' }, 'ArrowUp')).toEqual({ row: 0, column: 'amountCents' });
    expect(after({ row: 0, column: 'amountCents' }, 'ArrowUp')).toBeNull();
    expect(after({ row: 0, column: 'category' }, 'ArrowDown', { hasList: true })).toBeNull();
  });

  it('Ctrl and Enter is left to saving, and letters to the cell', () => {
    expect(after({ row: 0, column: 'amountCents' }, 'Enter', { ctrlKey: true })).toBeNull();
    expect(after({ row: 0, column: 'amountCents' }, 'a')).toBeNull();
  });
});
