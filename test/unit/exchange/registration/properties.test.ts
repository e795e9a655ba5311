import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Edit } from '../../../../db/log/edit.ts';
import type { Carrier } from '../../../../exchange/registration/carrier/carrier.ts';
import { readCarrier } from '../../../../exchange/registration/carrier/readCarrier.ts';
import { checkRegistration } from '../../../../exchange/registration/checkRegistration.ts';
import { refusedFiles } from '../../../../exchange/registration/refusedFiles.ts';
import { emptyRegistration, fixtureFiles, growingIds, withEdits } from '../../../fixtures/registration.ts';

const small = readCarrier({ kind: 'files', files: fixtureFiles('registration-small') });

/** Edits in one order, with ids replaced by what they stand for. */
function withoutIds(edits: readonly Edit[]): string[] {
  const meaning = new Map<string, string>();
  const texts = edits.map((edit) => {
    const values = Object.entries('values' in edit ? edit.values : {})
      .map(([field, value]) => `${field}=${meaning.get(String(value)) ?? JSON.stringify(value)}`)
      .toSorted();
    const text = `${edit.kind} ${edit.entity} ${values.join(' ')}`;
    meaning.set(edit.entityId, `{${text}}`);
    return text;
  });
  return texts.toSorted();
}

/** The delivery with the rows of one sheet in another order, the sheets too. */
function shuffled(carrier: Carrier, seed: number): Carrier {
  const order = (index: number) => Math.imul(index + 1, 2_654_435_761 + seed * 2) >>> 0;
  const sheets = carrier.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.toSorted((a, b) => order(a.number) - order(b.number)),
  }));
  return { ...carrier, sheets: sheets.toReversed() };
}

describe('an import', () => {
  it('gives the same whatever the order of rows and sheets, when everything fits', () => {
    const expected = withoutIds(checkRegistration(small, emptyRegistration, growingIds()).edits);
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const result = checkRegistration(shuffled(small, seed), emptyRegistration, growingIds());
        expect(result.refused).toEqual([]);
        expect(withoutIds(result.edits)).toEqual(expected);
      }),
      { numRuns: 15 },
    );
  });

  const cell = fc.oneof(
    // A carrier never gives the character NUL.
    fc.string({ unit: 'binary', maxLength: 12 }).map((text) => text.replaceAll('\0', '')),
    fc.constantFrom(
      '',
      '-1',
      '1.234',
      '31-02-2016',
      '2016-13-01',
      'B00001',
      '999999999999999',
      '=1+1',
      'overeengekomen',
    ),
  );
  const spoils = fc.array(fc.record({ sheet: fc.nat(), row: fc.nat(), column: fc.nat(), cell }), {
    minLength: 1,
    maxLength: 8,
  });
  /** The small fixture with cells overwritten. */
  const spoil = (cells: readonly { sheet: number; row: number; column: number; cell: string }[]): Carrier => {
    const sheets = small.sheets.map((sheet) => ({ ...sheet, rows: [...sheet.rows] }));
    for (const one of cells) {
      const sheet = sheets[one.sheet % sheets.length];
      const place = one.row % (sheet?.rows.length ?? 1);
      const row = sheet?.rows[place];
      if (sheet === undefined || row === undefined) continue;
      sheet.rows[place] = { ...row, cells: row.cells.with(one.column % row.cells.length, one.cell) };
    }
    return { ...small, sheets };
  };

  it('never fails on a spoiled cell; its counts add up, and what it lets in is unchanged the second time', () => {
    fc.assert(
      fc.property(spoils, (cells) => {
        const carrier = spoil(cells);
        const check = checkRegistration(carrier, emptyRegistration, growingIds());
        const delivered = new Map(carrier.sheets.map(({ name, rows }) => [name, rows.length]));
        for (const [name, counts] of Object.entries(check.sheets)) {
          expect([name, counts.read]).toEqual([name, delivered.get(name)]);
          expect(counts.new + counts.refused).toBe(counts.read);
        }
        const refusedRows = new Set(check.refused.map(({ sheet, row }) => `${sheet} ${row}`));
        expect(refusedRows.size).toBe(Object.values(check.sheets).reduce((sum, { refused }) => sum + refused, 0));
        expect(check.edits.length + refusedRows.size).toBe(
          carrier.sheets.reduce((sum, { rows }) => sum + rows.length, 0),
        );
        const store = withEdits(emptyRegistration, check.edits);
        expect(checkRegistration(carrier, store, growingIds(10_000)).edits).toEqual([]);
        for (const file of refusedFiles(check, carrier)) {
          expect(readCarrier({ kind: 'files', files: [file] }).unreadable).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('never fails on a spoiled cell on top of a store', () => {
    const store = withEdits(emptyRegistration, checkRegistration(small, emptyRegistration, growingIds()).edits);
    fc.assert(
      fc.property(spoils, (cells) => {
        const carrier = spoil(cells);
        const check = checkRegistration(carrier, store, growingIds(10_000));
        const after = withEdits(store, check.edits);
        expect(checkRegistration(carrier, after, growingIds(20_000)).edits).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('reads a hundred thousand rows in seconds', () => {
    const lines = Array.from({ length: 100_000 }, (_, index) => {
      const date = new Date(Date.UTC(2015, 0, 1 + (index % 1000))).toISOString().slice(0, 10);
      return `I001-A01;${date};voortgang;cce+instelling;Gesprek ${index}`;
    });
    const text = ['afdeling;datum;soort;deelnemers;onderwerpen', ...lines].join('\r\n');
    const store = withEdits(emptyRegistration, checkRegistration(small, emptyRegistration, growingIds()).edits);
    const started = performance.now();
    const carrier = readCarrier({
      kind: 'files',
      files: [{ name: 'gesprekken.csv', bytes: new TextEncoder().encode(text) }],
    });
    const { sheets } = checkRegistration(carrier, store, growingIds(10_000));
    expect(sheets.gesprekken.read).toBe(100_000);
    expect(sheets.gesprekken.refused).toBe(0);
    expect(performance.now() - started).toBeLessThan(15_000);
  });
});
