import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { assert, constantFrom, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entities, entityNames, type Registration } from '../../../../domain/registration.ts';
import {
  makeEvaluationPackage,
  type EvaluationPackage,
} from '../../../../exchange/evaluation/makeEvaluationPackage.ts';
import { readZip } from '../../../../exchange/package/readZip.ts';
import { verifyPackage } from '../../../../exchange/package/verifyPackage.ts';
import { smallRegistration } from '../../../fixtures/smallRegistration.ts';
import {
  agreement,
  department,
  institution,
  intervention,
  line,
  measurement,
  realised,
  registrationOf,
  signal,
} from '../../domain/figures/records.ts';
import { testKey } from '../package/samplePackage.ts';

const options = {
  fromYear: 2015,
  toYear: 2017,
  tier: 'toezicht',
  softwareVersion: '0.1.0',
  signingKey: testKey(),
} as const;
const registration = smallRegistration();
const made = makeEvaluationPackage(registration, options);

const folder = 'evaluatie-proeftuinen-meerzorg_2015-01-01_2017-12-31_toezicht';

function contentsOf({ bytes }: EvaluationPackage): Map<string, string> {
  const reading = readZip(bytes);
  if (!reading.ok) throw new Error('the package cannot be read');
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  return new Map(
    reading.files.map(({ path, content }) => [path.slice(path.indexOf('/') + 1), decoder.decode(content ?? undefined)]),
  );
}

function table(pack: EvaluationPackage, name: string): Record<string, string>[] {
  return parse(contentsOf(pack).get(`data/${name}.csv`) ?? '', { bom: true, delimiter: ';', columns: true });
}

const csv = (name: string) => `${name}.csv`;
const small = (records: Partial<Registration>) => makeEvaluationPackage(registrationOf(records), options);

describe('the package of the small registration', () => {
  test('holds what the delivery document lists, in one folder', () => {
    expect([...contentsOf(made).keys()].map((path) => path.replace('data/', ''))).toEqual([
      'LEESMIJ.txt',
      'PAKBON.csv',
      ...['afdelingen', 'afspraakregels', 'afspraken', 'gesprekken', 'instellingen', 'interventies', 'kerncijfers'].map(
        csv,
      ),
      ...['metingen', 'realisatie', 'referentiebudget', 'regelruimte', 'signalen', 'volledigheid', 'waardelijsten'].map(
        csv,
      ),
      'zorgprofielen.csv',
      'manifest.json',
      'manifest.sig',
    ]);
    expect(made).toMatchObject({ fileName: `${folder}.zip`, files: 19 });
  });

  test('is sound, and says what it is', () => {
    const verification = verifyPackage(made.bytes);
    expect(verification.faults).toEqual([]);
    expect(verification.manifest).toMatchObject({
      kind: 'evaluation',
      folder,
      period: { from: '2015-01-01', to: '2017-12-31' },
      tier: 'toezicht',
      schemaVersion: 1,
      softwareVersion: '0.1.0',
    });
    expect(verification.keyFingerprint).toBe(made.keyFingerprint);
  });

  test('has the key figures an independent program computed', () => {
    const expected: Record<string, string>[] = parse(
      readFileSync(new URL('../../../fixtures/registration-small/expected/kerncijfers.csv', import.meta.url)),
      { bom: true, delimiter: ';', columns: true },
    );
    const figures = table(made, 'kerncijfers').map(({ omschrijving, eenheid, ...figure }) => {
      expect(omschrijving).not.toBe('');
      expect(eenheid).not.toBe('');
      return figure;
    });
    expect(expected.length).toBeGreaterThan(1700);
    expect(figures).toEqual(expected);
    const header = contentsOf(made).get('data/kerncijfers.csv')?.split('\r\n', 1)[0];
    expect(header).toBe('\uFEFFcode;omschrijving;jaar;niveau;sleutel;waarde;eenheid;teller;noemer;n;status');
  });

  test('has as many rows as it says', () => {
    for (const [path, rows] of Object.entries(made.rows)) {
      expect(table(made, path.replace('data/', '').replace('.csv', '')), path).toHaveLength(rows);
    }
  });

  test('every byte that is changed is found', () => {
    assert(
      property(integer({ min: 0, max: made.bytes.length - 1 }), constantFrom(1, 2, 16, 128, 255), (at, flip) => {
        const changed = Uint8Array.from(made.bytes);
        changed[at] = (changed[at] ?? 0) ^ flip;
        const { ok, faults } = verifyPackage(changed);
        expect(ok).toBe(false);
        expect(faults[0]?.message).not.toBe('');
      }),
      { numRuns: 150 },
    );
  });
});

