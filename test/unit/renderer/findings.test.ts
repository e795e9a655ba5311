import { describe, expect, it } from 'vitest';
import { block, warn } from '../../../domain/rules/finding.ts';
import { errorList } from '../../../renderer/app/form/errorList.ts';
import { placeFindings } from '../../../renderer/app/form/placeFindings.ts';

describe('findings of the store', () => {
  it('stand at their field when the form has it, else at the form; what only warns stops nothing', () => {
    const placed = placeFindings(
      [
        block('R19', 'clientCount', 'Te veel.'),
        block('R04', 'totalCents', 'Geen extra geld.'),
        block('dubbel', 'clientCount', 'Al bekend.'),
        warn('R21', 'clientCount', 'Let op.'),
      ],
      (name) => name === 'clientCount',
    );
    expect(placed.atField).toEqual([{ name: 'clientCount', message: 'Te veel.' }]);
    expect(placed.atForm.map(({ rule }) => rule)).toEqual(['R04']);
  });
});

describe('the list of errors', () => {
  const errors = {
    lines: [undefined, { amountCents: { type: 'read', message: 'Vul een bedrag in.' } }],
    name: { type: 'store', message: 'Deze naam bestaat al.' },
  };

  it('names fields in rows, and who said it', () => {
    expect(errorList(errors)).toEqual([
      { name: 'lines.1.amountCents', message: 'Vul een bedrag in.', origin: 'read' },
      { name: 'name', message: 'Deze naam bestaat al.', origin: 'store' },
    ]);
  });

  it('follows the order of the fields', () => {
    const names = errorList(errors, ['name', 'lines.0.amountCents', 'lines.1.amountCents']).map(({ name }) => name);
    expect(names).toEqual(['name', 'lines.1.amountCents']);
  });

  it('is empty for a form without errors', () => {
    expect(errorList({})).toEqual([]);
  });
});
