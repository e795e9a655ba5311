import { zipSync } from 'fflate';
import { writeOds, writeXlsx, type CellValue } from 'hucre';
import { describe, expect, it } from 'vitest';
import type { Carrier } from '../../../../../exchange/registration/carrier/carrier.ts';
import { readDelivery } from '../../../../../exchange/registration/carrier/readDelivery.ts';
import { checkRegistration } from '../../../../../exchange/registration/checkRegistration.ts';
import { registrationTemplate } from '../../../../../exchange/registration/dump/registrationFiles.ts';
import { refusedFiles } from '../../../../../exchange/registration/refusedFiles.ts';
import { readWorkbook } from '../../../../../exchange/workbook/readWorkbook.ts';
import { emptyRegistration, growingIds } from '../../../../fixtures/registration.ts';
import { basis, imported, refusals } from '../exampleSheets.ts';

const read = (...files: readonly { name: string; bytes: Uint8Array }[]): Promise<Carrier> =>
  readDelivery({ kind: 'files', files }, { readWorkbook });

const text = (content: string) => new TextEncoder().encode(content);

const profileHeader = ['afdeling', 'peildatum', 'zorgprofiel', 'aantal'];
const budgetHeader = ['afdeling', 'jaar', 'bedrag', 'bron'];

function workbook(sheets: Readonly<Record<string, CellValue[][]>>) {
  return writeXlsx({ sheets: Object.entries(sheets).map(([name, rows]) => ({ name, rows })) });
}

describe('a delivery', () => {
  it('is known by what is in it, not by its name', async () => {
    const rows = [profileHeader, ['A1', '2016-01-01', '7VG', 1]];
    const xlsx = await workbook({ Zorgprofielen: rows });
    const ods = await writeOds({ sheets: [{ name: 'zorgprofielen', rows }] });
    const csv = text('afdeling;peildatum;zorgprofiel;aantal\nA1;2016-01-01;7VG;1\n');
    const zipped = zipSync({ 'map/zorgprofielen.csv': csv });
    const cells = [['A1', '2016-01-01', '7VG', '1']];
    for (const [name, bytes, form] of [
      ['registratie.zip', xlsx, 'workbook'],
      ['registratie.xlsx', ods, 'workbook'],
      ['registratie', zipSync({ 'boek.xlsx': xlsx }), 'workbook'],
      ['registratie.xlsx', zipped, 'csv'],
      ['zorgprofielen.csv', csv, 'csv'],
    ] as const) {
      const carrier = await read({ name, bytes });
      expect([name, carrier.form]).toEqual([name, form]);
      expect(carrier.sheets.map((sheet) => sheet.name)).toEqual(['zorgprofielen']);
      expect(carrier.sheets[0]?.rows.map((row) => row.cells)).toEqual(cells);
    }
  });

  it('of several workbooks and CSV files is one registration; a sheet that comes twice is refused', async () => {
    const first = { name: 'zorgprofielen.xlsx', bytes: await workbook({ Blad1: [profileHeader] }) };
    const second = { name: 'referentiebudget.csv', bytes: text('afdeling;jaar;bedrag;bron\n') };
    const carrier = await read(first, second);
    expect(carrier.sheets.map(({ name }) => name)).toEqual(['zorgprofielen', 'referentiebudget']);
    await expect(read(first, { ...first, name: 'Zorgprofielen.ods' })).rejects.toMatchObject({
      code: 'CARRIER_DOUBLE_SHEET',
    });
  });

  it('reports sheets that do not belong, and is silent about those of our own template', async () => {
    const carrier = await read({
      name: 'a.xlsx',
      bytes: await workbook({ Leeswijzer: [['x']], Vakantie: [['y']], ZORGPROFIELEN: [profileHeader] }),
    });
    const { notes } = checkRegistration(carrier, emptyRegistration, growingIds());
    expect(notes.map(({ message }) => message)).toEqual([
      'Het blad Vakantie hoort niet bij een registratie en is niet gelezen.',
    ]);
    for (const format of ['xlsx', 'csv'] as const) {
      const template = await read(registrationTemplate(format));
      expect(template.strangers).toEqual([]);
      expect(template.sheets).toHaveLength(12);
      const empty = checkRegistration(template, emptyRegistration, growingIds());
      expect([empty.refused, empty.notes, empty.edits]).toEqual([[], [], []]);
    }
  });

  it('that holds nothing of the format, or cannot be opened, is refused in words', async () => {
    const old = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]);
    await expect(read({ name: 'a.xlsx', bytes: old })).rejects.toMatchObject({ code: 'WORKBOOK_OLD' });
    await expect(read({ name: 'a.xlsx', bytes: text('geen werkmap') })).rejects.toMatchObject({
      code: 'WORKBOOK_UNREADABLE',
    });
    await expect(
      read({ name: 'a.xlsx', bytes: await workbook({ Een: [['a']], Twee: [['b']] }) }),
    ).rejects.toMatchObject({
      code: 'CARRIER_EMPTY',
    });
    await expect(read({ name: 'vakantie.ZIP', bytes: text('geen zip') })).rejects.toMatchObject({
      code: 'ZIP_UNREADABLE',
    });
    const doctype = zipSync({ '[Content_Types].xml': text('<!DOCTYPE x><Types/>'), '_rels/.rels': text('<a/>') });
    await expect(read({ name: 'a.xlsx', bytes: doctype })).rejects.toMatchObject({ code: 'WORKBOOK_ENTITIES' });
  });

  it('with too many columns gives that sheet back as it was', async () => {
    const wide = Array.from({ length: 301 }, (_, index) => `kolom${index}`);
    const bytes = await workbook({ Zorgprofielen: [wide], Referentiebudget: [budgetHeader] });
    const carrier = await read({ name: 'breed.xlsx', bytes });
    const check = checkRegistration(carrier, emptyRegistration, growingIds());
    expect(check.refused).toMatchObject([
      { sheet: 'zorgprofielen', row: 1, message: 'Dit blad heeft te veel kolommen.' },
    ]);
    expect(refusedFiles(check, carrier)).toEqual([{ name: 'breed.xlsx', bytes }]);
  });
});