describe('the same data', () => {
  test('give the same bytes', () => {
    expect(makeEvaluationPackage(smallRegistration(), options).sha256).toBe(made.sha256);
  });

  test('give the same bytes in whatever order the records come', () => {
    // Reversed records of every kind; their types stay what they were.
    const { institution: institutions, department: departments, agreementLine, ...others } = registration;
    const turned: Registration = {
      ...others,
      institution: institutions.toReversed(),
      department: departments.toReversed(),
      agreementLine: agreementLine.toReversed(),
      profileCount: others.profileCount.toReversed(),
      referenceBudget: others.referenceBudget.toReversed(),
      intervention: others.intervention.toReversed(),
      agreement: others.agreement.toReversed(),
      realisation: others.realisation.toReversed(),
      dialogue: others.dialogue.toReversed(),
      measurement: others.measurement.toReversed(),
      ruleWaiver: others.ruleWaiver.toReversed(),
      signal: others.signal.toReversed(),
    };
    expect(makeEvaluationPackage(turned, options).sha256).toBe(made.sha256);
  });
});

test('R22 no free text is in the package, and no code of a client', () => {
  const house = institution({ statusReason: 'marker-statusReason', selectionReason: 'marker-selectionReason' });
  const ward = department({ institutionId: house.id });
  const spending = agreement({ institutionId: house.id, level: 'client', clientCode: 'C-4711' });
  const plain = registrationOf({
    institution: [house],
    department: [ward],
    intervention: [intervention({ departmentId: ward.id })],
    agreement: [spending],
    agreementLine: [line({ agreementId: spending.id })],
    signal: [signal({ institutionId: house.id })],
  });
  const full = { ...smallRegistration() };
  const marked = [plain, full].map((records) => withMarkers(records));
  for (const { records, markers } of marked) {
    expect(markers).toBeGreaterThan(5);
    const everything = [...contentsOf(makeEvaluationPackage(records, options)).values()].join('\n');
    expect(everything).not.toContain('marker-');
    expect(everything).not.toContain('C-4711');
  }
});

/** Fills every free text of every record with a text that is easy to find. */
function withMarkers(records: Registration): { records: Registration; markers: number } {
  let markers = 0;
  const copy = structuredClone(records);
  for (const name of entityNames) {
    for (const record of copy[name]) {
      for (const field of entities[name].freeText) {
        Object.assign(record, { [field]: `marker-${name}-${field}` });
        markers += 1;
      }
    }
  }
  return { records: copy, markers };
}

test('R22 a short text that may identify someone is left out; another one is in', () => {
  const house = institution({});
  const records = registrationOf({
    institution: [house],
    signal: [
      signal({ institutionId: house.id, reportedTo: 'mevrouw Jansen' }),
      signal({ institutionId: house.id, reportedTo: 'de inspectie' }),
    ],
  });
  const written = contentsOf(makeEvaluationPackage(records, options));
  const everything = [...written.values()].join('\n');
  expect(everything).not.toContain('Jansen');
  expect(everything).toContain('de inspectie');
});

test('the texts of the fixture itself are not in the package either', () => {
  const everything = [...contentsOf(made).values()].join('\n');
  for (const text of ['Prikkelarme', 'Rust op de groep', 'Steekproef per kwartaal', 'Team en locatie opgeheven']) {
    expect(everything).not.toContain(text);
  }
});

describe('pseudonyms', () => {
  test('stay the same in another period, and differ per record', () => {
    const other = makeEvaluationPackage(registration, { ...options, fromYear: 2017 });
    const of = (pack: EvaluationPackage) =>
      new Map(table(pack, 'afdelingen').map((row) => [row['afdeling'], row['afdeling_pseudoniem']]));
    const before = of(made);
    for (const [code, pseudonym] of of(other)) expect(before.get(code)).toBe(pseudonym);
    expect(new Set(before.values()).size).toBe(before.size);
    expect([...before.values()].every((pseudonym) => /^AFD-[0-9A-HJKMNP-TV-Z]{8}$/.test(pseudonym ?? ''))).toBe(true);
  });

  test('are the same in every table that refers to the record', () => {
    const agreements = new Map(table(made, 'afspraken').map((row) => [row['afspraak'], row['afspraak_pseudoniem']]));
    for (const row of [...table(made, 'afspraakregels'), ...table(made, 'realisatie')]) {
      expect(row['afspraak_pseudoniem']).toBe(agreements.get(row['afspraak']));
    }
  });
});

