import { describe, expect, it } from 'vitest';
import { agreementRow, basis, check, imported, lineRow, refusals, rows, warnings } from './exampleSheets.ts';

describe('references', () => {
  it('refuses what refers to a refused row, all the way down (verwijzing)', () => {
    const result = check({
      ...basis,
      instellingen: rows('instellingen', 'Huis;12;GHZ;Utrecht;Achmea Zorgkantoor N.V.;lopend;'),
      afdelingen: rows('afdelingen', 'A1;Huis;Eik;10;;2015-01-01;'),
      referentiebudget: rows('referentiebudget', 'A1;2016;1,00;schatting'),
      interventies: rows('interventies', 'V1;A1;leadership;context;Doel;2016-01-01;;lopend;'),
    });
    expect(refusals(result)).toEqual([
      'instellingen 2 kvk_nummer formaat',
      'afdelingen 2 instelling verwijzing',
      'referentiebudget 2 afdeling verwijzing',
      'interventies 2 afdeling verwijzing',
    ]);
    expect(result.edits).toEqual([]);
  });

  it('accepts a reference to the store', () => {
    const result = check(
      { interventies: rows('interventies', 'V1;A1;leadership;context;Doel;2016-01-01;;lopend;') },
      imported(basis),
    );
    expect(refusals(result)).toEqual([]);
    expect(result.sheets.interventies.new).toBe(1);
  });

  it('accepts a reference to a key whose second row is refused (dubbel)', () => {
    const result = check({
      ...basis,
      afdelingen: rows(
        'afdelingen',
        'A1;Huis;Eik;10;;2015-01-01;',
        'A1;Huis;Eik;11;;2015-01-01;',
        'A2;Hof;Beuk;10;;2015-01-01;',
      ),
    });
    expect(refusals(result)).toEqual(['afdelingen 3 afdeling dubbel']);
  });

  it('names agreement or line, whichever is missing', () => {
    const result = check({
      ...basis,
      afspraken: rows('afspraken', agreementRow('B1', { status: 'concept' })),
      afspraakregels: rows('afspraakregels', lineRow('B1', '1')),
      realisatie: rows('realisatie', 'B1;2;2016-01-01;2016-01-31;1;', 'B9;1;2016-01-01;2016-01-31;1;'),
    });
    expect(refusals(result)).toEqual(['realisatie 2 regel verwijzing', 'realisatie 3 afspraak verwijzing']);
  });

  it('a department belongs to the institution that is named', () => {
    const result = check({
      ...basis,
      regelruimte: rows('regelruimte', 'Huis;A2;Regeling;ao_ic;2016-01-01;'),
      signalen: rows('signalen', 'Hof;A1;privacy;laag;2016-01-01;;'),
    });
    expect(refusals(result)).toEqual(['regelruimte 2 afdeling verwijzing', 'signalen 2 afdeling verwijzing']);
  });

  it('a department that is tied to an institution does not move to another', () => {
    const moved = { afdelingen: rows('afdelingen', 'A1;Hof;Eik;10;2;2015-01-01;') };
    expect(refusals(check(moved, imported(basis)))).toEqual([]);
    const tied = imported({ ...basis, signalen: rows('signalen', 'Huis;A1;privacy;laag;2016-01-01;;') });
    expect(refusals(check(moved, tied))).toEqual(['afdelingen 2 instelling verwijzing']);
  });
});