describe('the cells of a workbook in an import', () => {
  const store = imported(basis);

  it('that are numbers are amounts to the cent, and errors with more decimals', async () => {
    const amounts = [1234.0999999999999, 0.1 + 0.2, 1234, 1234.105, 1.234, '1.234', '1.234,50'];
    const rows = amounts.map((amount, index) => ['A1', 2001 + index, amount, 'beschikking']);
    const carrier = await read({
      name: 'a.xlsx',
      bytes: await workbook({ Referentiebudget: [budgetHeader, ...rows] }),
    });
    const check = checkRegistration(carrier, store, growingIds(100));
    expect(refusals(check)).toEqual([5, 6, 7].map((row) => `referentiebudget ${row} bedrag formaat`));
    expect(check.refused[0]?.message).toBe(
      'Het getal 1234,105 heeft meer dan twee cijfers achter de komma. Rond het af op centen.',
    );
    expect(check.edits).toMatchObject(
      [123_410, 30, 123_400, 123_450].map((amountCents) => ({ values: { amountCents } })),
    );
  });

  it('that are dates are days, and errors when they hold a time of the day', async () => {
    const rows = [
      ['A1', new Date(Date.UTC(2016, 1, 29)), '7VG', 1],
      ['A1', new Date(Date.UTC(2016, 1, 29, 13, 30)), '6VG', 1],
      ['A1', '29-02-2016', '5VG', 1],
    ];
    const carrier = await read({ name: 'a.xlsx', bytes: await workbook({ Zorgprofielen: [profileHeader, ...rows] }) });
    const check = checkRegistration(carrier, store, growingIds(100));
    expect(refusals(check)).toEqual(['zorgprofielen 3 peildatum formaat']);
    expect(check.edits).toMatchObject([
      { values: { referenceDate: '2016-02-29' } },
      { values: { referenceDate: '2016-02-29' } },
    ]);
  });

  it('of measured values are exact, also with three decimals, and numbers keep the zeros that a spreadsheet dropped', async () => {
    const measured = [
      ['afdeling', 'indicator', 'moment', 'van', 'tot', 'waarde'],
      ['A1', 'Q5', 'T0', '2015-01-01', '2015-02-01', 1.234],
      ['A1', 'Q5', 'T1', '2015-01-01', '2015-02-01', 3 / 7],
    ];
    const institutions = [
      ['instelling', 'kvk_nummer', 'sector', 'zorgkantoorregio', 'wlz_uitvoerder', 'status'],
      ['Huis', 1_234_567, 'GHZ', 'Utrecht', 'Achmea Zorgkantoor N.V.', 'lopend'],
    ];
    const carrier = await read({
      name: 'a.xlsx',
      bytes: await workbook({ Metingen: measured, Instellingen: institutions }),
    });
    const check = checkRegistration(carrier, store, growingIds(100));
    expect(refusals(check)).toEqual(['metingen 3 waarde formaat']);
    expect(check.edits).toMatchObject([{ values: { kvkNumber: '01234567' } }, { values: { value: '1.234' } }]);
  });

  it('that were refused come back as a workbook with the reason beside each row, to mend and import again', async () => {
    const rows = [
      ['A1', 2016.5, 1234.105, 'beschikking'],
      ['A1', 2017, '1.234', "'=gok"],
      ['A2', 2017, 500, 'schatting'],
    ];
    const carrier = await read({
      name: 'a.xlsx',
      bytes: await workbook({ Referentiebudget: [budgetHeader, ...rows] }),
    });
    const check = checkRegistration(carrier, store, growingIds(100));
    const files = refusedFiles(check, carrier);
    expect(files.map(({ name }) => name)).toEqual(['geweigerde-rijen.xlsx']);
    const again = await read(...files);
    expect(again.sheets[0]?.header).toEqual([...budgetHeader, 'fout']);
    expect(again.sheets[0]?.rows.map(({ cells }) => cells.slice(0, 4))).toEqual([
      ['A1', '2016.5', '1234.105', 'beschikking'],
      ['A1', '2017', '1.234', '=gok'],
    ]);
    const second = checkRegistration(again, store, growingIds(200));
    expect(second.refused.map(({ message }) => message)).toEqual(check.refused.map(({ message }) => message));
    expect(second.notes.map(({ subject }) => subject)).toEqual(['fout']);
  });
});
