import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreement } from '../../../../domain/agreement.ts';
import { dialogue } from '../../../../domain/dialogue.ts';
import { measurement } from '../../../../domain/measurement.ts';
import { isBsn } from '../../../../domain/rules/bsn.ts';
import { identifyingData, identifyingDataIn } from '../../../../domain/rules/R22-noIdentifyingData.ts';
import { signal } from '../../../../domain/signal.ts';
import { expectUsable, said } from './expectFinding.ts';

const found = (text: string) => said(identifyingData('purpose', text));
const bsnFound = (text: string) => found(text).includes('R22 block purpose');

/** Valid BSNs, made by choosing eight digits and solving the last one: not by asking the function under test. */
const validBsn = fc
  .array(fc.integer({ min: 0, max: 9 }), { minLength: 8, maxLength: 8 })
  .map((digits) => {
    const sum = digits.reduce((total, digit, place) => total + (9 - place) * digit, 0);
    return sum % 11 > 9 || sum === 0 ? null : `${digits.join('')}${sum % 11}`;
  })
  .filter((bsn) => bsn !== null);

const separators = fc.constantFrom(' ', '.', '-', '\u00A0', '\u2011');
const shapes = fc.constantFrom([3, 3, 3], [4, 2, 3], [2, 2, 2, 3], [3, 2, 4], [4, 5], [2, 3, 4]);
const before = fc.constantFrom(
  '',
  'BSN ',
  'bsn:',
  'BSN',
  'De cliënt (',
  'Zie ',
  'nummer\n',
  'dossier "',
  'in 2016, ',
  'nr.',
);
const after = fc.constantFrom('', '.', ',', ') is nieuw', '\nen verder', ' heeft 2 plannen', '"', ';x', ', 2016');

function grouped(digits: string, shape: readonly number[], separator: string): string {
  let from = 0;
  return shape
    .map((length) => {
      from += length;
      return digits.slice(from - length, from);
    })
    .join(separator);
}

describe('R22 BSN: the elfproef', () => {
  it('R22 knows the published test numbers', () => {
    for (const bsn of ['111222333', '123456782', '999990019', '000000012', '12345672', '012345672']) {
      expect(isBsn(bsn), bsn).toBe(true);
    }
    for (const other of ['000000000', '00000000', '123456789', '111222334', '1234567', '1112223330', '', '11122233a']) {
      expect(isBsn(other), other).toBe(false);
    }
  });

  it('R22 accepts one last digit at most for any eight', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), (eight) => {
        const stem = String(eight).padStart(8, '0');
        const good = Array.from({ length: 10 }, (_, last) => `${stem}${last}`).filter((digits) => isBsn(digits));
        expect(good.length).toBeLessThanOrEqual(1);
      }),
    );
    fc.assert(fc.property(validBsn, (bsn) => isBsn(bsn)));
  });
});