describe('faults of a row', () => {
  it('are all reported, not only the first', () => {
    const result = check({
      ...basis,
      afdelingen: rows('afdelingen', 'A1;Nergens;;twaalf;x;2014-01-01;2013-01-01', 'A2;Hof;Beuk;10;;2015-01-01;'),
      referentiebudget: rows('referentiebudget', 'A2;2016;1,00;schatting'),
    });
    expect(refusals(result)).toEqual([
      'afdelingen 2 naam verplicht',
      'afdelingen 2 clienten formaat',
      'afdelingen 2 clienten_met_meerzorg formaat',
      'afdelingen 2 instelling verwijzing',
      'afdelingen 2 start R01',
      'afdelingen 2 eind volgorde',
    ]);
    expect(result.refused[1]).toMatchObject({ value: 'twaalf', message: '“twaalf” is geen heel getal.' });
  });

  it('a stopped pilot has a reason (verplicht)', () => {
    const stopped = (reason: string) =>
      check({ instellingen: rows('instellingen', `Huis;;GHZ;Utrecht;Achmea Zorgkantoor N.V.;gestopt;${reason}`) });
    expect(refusals(stopped(''))).toEqual(['instellingen 2 reden verplicht']);
    expect(refusals(stopped('Team opgeheven'))).toEqual([]);
  });

  it('R02 only a selected institution has departments, new or in the store', () => {
    const applied = rows('instellingen', 'Huis;;GHZ;Utrecht;Achmea Zorgkantoor N.V.;aangemeld;');
    expect(
      refusals(check({ instellingen: applied, afdelingen: rows('afdelingen', 'A1;Huis;Eik;10;;2015-01-01;') })),
    ).toEqual(['afdelingen 2 instelling R02']);
    expect(refusals(check({ instellingen: applied }, imported(basis)))).toEqual(['instellingen 2 status R02']);
  });

  it('R05 warns when a pilot ended with a severe signal open', () => {
    const ended = (resolved: string) =>
      check({
        instellingen: rows('instellingen', 'Huis;;GHZ;Utrecht;Achmea Zorgkantoor N.V.;beeindigd;'),
        signalen: rows('signalen', `Huis;;nadeel_client;hoog;2016-01-01;${resolved};`),
      });
    expect(warnings(ended(''))).toEqual(['instellingen 2 status R05']);
    expect(warnings(ended('2016-02-01'))).toEqual([]);
    expect(refusals(ended(''))).toEqual([]);
  });

  it('R21 warns when the Wlz-uitvoerder does not fit the region', () => {
    const result = check({ instellingen: rows('instellingen', 'Huis;;GHZ;Utrecht;Een ander;lopend;') });
    expect(warnings(result)).toEqual(['instellingen 2 wlz_uitvoerder R21']);
    expect(result.sheets.instellingen.new).toBe(1);
  });

  it('R22 refuses a BSN and warns about what may identify someone', () => {
    const intervention = (goal: string) =>
      check({ ...basis, interventies: rows('interventies', `V1;A1;leadership;context;${goal};2016-01-01;;lopend;`) });
    expect(refusals(intervention('Rust voor 111222333'))).toEqual(['interventies 2 doel R22']);
    expect(refusals(intervention('Rust voor mevrouw Jansen'))).toEqual([]);
    expect(warnings(intervention('Rust voor mevrouw Jansen'))).toEqual(['interventies 2 doel R22']);
  });

  it('kalenderjaar, periode and volgorde are told apart', () => {
    const over = 'B1;Huis;afdeling;A1;;2016-07-01;2017-06-30;Doel;wmg_experiment;;;;;concept';
    const result = check({
      ...basis,
      afspraken: rows('afspraken', over, agreementRow('B2', { status: 'concept' })),
      afspraakregels: rows('afspraakregels', lineRow('B2', '1')),
      realisatie: rows('realisatie', 'B2;1;2015-12-01;2016-01-31;1;', 'B2;1;2016-03-01;2016-02-28;1;'),
      metingen: rows('metingen', 'A1;Q6;T0;2016-02-01;2016-01-01;1'),
    });
    expect(refusals(result)).toEqual([
      'afspraken 2 eind kalenderjaar',
      'realisatie 2 van periode',
      'realisatie 3 tot volgorde',
      'metingen 2 tot volgorde',
    ]);
  });
});

