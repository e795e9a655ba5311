import { describe, expect, it } from 'vitest';
import { readTexts, writeTexts } from '../../../../renderer/app/form/formSchema.ts';
import { isBlank, sameForm } from '../../../../renderer/app/form/texts.ts';
import {
  agreementFormSchema,
  blankLine,
  checkAgreement,
  withoutOtherLevels,
  type AgreementForm,
} from '../../../../renderer/features/agreements/editor/agreementForm.ts';
import { typedRooms } from '../../../../renderer/features/agreements/editor/typedRooms.ts';
import { yearToAgree } from '../../../../renderer/features/agreements/editor/yearToAgree.ts';
import { recordedTotals, typedTotals } from '../../../../renderer/features/agreements/typedTotals.ts';

const id = '01890a5d-ac96-774b-bcce-b302099a8057';
const other = '01890a5d-ac96-774b-bcce-b302099a8058';
const line = {
  id: null,
  category: 'night_care',
  categoryOther: null,
  focus: 'client',
  amountCents: 123_456,
  hoursHundredths: 325_000,
  interventionId: null,
  description: null,
} as const;
const form: AgreementForm = {
  institutionId: id,
  level: 'department',
  departmentId: other,
  clientCode: null,
  startDate: '2016-01-01',
  endDate: '2016-12-31',
  purpose: 'Rust',
  legalBasis: 'wmg_experiment',
  broaderUseReason: null,
  lines: [line],
};

describe('the agreement form', () => {
  it('gives back what it shows, thousands of hours included', () => {
    const texts = writeTexts(agreementFormSchema, form);
    expect(texts.lines[0]).toMatchObject({ amountCents: '1.234,56', hoursHundredths: '3250' });
    expect(readTexts(agreementFormSchema, texts)).toEqual({ ok: true, values: form });
  });

  it('does not count the empty line at the end, for saving nor for the draft', () => {
    const texts = writeTexts(agreementFormSchema, form);
    const waiting = { ...texts, lines: [...texts.lines, { ...blankLine }] };
    expect(isBlank(blankLine)).toBe(true);
    expect(sameForm(texts, waiting)).toBe(true);
    expect(readTexts(agreementFormSchema, waiting)).toEqual({ ok: true, values: form });
  });

  it('counts an empty line between others: somebody has to say what it should be', () => {
    const texts = writeTexts(agreementFormSchema, form);
    const reading = readTexts(agreementFormSchema, { ...texts, lines: [{ ...blankLine }, ...texts.lines] });
    expect(reading.ok ? [] : reading.faults.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['lines.0.category', 'lines.0.focus', 'lines.0.amountCents']),
    );
  });

  it('names what is not in a list, and keeps it', () => {
    const texts = writeTexts(agreementFormSchema, form);
    const reading = readTexts(agreementFormSchema, {
      ...texts,
      lines: [{ ...texts.lines[0], category: 'Coachng', interventionId: 'V99' }],
    });
    const faults = reading.ok ? [] : reading.faults;
    expect(faults).toContainEqual({
      name: 'lines.0.category',
      message: '“Coachng” staat niet in de lijst. Kies waaraan het geld besteed wordt.',
    });
    expect(faults).toContainEqual({ name: 'lines.0.interventionId', message: '“V99” staat niet in de lijst.' });
  });

  it('keeps only what belongs to its level', () => {
    const all = { ...form, clientCode: 'C-03' };
    expect(withoutOtherLevels(all)).toMatchObject({ departmentId: other, clientCode: null });
    expect(withoutOtherLevels({ ...all, level: 'client' })).toMatchObject({ departmentId: other, clientCode: 'C-03' });
    expect(withoutOtherLevels({ ...all, level: 'institution' })).toMatchObject({
      departmentId: null,
      clientCode: null,
    });
  });

  it('R08 asks a reason and a line before a proposal, not before keeping', () => {
    expect(checkAgreement(form, false)).toEqual([]);
    expect(checkAgreement(form, true)).toMatchObject([{ rule: 'R08', field: 'broaderUseReason' }]);
    expect(checkAgreement({ ...form, broaderUseReason: 'Nog niet' }, true)).toEqual([]);
    expect(checkAgreement({ ...form, lines: [{ ...line, focus: 'mixed' }] }, true)).toEqual([]);
    expect(checkAgreement({ ...form, lines: [] }, true)).toMatchObject([{ rule: 'verplicht' }]);
  });

  it('says at the line what “Anders” asks, and at the end what a year asks', () => {
    const findings = checkAgreement(
      { ...form, endDate: '2017-03-31', lines: [line, { ...line, category: 'other' }] },
      false,
    );
    expect(findings).toMatchObject([
      { rule: 'kalenderjaar', field: 'endDate' },
      { rule: 'verplicht', field: 'lines.1.categoryOther' },
    ]);
  });
});

describe('totals while typing (R17)', () => {
  const typed = (focus: string, amountCents: string, hoursHundredths = '') => ({ focus, amountCents, hoursHundredths });

  it('are those of the recorded lines', () => {
    const { lines } = writeTexts(agreementFormSchema, {
      lines: [line, { ...line, focus: 'context', amountCents: 100 }],
    });
    expect(typedTotals(lines)).toEqual(recordedTotals([line, { ...line, focus: 'context', amountCents: 100 }]));
  });

  it('leave out what cannot be read and say so', () => {
    expect(typedTotals([typed('client', '10.02'), typed('context', '5,00', 'veel'), typed('', '1,00')])).toMatchObject({
      totalCents: 600,
      contextCents: 500,
      unknownCents: 100,
      hoursHundredths: 0,
      unreadable: 1,
    });
  });
});

describe('the room while typing (R04)', () => {
  const money = {
    departments: [{ id: other }],
    budgets: [
      { departmentId: other, year: 2015, amountCents: 1000 },
      { departmentId: other, year: 2016, amountCents: 2000 },
    ],
    agreements: [{ id, status: 'agreed', replacesId: null, departmentId: other, startDate: '2015-01-01' }],
    lines: [{ agreementId: id, amountCents: 900 }],
  } as const;
  const nothing = { id: null, replacesId: null, totalCents: 2500 };

  it('is of department and institution, by the level that is chosen', () => {
    const typed = { level: 'department', departmentId: other, startDate: '1-1-2016' };
    expect(typedRooms(money, typed, nothing)).toMatchObject([
      { of: 'department', budgetCents: 2000, agreedElsewhereCents: 0, thisCents: 2500 },
      { of: 'institution', budgetCents: 2000 },
    ]);
    expect(typedRooms(money, { ...typed, level: 'institution' }, nothing)).toMatchObject([{ of: 'institution' }]);
    expect(typedRooms(money, { ...typed, startDate: '31-02-2016' }, nothing)).toBeNull();
  });

  it('proposes the first year with a budget and without an agreement, and otherwise a year of the experiment', () => {
    expect(yearToAgree(money, other, '2026-05-01')).toBe(2016);
    expect(yearToAgree({ ...money, budgets: money.budgets.slice(0, 1) }, other, '2026-05-01')).toBe(2015);
    expect(yearToAgree(null, null, '2026-05-01')).toBe(2017);
    expect(yearToAgree(null, null, '2016-05-01')).toBe(2016);
    expect(yearToAgree(null, null, '2014-05-01')).toBe(2015);
  });
});
