import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { agreementLine } from '../../../domain/agreementLine.ts';
import { realisation } from '../../../domain/realisation.ts';
import { block, warn } from '../../../domain/rules/finding.ts';
import { fieldNames, formFaults } from '../../../renderer/app/form/formFaults.ts';
import { formOf, rowsOf } from '../../../renderer/app/form/formOf.ts';

const schema = realisation.schema.omit({ agreementLineId: true });
const texts = { periodStart: '01-02-2016', periodEnd: '29-02-2016', amountCents: '10', hoursHundredths: '', note: '' };

describe('faults of a form', () => {
  it('R22 block a BSN in a free text, also while another field cannot be read', () => {
    const faults = formFaults(
      { schema, freeText: ['note'] },
      { ...texts, amountCents: '10.02', note: 'BSN 111222333' },
    );
    expect(faults.map(({ name }) => name)).toEqual(['amountCents', 'note']);
  });

  it('R22 block a BSN in a row', () => {
    const rows = rowsOf('lines', agreementLine);
    const lines = z.object({ lines: z.array(agreementLine.schema.pick({ description: true })) });
    const faults = formFaults(
      { schema: lines, ...rows },
      { lines: [{ description: 'x' }, { description: '111222333' }] },
    );
    expect(faults.map(({ name }) => name)).toEqual(['lines.1.description']);
    expect(rows.labels['lines.amountCents']).toBe('Bedrag');
  });

  it('R22 let through what only warns', () => {
    expect(formFaults({ schema, freeText: ['note'] }, { ...texts, note: 'bel 06-12345678' })).toEqual([]);
  });

  it('come from the rules only when every field can be read, and only from what blocks', () => {
    const check = () => [block('periode', 'periodEnd', 'Te laat.'), warn('R18', 'note', 'Schrijf er iets bij.')];
    expect(formFaults({ schema, check }, texts)).toEqual([{ name: 'periodEnd', message: 'Te laat.' }]);
    expect(formFaults({ schema, check }, { ...texts, amountCents: 'x' }).map(({ name }) => name)).toEqual([
      'amountCents',
    ]);
  });

  it('are looked for in the free texts that the entity names', () => {
    expect(formOf(realisation).freeText).toEqual(['note']);
  });
});

describe('names of fields', () => {
  it('include those of rows', () => {
    expect(fieldNames({ code: 'A', lines: [{ amountCents: '' }, { amountCents: '' }] })).toEqual([
      'code',
      'lines.0.amountCents',
      'lines.1.amountCents',
    ]);
  });
});
