import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { readXlsx } from 'hucre';
import { describe, expect, it } from 'vitest';
import { tidyText } from '../../../../domain/values/text.ts';
import { listZip } from '../../../../exchange/package/zipDirectory.ts';
import type { WorkbookCell, WorkbookSheet } from '../../../../exchange/workbook/workbook.ts';
import { writeWorkbook } from '../../../../exchange/workbook/writeWorkbook.ts';

function sheet(rows: readonly (readonly WorkbookCell[])[]): WorkbookSheet {
  return {
    name: 'Blad & co',
    columns: [
      { name: 'tekst', shape: 'text' },
      { name: 'datum', shape: 'date' },
      { name: 'bedrag', shape: 'euro' },
      { name: 'waarde', shape: 'decimal' },
    ],
    rows,
  };
}

function* numbers(count: number): Generator<string[]> {
  for (let number = 0; number < count; number += 1) yield [String(number)];
}

async function readBack(rows: readonly (readonly WorkbookCell[])[]) {
  const { sheets } = await readXlsx(writeWorkbook([sheet(rows)]), { readStyles: true });
  return sheets[0];
}

describe('a workbook that we write', () => {
  it('gives text back as it was, whatever stands in it, and never as a formula', async () => {
    const nasty = fc.oneof(
      fc
        .string({ unit: 'binary', maxLength: 40 })
        .map(tidyText)
        // An empty text is an empty cell.
        .filter((text) => text !== ''),
      fc.constantFrom(
        '=1+1',
        '+1',
        '-1',
        '@SUM(A1)',
        "'=1",
        '_x0041_',
        '_x005F_x0041_',
        'a\nb\tc',
        '<é&"\'>',
        ']]>',
        '\uFFFE\uFFFF',
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(nasty, { minLength: 1, maxLength: 5 }), async (texts) => {
        const back = await readBack(texts.map((text) => [{ text }]));
        expect(back?.rows.slice(1).map(([first]) => first)).toEqual(texts);
        expect([...(back?.cells?.values() ?? [])].filter(({ formula }) => formula !== undefined)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('gives dates and numbers back as dates and numbers, and as text what those cannot hold', async () => {
    const back = await readBack([
      ['a', '2016-02-29', '1234.56', '-0.000001'],
      [null, '1900-01-05', '10000000000', '123456789012.123456'],
      ['b', 'geen datum', '1,5', ''],
    ]);
    expect(back?.rows.slice(1)).toEqual([
      ['a', new Date(Date.UTC(2016, 1, 29)), 1234.56, -0.000001],
      [null, '1900-01-05', 10_000_000_000, '123456789012.123456'],
      ['b', 'geen datum', '1,5', null],
    ]);
    expect(back?.cells?.get('1,1')?.style?.numFmt).toBe(String.raw`dd\-mm\-yyyy`);
    expect(back?.cells?.get('1,2')?.style?.numFmt).toBe('#,##0.00');
  });

  it('has a bold header that stays in sight, a filter, and words to choose from', async () => {
    const choices = ['laag', 'hoog'];
    const bytes = writeWorkbook([
      { name: 'Een', columns: [{ name: 'ernst', shape: 'text', required: true, choices }], rows: [['laag']] },
      { name: 'Twee', columns: [{ name: 'ook', shape: 'text', choices }], rows: [] },
    ]);
    const { sheets } = await readXlsx(bytes, { readStyles: true });
    expect(sheets.map(({ name }) => name)).toEqual(['Een', 'Twee', 'Keuzelijsten']);
    expect(sheets[0]?.freezePane).toEqual({ rows: 1 });
    expect(sheets[0]?.autoFilter).toEqual({ range: 'A1:A2' });
    expect(sheets[0]?.cells?.get('0,0')?.style?.font?.bold).toBe(true);
    expect(sheets[0]?.dataValidations).toMatchObject([
      { type: 'list', range: 'A2:A5000', formula1: 'Keuzelijsten!$A$2:$A$3' },
    ]);
    expect(sheets[2]?.rows).toEqual([['ernst'], ['laag'], ['hoog']]);
  });

  it('is the same bytes for the same sheets, and holds no moment and no name of a person', () => {
    const rows = [['a', '2016-01-01', '1', '2']];
    const bytes = writeWorkbook([sheet(rows)]);
    expect(writeWorkbook([sheet(rows)])).toEqual(bytes);
    const listing = listZip(bytes, 20);
    expect(listing.ok && listing.files.map(({ path }) => path)).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
    ]);
    expect(Object.keys(unzipSync(bytes)).some((path) => path.startsWith('docProps'))).toBe(false);
  });

  it('takes rows one at a time, so that a hundred thousand need no more memory than their packed form', async () => {
    const bytes = writeWorkbook([
      {
        name: 'Veel',
        columns: [{ name: 'nummer', shape: 'whole' }],
        rows: numbers(100_000),
      },
    ]);
    expect(bytes.length).toBeLessThan(2_000_000);
    const { sheets } = await readXlsx(bytes);
    expect(sheets[0]?.rows).toHaveLength(100_001);
    expect(sheets[0]?.rows.at(-1)).toEqual([99_999]);
  });

  it.each(['', 'a'.repeat(32), 'a/b', '[a]'])('has no sheet named “%s”', (name) => {
    expect(() => writeWorkbook([{ name, columns: [], rows: [] }])).toThrow(RangeError);
  });

  it('has no two sheets with the same name', () => {
    expect(() => writeWorkbook([sheet([]), sheet([])])).toThrow(RangeError);
  });
});
