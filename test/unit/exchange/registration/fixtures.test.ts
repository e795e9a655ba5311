import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { RecordOf } from '../../../../domain/registration.ts';
import { readCarrier } from '../../../../exchange/registration/carrier/readCarrier.ts';
import { checkRegistration } from '../../../../exchange/registration/checkRegistration.ts';
import type { Sheet, SomeValues } from '../../../../exchange/registration/sheets/sheet.ts';
import { isExtraSheet, type SheetEntity, sheetEntities } from '../../../../exchange/registration/sheets/sheetNames.ts';
import { sheets } from '../../../../exchange/registration/sheets/sheets.ts';
import { emptyRegistration, fixtureFiles, growingIds, withEdits } from '../../../fixtures/registration.ts';

const small = readCarrier({ kind: 'files', files: fixtureFiles('registration-small') });
const faulty = readCarrier({ kind: 'files', files: fixtureFiles('registration-faulty') });

const smallCounts = {
  instellingen: 6,
  afdelingen: 16,
  zorgprofielen: 32,
  referentiebudget: 40,
  interventies: 68,
  afspraken: 53,
  afspraakregels: 171,
  realisatie: 301,
  gesprekken: 50,
  metingen: 140,
  regelruimte: 13,
  signalen: 5,
};

describe('registration-small', () => {
  const check = checkRegistration(small, emptyRegistration, growingIds());

  it('is accepted as a whole, every sheet with all its rows', () => {
    expect(check.refused).toEqual([]);
    expect(check.notes).toEqual([]);
    expect(Object.entries(check.sheets)).toEqual(
      Object.entries(smallCounts).map(([name, read]) => [
        name,
        { read, new: read, changed: 0, unchanged: 0, refused: 0 },
      ]),
    );
  });

  it('gives the records that stand in the files', () => {
    const made = withEdits(emptyRegistration, check.edits);
    const [agreement] = made.agreement;
    const department = made.department.find(({ id }) => id === agreement?.departmentId);
    expect(agreement).toMatchObject({
      code: 'B00001',
      level: 'department',
      clientCode: null,
      startDate: '2015-04-07',
      purpose: 'Prikkelarme "huiskamer" met eigen ingang\nTweede regel: zie bespreking',
      institutionAccordOn: '2015-11-19',
      version: 1,
      replacesId: null,
      status: 'agreed',
      agreedTermsHash: null,
    });
    expect(department).toMatchObject({
      code: 'I001-A01',
      clientCount: 23,
      fteHundredths: 1234,
      singleFixedTeam: false,
      endDate: null,
    });
    expect(made.institution.find(({ id }) => id === department?.institutionId)?.name).toBe('Centrum De Waterlelie');
    expect(made.institution.find(({ status }) => status === 'stopped')?.statusReason).toBe('Team en locatie opgeheven');
    expect(made.agreementLine[3]).toMatchObject({
      number: 4,
      category: 'expert_consultation',
      focus: 'context',
      amountCents: 441_911,
      hoursHundredths: 17_884,
    });
    expect(made.intervention.find(({ id }) => id === made.agreementLine[3]?.interventionId)?.code).toBe('V000002');
    expect(made.realisation[0]).toMatchObject({
      agreementLineId: made.agreementLine[0]?.id,
      amountCents: 298_794,
      hoursHundredths: null,
    });
    expect(made.dialogue[0]?.participants).toEqual(['cce', 'client', 'client_representative', 'institution', 'other']);
    expect(made.measurement[0]).toMatchObject({
      indicator: 'Q6',
      moment: 'T0',
      value: '15.1',
      clients: 23,
      numerator: null,
    });
    expect(made.agreement.find(({ code }) => code === 'B00007')?.version).toBe(3);
  });

  it('is unchanged the second time', () => {
    const store = withEdits(emptyRegistration, check.edits);
    const again = checkRegistration(small, store, growingIds(10_000));
    expect(again.edits).toEqual([]);
    expect(again.refused).toEqual([]);
    for (const { read, unchanged } of Object.values(again.sheets)) expect(unchanged).toBe(read);
  });

  it('makes what is referred to first', () => {
    const made = new Set<string>();
    const early: string[] = [];
    for (const edit of check.edits) {
      expect(edit.kind).toBe('create');
      made.add(edit.entityId);
      for (const [field, value] of Object.entries('values' in edit ? edit.values : {})) {
        if (field.endsWith('Id') && value !== null && !made.has(String(value))) early.push(`${edit.entity}.${field}`);
      }
    }
    expect(early).toEqual([]);
  });

  it.each(sheetEntities.filter((name) => !isExtraSheet(name)))(
    'writes every %s so that reading it gives the same values',
    (name) => {
      const { recorded, readBack } = throughCells(name, withEdits(emptyRegistration, check.edits)[name]);
      expect(recorded.length).toBeGreaterThan(0);
      expect(readBack).toEqual(recorded);
    },
  );
});