describe('R22 a BSN in running text blocks', () => {
  it('R22 finds it in one piece', () => {
    fc.assert(
      fc.property(validBsn, before, after, (bsn, start, end) => {
        expect(bsnFound(`${start}${bsn}${end}`), `${start}${bsn}${end}`).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('R22 finds it in groups', () => {
    fc.assert(
      fc.property(validBsn, shapes, separators, before, after, (bsn, shape, separator, start, end) => {
        const text = `${start}${grouped(bsn, shape, separator)}${end}`;
        expect(bsnFound(text), text).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    '123456782',
    'bsn12345672 zonder de nul',
    'BSN: 12345672',
    '12 345 672',
    'in 2016 123 456 782',
    'in 2016 123456782',
    '123456782, 111222333',
    '123456782,111222333',
    '012345672 4 uur per dag',
    'afdeling 3: 1234.56.782',
    '１２３４５６７８２',
    'geboren 3-5-1960, 123456782',
  ])('R22 finds it in “%s”', (text) => {
    expect(bsnFound(text)).toBe(true);
  });

  it.each([
    ['an amount', '€ 1.234.567,89'],
    ['an amount with a valid BSN in its digits', '1.234.567,82'],
    ['a large amount', '12.345.672,00'],
    ['a large amount without decimals', '12.345.672'],
    ['an amount in one piece', '€ 12345672 of 123456782,00 of 123456782.5'],
    ['a longer number', '1234567820'],
    ['a longer number with a BSN behind it', '0123456782'],
    ['a longer number in groups', '123 456 782 1'.replaceAll(' ', '.')],
    ['a code', 'B00012345, B12345672, A-B123456782'],
    ['a decimal', '3.12345672'],
    ['an IBAN', 'NL91ABNA0417164300'],
    ['a mobile number', '06-12345672, 06 12345672, 0612345672, 06 - 12345672'],
    ['a number from abroad', '+31 123456782, +31123456782, 0031 123456782'],
    ['scores in a row', 'scores 12 14 15 18'],
    ['nine digits that fail the elfproef', '123456789 en 123 456 789'],
    ['zeros', '000000000 en 00000000'],
  ])('R22 does not take %s for one', (_, text) => {
    expect(bsnFound(text), text).toBe(false);
  });

  it('R22 takes no date for one, whatever its notation', () => {
    const anyDate = fc.tuple(
      fc.integer({ min: 1900, max: 2199 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    );
    fc.assert(
      fc.property(anyDate, fc.constantFrom('-', '/', '.', ''), ([year, month, day], separator) => {
        const two = (value: number) => String(value).padStart(2, '0');
        const texts = [
          [year, two(month), two(day)].join(separator),
          [two(day), two(month), year].join(separator),
          `van ${[two(day), two(month), year].join(separator)} tot ${[two(day), two(month), year].join(separator)} 14:00`,
        ];
        for (const text of texts) expect(bsnFound(text), text).toBe(false);
      }),
      { numRuns: 5000 },
    );
  });

  it('R22 takes no amount for one, whatever its size', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), fc.integer({ min: 0, max: 99 }), (euros, cents) => {
        const fraction = String(cents).padStart(2, '0');
        const dotted = String(euros).replaceAll(/\B(?=(?:\d{3})+$)/g, '.');
        for (const text of [`${dotted},${fraction}`, `${euros},${fraction}`, `${euros}.${fraction}`, `€ ${euros}`]) {
          expect(bsnFound(`Samen ${text} voor de groep`), text).toBe(false);
        }
      }),
      { numRuns: 5000 },
    );
  });

  it('R22 takes no part of a longer number for one', () => {
    fc.assert(
      fc.property(validBsn, fc.stringMatching(/^\d{1,6}$/), fc.boolean(), (bsn, extra, front) => {
        expect(bsnFound(front ? `x ${extra}${bsn} y` : `x ${bsn}${extra} y`)).toBe(false);
      }),
    );
  });
});

describe('R22 other identifying data warns', () => {
  it.each([
    ['een e-mailadres', 'mail jan.de-vries+zorg@huize-linde.nl even'],
    ['een telefoonnummer', 'bel 06-12345678'],
    ['een telefoonnummer', 'bel 06 12 34 56 78'],
    ['een telefoonnummer', 'bel (010) 123 45 67'],
    ['een telefoonnummer', 'bel 0612345678.'],
    ['een telefoonnummer', 'bel 06 - 12345678'],
    ['een telefoonnummer', 'bel +31 (0)6 12345678'],
    ['een telefoonnummer', 'bel +31 6 12345678 of 0031612345678'],
    ['misschien een geboortedatum', 'geboren op 3 mei 2012'],
    ['misschien een geboortedatum', 'geb. 3-5-2011'],
    ['misschien een geboortedatum', 'geboortedatum: 2011-05-03'],
    ['misschien een geboortedatum', 'sinds 03-05-1960 hier'],
    ['misschien een geboortedatum', 'sinds 1960-05-03 hier'],
    ['misschien een geboortedatum', 'sinds 3 mei 1960 hier'],
    ['misschien een naam', 'Mevrouw Jansen wil meer rust'],
    ['misschien een naam', 'zegt mevrouw van den Berg'],
    ['misschien een naam', 'dhr. Smit'],
    ['misschien een naam', 'Dhr Smit'],
    ['misschien een naam', 'Mw. ’t Hart'],
    ['misschien een naam', 'meneer J. de Boer'],
    ['misschien een naam', 'de heer Öztürk'],
    ['misschien een naam', 'mevrouw\nJansen'],
  ])('R22 warns of %s in “%s”', (what, text) => {
    const findings = identifyingData('purpose', text);
    expect(findings.map(({ message }) => message)).toEqual([
      `In deze tekst staat ${what}. Haal weg waaraan een cliënt te herkennen is.`,
    ]);
    expect(said(findings)).toEqual(['R22 warning purpose']);
    expectUsable(agreement, findings);
  });

  it.each([
    'Het team krijgt coaching van 01-02-2016 tot en met 31-12-2016, om 14.00 uur.',
    'Nulmeting 2015: 15,1 incidenten per 100 cliëntdagen; 1.234.567,89 euro.',
    'Start 01-02-2016 14 uur en 02-02-2017 10 uur.',
    'Een meneer of mevrouw van de gemeente komt langs.',
    'Kamer 12 in het nieuwe gebouw, 3-4-2016 open.',
    'Artikel 58 Wmg, Stcrt. 2014, 36917, AGB 06010203.',
    'De C-03 kreeg 0,75 fte @ nacht.',
    '',
  ])('R22 leaves “%s” alone', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('R22 reports everything that it sees at once, the BSN first', () => {
    expect(found('Mevrouw Jansen, geboren 3-5-1960, BSN 123456782, bel 06-12345678 of mail a@b.nl')).toEqual([
      'R22 block purpose',
      ...Array.from({ length: 4 }, () => 'R22 warning purpose'),
    ]);
  });

  it('R22 reads a long text in no time', () => {
    const long = [
      '1 2 '.repeat(5000),
      '0'.repeat(20_000),
      'a'.repeat(20_000),
      'a@'.repeat(10_000),
      '1.'.repeat(10_000),
      '000.'.repeat(5000),
      'van '.repeat(5000),
    ];
    const start = performance.now();
    for (const text of long) expect(bsnFound(text)).toBe(false);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe('R22 for a record', () => {
  it('R22 looks at every free text, and names its field', () => {
    const values = { topics: 'BSN 123456782', perspective: null, arrangements: 'dhr. Smit', kind: 'mw. Niet' };
    expect(said(identifyingDataIn(dialogue, values))).toEqual(['R22 block topics', 'R22 warning arrangements']);
    expect(identifyingDataIn(dialogue, {})).toEqual([]);
    const short = { reportedTo: 'mevrouw Jansen', description: null };
    expect(said(identifyingDataIn(signal, short))).toEqual(['R22 warning reportedTo']);
    expect(said(identifyingDataIn(measurement, { instrument: 'lijst 111222333' }))).toEqual(['R22 block instrument']);
  });
});