describe('R19 over the profiles of a date', () => {
  const profiles = (...lines: string[]) => rows('zorgprofielen', ...lines);

  it('refuses the first that exceeds, in the order of the file, and takes what still fits', () => {
    const result = check({
      ...basis,
      zorgprofielen: profiles(
        'A1;2016-01-01;7VG;8',
        'A1;2016-01-01;6VG;3',
        'A1;2016-01-01;5VG;2',
        'A1;2017-01-01;7VG;10',
      ),
    });
    expect(refusals(result)).toEqual(['zorgprofielen 3 aantal R19']);
    expect(result.sheets.zorgprofielen.new).toBe(3);
  });

  it('looks at the end result when stored counts move between profiles', () => {
    const store = imported({ ...basis, zorgprofielen: profiles('A1;2016-01-01;7VG;5', 'A1;2016-01-01;6VG;5') });
    expect(refusals(check({ zorgprofielen: profiles('A1;2016-01-01;7VG;9', 'A1;2016-01-01;6VG;1') }, store))).toEqual(
      [],
    );
    expect(refusals(check({ zorgprofielen: profiles('A1;2016-01-01;7VG;9') }, store))).toEqual([
      'zorgprofielen 2 aantal R19',
    ]);
  });

  it('a department does not get fewer clients than its stored profiles have, unless those come down too', () => {
    const store = imported({ ...basis, zorgprofielen: profiles('A1;2016-01-01;7VG;8') });
    const fewer = { afdelingen: rows('afdelingen', 'A1;Huis;Eik;6;2;2015-01-01;') };
    expect(refusals(check(fewer, store))).toEqual(['afdelingen 2 clienten R19']);
    expect(refusals(check({ ...fewer, zorgprofielen: profiles('A1;2016-01-01;7VG;6') }, store))).toEqual([]);
  });
});

describe('keys', () => {
  it('take equals of the last three sheets by their ordinal, counting the rows that are accepted', () => {
    const talk = (...lines: string[]) => ({ ...basis, gesprekken: rows('gesprekken', ...lines) });
    const sheets = talk(
      'A1;2016-01-01;start;cce+instelling;BSN 111222333',
      'A1;2016-01-01;start;instelling+cce;Eén',
      'A1;2016-01-01;start;cce+instelling+cce;Twee',
    );
    const first = check(sheets);
    expect(refusals(first)).toEqual(['gesprekken 2 onderwerpen R22']);
    expect(first.sheets.gesprekken.new).toBe(2);
    const store = imported(sheets);
    expect(check(sheets, store).edits).toEqual([]);
    const changed = check(
      talk('A1;2016-01-01;start;cce+instelling;Eén', 'A1;2016-01-01;start;cce+instelling;Drie'),
      store,
    );
    expect(changed.edits).toEqual([
      { kind: 'update', entity: 'dialogue', entityId: store.dialogue[1]?.id, values: { topics: 'Drie' } },
    ]);
  });

  it('let a mended row that comes back alone stand beside its good equals, and only once', () => {
    const talk = (...lines: string[]) => ({ ...basis, gesprekken: rows('gesprekken', ...lines) });
    const store = imported(
      talk('A1;2016-01-01;start;cce+instelling;BSN 111222333', 'A1;2016-01-01;start;cce+instelling;Goed'),
    );
    expect(store.dialogue.map(({ topics }) => topics)).toEqual(['Goed']);
    const header = 'afdeling;datum;soort;deelnemers;onderwerpen;fout';
    const mended = { gesprekken: `${header}\nA1;2016-01-01;start;cce+instelling;Gemend;onderwerpen: BSN` };
    const after = imported(mended, store);
    expect(after.dialogue.map(({ topics }) => topics)).toEqual(['Goed', 'Gemend']);
    expect(check(mended, after).edits).toEqual([]);
  });

  it('tell a signal of the institution from one of its department', () => {
    const sheets = {
      ...basis,
      signalen: rows('signalen', 'Huis;;privacy;laag;2016-01-01;;', 'Huis;A1;privacy;laag;2016-01-01;;'),
    };
    expect(check(sheets).sheets.signalen.new).toBe(2);
    expect(check(sheets, imported(sheets)).sheets.signalen.unchanged).toBe(2);
  });

  it('are the same for a date written in two ways', () => {
    const result = check({
      ...basis,
      zorgprofielen: rows('zorgprofielen', 'A1;2016-02-01;7VG;1', 'A1;01-02-2016;7VG;1'),
    });
    expect(refusals(result)).toEqual(['zorgprofielen 3 afdeling dubbel']);
  });
});

