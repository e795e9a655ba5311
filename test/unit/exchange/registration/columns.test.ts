import { describe, expect, it } from 'vitest';
import { entities } from '../../../../domain/registration.ts';
import { isExtraSheet } from '../../../../exchange/registration/sheets/sheetNames.ts';
import { sheets } from '../../../../exchange/registration/sheets/sheets.ts';
import { basis, check, refusals, rows } from './exampleSheets.ts';

/** The table of the format, with ★ for required. */
const format = {
  instellingen:
    'instelling★ kvk_nummer agb_code nza_nummer plaats sector★ zorgkantoorregio★ wlz_uitvoerder★ aangemeld_op geselecteerd_op status★ reden',
  afdelingen:
    'afdeling★ instelling★ naam★ plaats niveau setting plaatsen clienten★ clienten_met_meerzorg fte start★ eind vast_team context',
  zorgprofielen: 'afdeling★ peildatum★ zorgprofiel★ aantal★',
  referentiebudget: 'afdeling★ jaar★ bedrag★ clienten bron★',
  interventies:
    'interventie★ afdeling★ type★ gericht_op★ doel★ verwacht_resultaat indicator start★ eind status★ resultaat reflectie',
  afspraken:
    'afspraak★ instelling★ niveau★ afdeling client_code start★ eind★ doel★ grondslag★ akkoord_instelling akkoord_wlz_uitvoerder clientvertegenwoordiging_gehoord vervangt status★',
  afspraakregels: 'afspraak★ regel★ categorie★ gericht_op★ bedrag★ uren interventie omschrijving',
  realisatie: 'afspraak★ regel★ van★ tot★ bedrag★ uren toelichting',
  gesprekken: 'afdeling★ datum★ soort★ deelnemers★ onderwerpen perspectief afspraken',
  metingen: 'afdeling★ indicator★ moment★ van★ tot★ waarde★ teller noemer clienten instrument bron',
  regelruimte:
    'instelling★ afdeling regeling★ artikel soort★ van★ tot vervanging uren_bespaard_per_maand knelpunt aanbeveling',
  signalen: 'instelling★ afdeling soort★ ernst★ gevonden_op★ gemeld_aan gemeld_op opgelost_op omschrijving oplossing',
};

describe('the columns', () => {
  it('are those of the format, in its order, required where it says so', () => {
    const ofFormat = Object.values(sheets).filter(({ entity }) => !isExtraSheet(entity));
    const described = ofFormat.map(({ name, columns }) => [
      name,
      columns
        .filter(({ extra }) => !extra)
        .map((column) => `${column.name}${column.required ? '★' : ''}`)
        .join(' '),
    ]);
    expect(Object.fromEntries(described)).toEqual(format);
  });

  it('beyond the format are optional, and hold every field that the format has no column for', () => {
    for (const { entity, columns, references, beyond } of Object.values(sheets)) {
      expect(columns.filter(({ extra, required }) => extra && required)).toEqual([]);
      const held = new Set<string | null>([
        ...columns.map(({ field }) => field),
        ...references.map(({ field }) => field),
        ...Object.keys(beyond).filter((field) => ['version', 'agreedTermsHash'].includes(field)),
      ]);
      expect(Object.keys(entities[entity].schema.shape).filter((field) => !held.has(field))).toEqual([]);
      expect(columns.map(({ name }) => name)).toContain('id');
    }
  });

  it('are found without regard to case, spaces or order', () => {
    const result = check({
      ...basis,
      instellingen:
        'Status;WLZ uitvoerder;Zorgkantoor Regio; SECTOR ;Instelling\nlopend;Achmea Zorgkantoor N.V.;Utrecht;GHZ;Huis\nlopend;Achmea Zorgkantoor N.V.;Utrecht;VV;Hof',
    });
    expect(refusals(result)).toEqual([]);
    expect(result.notes).toEqual([]);
  });

  it('that are unknown or have no name are reported and not read', () => {
    const result = check({ zorgprofielen: 'afdeling;peildatum;zorgprofiel;aantal;Kleur;\n' });
    expect(result.notes.map(({ sheet, subject }) => [sheet, subject])).toEqual([
      ['zorgprofielen', 'Kleur'],
      ['zorgprofielen', ''],
    ]);
  });

  it('that are required and missing refuse every row, and are reported without rows too', () => {
    const result = check({
      ...basis,
      zorgprofielen: 'afdeling;peildatum;zorgprofiel\nA1;2016-01-01;7VG\nA2;2016-01-01;7VG',
    });
    expect(refusals(result)).toEqual(['zorgprofielen 2 aantal verplicht', 'zorgprofielen 3 aantal verplicht']);
    expect(result.refused[0]?.message).toBe('De kolom aantal ontbreekt. Voeg die toe.');
    expect(check({ zorgprofielen: 'afdeling;peildatum;zorgprofiel' }).notes.map(({ subject }) => subject)).toEqual([
      'aantal',
    ]);
  });

  it('that stand there twice refuse every row: nobody knows which counts', () => {
    const result = check({
      ...basis,
      zorgprofielen: 'afdeling;peildatum;zorgprofiel;aantal;Aantal\nA1;2016-01-01;7VG;1;2',
    });
    expect(refusals(result)).toEqual(['zorgprofielen 2 aantal formaat']);
  });
});

describe('the cells of a row', () => {
  it('that are more than the header refuse it, unless they are empty', () => {
    const result = check({
      ...basis,
      zorgprofielen: rows('zorgprofielen', 'A1;2016-01-01;7VG;1;;', 'A1;2016-01-01;6VG;1;x'),
    });
    expect(refusals(result)).toEqual(['zorgprofielen 3 afdeling formaat']);
  });

  it('that are fewer leave out what is optional, with a warning, and refuse what is required', () => {
    const result = check({
      ...basis,
      signalen: rows('signalen', 'Huis;;privacy;laag;2016-01-01', 'Huis;;privacy;laag'),
    });
    expect(refusals(result)).toEqual(['signalen 3 gevonden_op verplicht']);
    expect(result.warnings.map(({ sheet, row, rule }) => `${sheet} ${row} ${rule}`)).toEqual(['signalen 2 formaat']);
  });

  it.each([
    ['1234.56', 123_456],
    ['1234,56', 123_456],
    ['1.234,56', 123_456],
    ['1234.5', 123_450],
    ['1234', 123_400],
  ])('read the amount %s', (text, cents) => {
    const result = check({ ...basis, referentiebudget: rows('referentiebudget', `A1;2016;"${text}";beschikking`) });
    expect(result.edits.at(-1)).toMatchObject({ entity: 'referenceBudget', values: { amountCents: cents } });
  });

  it.each(['1.234', '10,020.5', '1,234.56', '1,234', '-1', '1.2.3', 'tien'])('refuse the amount %s', (text) => {
    const result = check({ ...basis, referentiebudget: rows('referentiebudget', `A1;2016;"${text}";beschikking`) });
    expect(refusals(result)).toEqual(['referentiebudget 2 bedrag formaat']);
    expect(result.refused[0]?.value).toBe(text);
  });
});