/** The values of the fields that have a column, as they are recorded and as they come back out of cells. */
function throughCells<Name extends SheetEntity>(name: Name, records: readonly RecordOf[Name][]) {
  const { columns, beyond }: Sheet<Name> = sheets[name];
  const fields: readonly (string | null)[] = columns.map(({ field }) => field);
  const recorded = records.map((record) =>
    Object.fromEntries(Object.entries(record).filter(([field]) => fields.includes(field))),
  );
  const readBack = records.map((record) => {
    const values: SomeValues<Name> = { ...beyond };
    for (const column of columns) if (column.field !== null) column.take(column.write(record), values);
    return values;
  });
  return { recorded, readBack };
}

describe('registration-faulty', () => {
  const check = checkRegistration(faulty, emptyRegistration, growingIds());
  const expected: string[][] = parse(
    readFileSync(new URL('../../../fixtures/registration-faulty/expected/refused.csv', import.meta.url)),
    { delimiter: ';', bom: true, from_line: 2 },
  );

  it('reports every faulty row with its column and rule', () => {
    const reported = check.refused.map(({ sheet, row, column, rule }) => [sheet, String(row), column, rule].join(';'));
    expect(expected.length).toBe(34);
    expect(reported).toEqual(expect.arrayContaining(expected.map((cells) => cells.join(';'))));
  });

  it('refuses no other row, so that the rows of the small fixture are all in', () => {
    const rows = new Set(check.refused.map(({ sheet, row }) => `${sheet};${row}`));
    expect([...rows].toSorted()).toEqual(expected.map(([sheet, row]) => `${sheet};${row}`).toSorted());
    for (const [name, counts] of Object.entries(check.sheets)) {
      expect([name, counts.new]).toEqual([name, Object.entries(smallCounts).find(([sheet]) => sheet === name)?.[1]]);
    }
  });

  it('gives for its good rows the same records as the small fixture', () => {
    const values = (edits: typeof check.edits) =>
      edits.map((edit) =>
        'values' in edit ? Object.entries(edit.values).filter(([field]) => !field.endsWith('Id')) : [],
      );
    expect(values(check.edits)).toEqual(values(checkRegistration(small, emptyRegistration, growingIds()).edits));
  });

  it('is refused and unchanged in the same places the second time', () => {
    const store = withEdits(emptyRegistration, check.edits);
    const again = checkRegistration(faulty, store, growingIds(10_000));
    expect(again.edits).toEqual([]);
    expect(again.sheets.afspraken).toEqual({ read: 58, new: 0, changed: 0, unchanged: 53, refused: 5 });
    expect(again.sheets.realisatie).toEqual({ read: 303, new: 0, changed: 0, unchanged: 301, refused: 2 });
  });

  it('says what stood there and what to do', () => {
    expect(check.refused.find(({ sheet, row }) => sheet === 'referentiebudget' && row === 42)).toEqual({
      sheet: 'referentiebudget',
      row: 42,
      column: 'bedrag',
      value: '1.234',
      rule: 'formaat',
      message: '“1.234” kan op twee manieren gelezen worden. Schrijf 1234 of 1.234,00.',
    });
  });
});