describe('a row that is in the store', () => {
  const store = imported({
    ...basis,
    interventies: rows('interventies', 'V1;A1;leadership;context;Doel;2016-01-01;2016-06-30;afgerond;Goed'),
  });

  it('keeps what has no column, and loses what is empty', () => {
    const without =
      'interventie;afdeling;type;gericht_op;doel;start;status\nV1;A1;leadership;context;Doel;2016-01-01;afgerond';
    expect(check({ interventies: without }, store).sheets.interventies.unchanged).toBe(1);
    const empty = check(
      { interventies: rows('interventies', 'V1;A1;leadership;context;Doel;2016-01-01;;afgerond;') },
      store,
    );
    expect(empty.edits).toEqual([
      {
        kind: 'update',
        entity: 'intervention',
        entityId: store.intervention[0]?.id,
        values: { endDate: null, reflection: null },
      },
    ]);
  });

  it('is held against what has no column', () => {
    const later =
      'interventie;afdeling;type;gericht_op;doel;start;status\nV1;A1;leadership;context;Doel;2016-12-01;afgerond';
    expect(refusals(check({ interventies: later }, store))).toEqual(['interventies 2 eind volgorde']);
  });

  it('keeps the fields that the registration does not have', () => {
    const [known] = store.intervention;
    const richer = { ...store, intervention: known === undefined ? [] : [{ ...known, responsibleRole: 'Teamleider' }] };
    const result = check(
      { interventies: rows('interventies', 'V1;A1;leadership;context;Ander doel;2016-01-01;2016-06-30;afgerond;Goed') },
      richer,
    );
    expect(result.edits).toMatchObject([{ values: { goal: 'Ander doel' } }]);
    expect(
      Object.keys(result.edits[0] !== undefined && 'values' in result.edits[0] ? result.edits[0].values : {}),
    ).toEqual(['goal']);
  });
});

describe('measurements in an import', () => {
  const metingen = (...lines: readonly string[]) => ({
    metingen: ['afdeling;indicator;moment;van;tot;waarde;teller;noemer;instrument', ...lines].join('\n'),
  });
  const first = 'A1;Q1;T0;2014-10-01;2014-12-31;60;;;POS';

  it('a value that cannot be is refused at its cell; what does not add up is imported with a question', () => {
    const result = check({
      ...basis,
      ...metingen('A1;S1;T0;2014-10-01;2014-12-31;120;;;', 'A1;S3;T0;2014-10-01;2014-12-31;15;1;8;', first),
    });
    expect(refusals(result)).toEqual(['metingen 2 waarde formaat']);
    expect(warnings(result)).toEqual(['metingen 3 waarde berekening']);
    expect(result.sheets.metingen.new).toBe(2);
  });

  it('R20 warns of a baseline after the start and of a break, wherever in the series the rows are', () => {
    const late = 'A1;Q5;T0;2015-01-01;2015-01-02;4;;;';
    expect(warnings(check({ ...basis, ...metingen(late) }))).toEqual(['metingen 2 tot R20']);
    const other = 'A1;Q1;T1;2015-10-01;2015-12-31;70;;;WHOQOL-BREF';
    expect(warnings(check({ ...basis, ...metingen(other, first) }))).toEqual(['metingen 2 instrument R20']);
    // With T1 in the store already, it is said at T0, the row that makes the break.
    const store = imported({ ...basis, ...metingen(other) });
    expect(warnings(check(metingen(first), store))).toEqual(['metingen 2 instrument R20']);
    expect(warnings(check(metingen('A1;Q5;T1;2015-10-01;2015-12-31;4;;;'), store))).toEqual([]);
  });
});