describe('LEESMIJ.txt', () => {
  const house = institution({ name: 'Huis Zonzijde' });
  const ward = department({ institutionId: house.id, code: 'Z-3' });
  const grave = signal({
    institutionId: house.id,
    departmentId: ward.id,
    description: 'mevrouw Jansen krijgt minder zorg',
    foundOn: '2018-02-01',
  });
  const text = (records: Partial<Registration>) => contentsOf(small(records)).get('LEESMIJ.txt') ?? '';

  test('R05 an open signal of grave disadvantage heads it, without data of the client', () => {
    const written = text({ institution: [house], department: [ward], signal: [grave] });
    expect(written.split('\r\n').slice(0, 2)).toEqual([
      '\uFEFFLET OP: OPEN SIGNALEN OVER ERNSTIG NADEEL VOOR EEN CLIËNT',
      '- Huis Zonzijde, afdeling Z-3: gevonden op 01-02-2018, nog niet gemeld.',
    ]);
    expect(written).not.toContain('Jansen');
  });

  test('R05 a resolved one does not', () => {
    const resolved = { ...grave, resolvedOn: '2018-02-05' };
    expect(text({ institution: [house], department: [ward], signal: [resolved] })).toMatch(/^\uFEFFEVALUATIE/);
  });

  test('says that a delivery with gaps has gaps', () => {
    expect(text({ institution: [house], department: [ward] })).toMatch(/niet compleet: \d+ gegevens ontbreken/);
  });

  test('its commands find the public key and every hash in the manifest', () => {
    const manifest = contentsOf(made).get('manifest.json') ?? '';
    expect(/.*"publicKey":"([^"]*)".*/.exec(manifest)?.[1]).toBe(verifyPackage(made.bytes).manifest?.publicKey);
    expect(manifest.match(/"path":"[^"]*","sha256":"[^"]*"/g)).toHaveLength(17);
  });
});

describe('what goes in', () => {
  const house = institution({ name: '=Huis' });
  const applied = institution({ name: 'Aanmelder', status: 'applied' });
  const ward = department({ institutionId: house.id });
  const gone = department({ institutionId: house.id, code: 'A-0', startDate: '2013-01-01', endDate: '2014-12-31' });

  test('departments of the period, institutions that take part; text that looks like a formula is guarded', () => {
    const pack = small({ institution: [house, applied], department: [ward, gone] });
    expect(table(pack, 'instellingen').map((row) => row['instelling'])).toEqual(["'=Huis"]);
    expect(table(pack, 'afdelingen').map((row) => row['afdeling'])).toEqual(['A-1']);
  });

  test('an older T0 and an older version of an agreement come along, with the department they are of', () => {
    const old = agreement({ institutionId: house.id, code: 'B0', startDate: '2014-01-01', endDate: '2014-12-31' });
    const next = agreement({ institutionId: house.id, code: 'B1', replacesId: old.id });
    const oldLine = line({ agreementId: old.id });
    const pack = small({
      institution: [house],
      department: [ward, gone],
      agreement: [next, old],
      agreementLine: [oldLine],
      realisation: [realised({ agreementLineId: oldLine.id })],
      measurement: [measurement({ departmentId: gone.id, value: '-0.5' })],
    });
    expect(table(pack, 'afspraken').map((row) => [row['afspraak'], row['vervangt']])).toEqual([
      ['B0', ''],
      ['B1', 'B0'],
    ]);
    expect(table(pack, 'realisatie').map((row) => [row['afspraak'], row['regel'], row['bedrag']])).toEqual([
      ['B0', '1', '25,00'],
    ]);
    expect(table(pack, 'metingen').map((row) => [row['afdeling'], row['waarde']])).toEqual([['A-0', '-0,5']]);
    expect(table(pack, 'afdelingen').map((row) => row['afdeling'])).toEqual(['A-0', 'A-1']);
  });

  test('what came after the period stays out', () => {
    const pack = small({
      institution: [house],
      department: [ward],
      agreement: [agreement({ institutionId: house.id, startDate: '2018-01-01', endDate: '2018-12-31' })],
      signal: [signal({ institutionId: house.id, foundOn: '2018-01-01', severity: 'low' })],
      measurement: [measurement({ departmentId: ward.id, periodStart: '2018-01-01', periodEnd: '2018-02-01' })],
    });
    for (const name of ['afspraken', 'signalen', 'metingen']) expect(table(pack, name)).toEqual([]);
  });

  test('an empty registration gives a sound package', () => {
    expect(verifyPackage(small({}).bytes).faults).toEqual([]);
  });

  test('completeness has a total per institution and per active department', () => {
    const pack = small({ institution: [house], department: [ward, gone] });
    const totals = table(pack, 'volledigheid').filter((row) => row['onderdeel'] === 'totaal');
    expect(totals.map((row) => [row['afdeling'], row['aanwezig'], row['gevraagd'], row['aandeel']])).toEqual([
      ['', '0', '19', '0,0000'],
      ['A-1', '0', '15', '0,0000'],
    ]);
  });
});

test('years that are no range are refused', () => {
  expect(() => makeEvaluationPackage(registration, { ...options, fromYear: 2018 })).toThrow(RangeError);
});
