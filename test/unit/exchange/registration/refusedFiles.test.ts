import { describe, expect, it } from 'vitest';
import { readCarrier } from '../../../../exchange/registration/carrier/readCarrier.ts';
import { checkRegistration } from '../../../../exchange/registration/checkRegistration.ts';
import { refusedFiles } from '../../../../exchange/registration/refusedFiles.ts';
import { delivered, emptyRegistration, fixtureFiles, growingIds, withEdits } from '../../../fixtures/registration.ts';
import { basis, imported, rows } from './exampleSheets.ts';

const decode = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

describe('the refused rows', () => {
  const store = imported(basis);
  const carrier = delivered({
    instellingen: rows('instellingen', '"=Hof";12;VV;Utrecht;Achmea Zorgkantoor N.V.;lopend;"een\nreden"'),
    afdelingen: rows('afdelingen', 'A3;Huis;Es;twaalf;x;2015-01-01;', 'A4;Huis;Iep;10;2;2015-01-01;'),
  });
  const check = checkRegistration(carrier, store, growingIds(100));

  it('come as files in the CSV profile of Dutch Excel, with every reason behind the row', () => {
    expect(refusedFiles(check, carrier).map(({ name, bytes }) => [name, decode(bytes)])).toEqual([
      [
        'instellingen.csv',
        '\uFEFFinstelling;kvk_nummer;sector;zorgkantoorregio;wlz_uitvoerder;status;reden;fout\r\n' +
          '\'=Hof;12;VV;Utrecht;Achmea Zorgkantoor N.V.;lopend;"een\nreden";kvk_nummer: Een KvK-nummer bestaat uit 8 cijfers.\r\n',
      ],
      [
        'afdelingen.csv',
        '\uFEFFafdeling;instelling;naam;clienten;clienten_met_meerzorg;start;eind;fout\r\n' +
          'A3;Huis;Es;twaalf;x;2015-01-01;;"clienten: “twaalf” is geen heel getal.\nclienten_met_meerzorg: “x” is geen heel getal."\r\n',
      ],
    ]);
  });

  it('can be imported again: as they are they are refused for the same reasons, with one column of reasons', () => {
    const files = refusedFiles(check, carrier);
    const again = readCarrier({ kind: 'files', files });
    const second = checkRegistration(again, store, growingIds(100));
    expect(second.refused.map(({ message }) => message)).toEqual(check.refused.map(({ message }) => message));
    expect(second.notes.map(({ sheet, subject }) => [sheet, subject])).toEqual([
      ['instellingen', 'fout'],
      ['afdelingen', 'fout'],
    ]);
    expect(refusedFiles(second, again).map(({ bytes }) => decode(bytes))).toEqual(
      files.map(({ bytes }) => decode(bytes)),
    );
  });

  it('can be imported after mending', () => {
    const mended = refusedFiles(check, carrier).map(({ name, bytes }) => ({
      name,
      bytes: new TextEncoder().encode(decode(bytes).replace(';12;', ';12345678;').replace(';twaalf;x;', ';12;2;')),
    }));
    const result = checkRegistration(readCarrier({ kind: 'files', files: mended }), store, growingIds(100));
    expect(result.refused).toEqual([]);
    expect(result.edits).toMatchObject([
      { entity: 'institution', values: { name: '=Hof', statusReason: 'een\nreden' } },
      { entity: 'department', values: { clientCount: 12 } },
    ]);
  });

  it('of a sheet that cannot be taken apart are the sheet as it came', () => {
    const broken = 'afdeling;peildatum\n"A1;2016';
    const unreadable = delivered({ zorgprofielen: broken });
    const result = checkRegistration(unreadable, store, growingIds(100));
    expect(result.refused).toMatchObject([{ sheet: 'zorgprofielen', row: 2, column: '', rule: 'formaat' }]);
    expect(result.sheets.zorgprofielen).toEqual({ read: 1, new: 0, changed: 0, unchanged: 0, refused: 1 });
    expect(refusedFiles(result, unreadable).map(({ name, bytes }) => [name, decode(bytes)])).toEqual([
      ['zorgprofielen.csv', broken],
    ]);
  });

  it('of the faulty fixture are refused again, each row, against the store with the good rows', () => {
    const faulty = readCarrier({ kind: 'files', files: fixtureFiles('registration-faulty') });
    const first = checkRegistration(faulty, emptyRegistration, growingIds());
    const again = readCarrier({ kind: 'files', files: refusedFiles(first, faulty) });
    const second = checkRegistration(again, withEdits(emptyRegistration, first.edits), growingIds(10_000));
    const rowsRefused = Object.values(second.sheets).reduce((sum, { refused }) => sum + refused, 0);
    // The row that was only a second one of the same is no fault when it comes alone.
    expect(rowsRefused).toBe(33);
    expect(second.sheets.instellingen).toEqual({ read: 5, new: 0, changed: 0, unchanged: 1, refused: 4 });
    expect(second.edits).toEqual([]);
  });
});
