import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { agreementLine } from '../../../domain/agreementLine.ts';
import { department } from '../../../domain/department.ts';
import { dialogue } from '../../../domain/dialogue.ts';
import { referenceBudget } from '../../../domain/referenceBudget.ts';
import { isRequired, readTexts, textsOf, writeTexts } from '../../../renderer/app/form/formSchema.ts';

const id = '01890a5d-ac96-774b-bcce-b302099a8057';
const budget = { departmentId: id, year: 2016, amountCents: 1_234_550, clients: null, source: 'decision' } as const;
const withLines = z.object({
  code: agreementLine.schema.shape.description,
  lines: z.array(agreementLine.schema.pick({ category: true, amountCents: true, hoursHundredths: true })),
});

function faultsOf(reading: ReturnType<typeof readTexts>): Record<string, string> {
  return reading.ok ? {} : Object.fromEntries(reading.faults.map(({ name, message }) => [name, message]));
}

describe('texts of a form', () => {
  it('stand for a record and give it back', () => {
    const texts = writeTexts(referenceBudget.schema, budget);
    expect(texts).toEqual({
      departmentId: id,
      year: '2016',
      amountCents: '12.345,50',
      clients: '',
      source: 'decision',
    });
    expect(readTexts(referenceBudget.schema, texts)).toEqual({ ok: true, values: budget });
  });

  it('know the notation of a field by its schema, also when it may be empty', () => {
    const texts = writeTexts(department.schema, {
      fteHundredths: 1250,
      singleFixedTeam: false,
      startDate: '2015-02-01',
      endDate: null,
    });
    expect(texts).toMatchObject({
      fteHundredths: '12,50',
      singleFixedTeam: 'no',
      startDate: '01-02-2015',
      endDate: '',
    });
    expect(texts.name).toBe('');
  });

  it('of another form are refused', () => {
    expect(() => textsOf(referenceBudget.schema, { year: '2016' })).toThrow(TypeError);
  });
});

describe('reading a form', () => {
  it('names every fault, with one sentence for each field', () => {
    const reading = readTexts(referenceBudget.schema, {
      departmentId: '',
      year: '16',
      amountCents: '10.02',
      clients: 'drie',
      source: '',
    });
    const faults = faultsOf(reading);
    expect(Object.keys(faults).toSorted()).toEqual(['amountCents', 'clients', 'departmentId', 'source', 'year']);
    expect(faults['amountCents']).toContain('10.02');
    expect(faults['clients']).toContain('drie');
    expect(faults['source']).toBe('Kies de bron van het bedrag.');
    expect(faults['departmentId']).toBe('Kies een mogelijkheid.');
  });

  it('says of an empty required field what to do', () => {
    const faults = faultsOf(readTexts(referenceBudget.schema, writeTexts(referenceBudget.schema, {})));
    expect(faults).toMatchObject({ amountCents: 'Vul een bedrag in.', year: 'Vul een jaar in.' });
    expect(faults).not.toHaveProperty('clients');
  });

  it('reads rows and names the row of a fault', () => {
    const good = { category: 'reserve', amountCents: '1.000,00', hoursHundredths: '' };
    expect(readTexts(withLines, { code: '', lines: [good] })).toEqual({
      ok: true,
      values: { code: null, lines: [{ category: 'reserve', amountCents: 100_000, hoursHundredths: null }] },
    });
    const faults = faultsOf(readTexts(withLines, { code: '', lines: [good, { ...good, amountCents: '1.000' }] }));
    expect(Object.keys(faults)).toEqual(['lines.1.amountCents']);
  });
});

describe('a field of several codes', () => {
  const talk = {
    departmentId: id,
    date: '2016-02-01',
    kind: 'start',
    topics: null,
    perspective: null,
    arrangements: null,
  } as const;

  it('stands in the form as one text and is read as a set', () => {
    const texts = writeTexts(dialogue.schema, { ...talk, participants: ['cce', 'client'] });
    expect(texts.participants).toBe('cce client');
    const reading = readTexts(dialogue.schema, { ...texts, participants: 'institution cce cce' });
    expect(reading).toEqual({ ok: true, values: { ...talk, participants: ['cce', 'institution'] } });
  });

  it('is missing when empty, and refuses what is no code', () => {
    const texts = writeTexts(dialogue.schema, talk);
    expect(faultsOf(readTexts(dialogue.schema, texts))).toEqual({ participants: 'Kies wie erbij waren.' });
    const stranger = faultsOf(readTexts(dialogue.schema, { ...texts, participants: 'cce Jansen' }));
    expect(Object.keys(stranger)).toEqual(['participants.1']);
    expect(isRequired(dialogue.schema, 'participants')).toBe(true);
  });
});

describe('a required field', () => {
  it('is one that may not be empty, also in a row', () => {
    expect(isRequired(referenceBudget.schema, 'amountCents')).toBe(true);
    expect(isRequired(referenceBudget.schema, 'clients')).toBe(false);
    expect(isRequired(withLines, 'lines.3.amountCents')).toBe(true);
    expect(isRequired(withLines, 'lines.3.hoursHundredths')).toBe(false);
  });
});
