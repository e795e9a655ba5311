import fc from 'fast-check';
import { zipSync } from 'fflate';
import { readXlsx, writeXlsx } from 'hucre';
import { describe, expect, it } from 'vitest';
import { limits } from '../../../../exchange/registration/carrier/limits.ts';
import { exactNumber } from '../../../../exchange/workbook/exactNumber.ts';
import { readWorkbook } from '../../../../exchange/workbook/readWorkbook.ts';
import { fileKind } from '../../../../exchange/workbook/workbookKind.ts';
import { odsWith, workbookWith } from './spoiledWorkbooks.ts';

const wanted = ['metingen'];

async function rowsOf(bytes: Uint8Array, kind: 'xlsx' | 'ods' = 'xlsx') {
  const { sheets } = await readWorkbook({ bytes, kind, wanted, limits });
  return sheets[0]?.rows ?? [];
}

const cell = (reference: string, inner: string, attributes = '') => `<c r="${reference}"${attributes}>${inner}</c>`;
const row = (number: number, ...cells: readonly string[]) => `<row r="${number}">${cells.join('')}</row>`;

describe('a number of a spreadsheet', () => {
  it.each([
    [1234.0999999999999, '1234.1'],
    [1234.0999999, '1234.1'],
    [0.1 + 0.2, '0.3'],
    [1234.105, '1234.105'],
    [10_000_000_000, '10000000000'],
    [1_234_567_890.12, '1234567890.12'],
    [-0.25, '-0.25'],
    [-0, '0'],
    [12, '12'],
    [0.4285714285714286, '0.428571428571429'],
  ])('%d is read as %s', (number, text) => {
    expect(exactNumber(number)).toBe(text);
  });

  it('of whole cents is read to the cent, however it was computed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000_000 }), fc.integer({ min: 1, max: 9 }), (cents, parts) => {
        let sum = 0;
        for (let part = 0; part < parts; part += 1) sum += cents / 100 / parts;
        expect(Math.round(Number(exactNumber(sum)) * 100)).toBe(cents);
        expect(exactNumber(cents / 100)).toBe(String(cents / 100));
      }),
    );
  });
});

describe('the cells of a workbook', () => {
  it('are read as a spreadsheet keeps them, with the number of the row it shows', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'METINGEN',
          rows: [['a'], [], ['tekst\nmeer', 12.5, new Date(Date.UTC(2016, 1, 29)), true, null, ' '], [null, null]],
          columns: [{}, {}, { numFmt: 'yyyy-mm-dd' }],
        },
      ],
    });
    expect(await rowsOf(bytes)).toEqual([
      { number: 1, cells: ['a'], numbers: new Set(), faults: new Map() },
      {
        number: 3,
        cells: ['tekst\nmeer', '12.5', '2016-02-29', 'ja', '', ' '],
        numbers: new Set([1]),
        faults: new Map(),
      },
    ]);
  });

  it('with a formula have the value that stands beside it, and are faults when none does', async () => {
    const data = row(
      1,
      cell('A1', '<f>1+1</f><v>2</v>'),
      cell('B1', '<f>WEBSERVICE("http://localhost/")</f>'),
      cell('C1', '<f>A1/0</f><v>#DIV/0!</v>', ' t="e"'),
      cell('D1', '<v>#N/A</v>', ' t="e"'),
    );
    const [first] = await rowsOf(workbookWith(data));
    expect(first?.cells[0]).toBe('2');
    expect([...(first?.faults.keys() ?? [])]).toEqual([1, 2, 3]);
    expect(first?.faults.get(1)).toContain('formule zonder uitkomst');
    expect(first?.faults.get(2)).toContain('#DIV/0!');
  });

  it('that show a percentage are faults: what is meant is a hundred times what is kept', async () => {
    const styles =
      '<styleSheet xmlns="m"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="10" applyNumberFormat="1"/></cellXfs></styleSheet>';
    const data = row(1, cell('A1', '<v>0.153</v>', ' s="1"'), cell('B1', '<v>0.5</v>', ' s="0"'));
    const [first] = await rowsOf(workbookWith(data, { 'xl/styles.xml': styles }));
    expect(first?.faults.get(0)).toContain('15,3%');
    expect(first?.cells[1]).toBe('0.5');
  });

  it('of an ODS keep line ends and dates, and formulas have the value beside them', async () => {
    const text =
      '<table:table-cell office:value-type="string"><text:p>een</text:p><text:p>twee</text:p></table:table-cell>';
    const day =
      '<table:table-cell office:value-type="date" office:date-value="2016-02-29"><text:p>29-2</text:p></table:table-cell>';
    const sum = '<table:table-cell table:formula="of:=1+1" office:value-type="float" office:value="2"/>';
    const none = '<table:table-cell table:formula="of:=1+1"/>';
    const [first] = await rowsOf(odsWith(`<table:table-row>${text}${day}${sum}${none}</table:table-row>`), 'ods');
    expect(first?.cells.slice(0, 3)).toEqual(['een\ntwee', '2016-02-29', '2']);
    expect([...(first?.faults.keys() ?? [])]).toEqual([3]);
  });

  it('of an ODS whose columns are coloured to the end are only those with something in them', async () => {
    const filled =
      '<table:table-row><table:table-cell office:value-type="string"><text:p>een</text:p></table:table-cell></table:table-row>';
    const coloured =
      '<table:table-row table:style-name="r" table:number-rows-repeated="1048570"><table:table-cell table:style-name="c" table:number-columns-repeated="1024"/></table:table-row>';
    const rows = await rowsOf(odsWith(`${filled}${coloured}${filled}`), 'ods');
    expect(rows.map(({ number }) => number)).toEqual([1, 1_048_572]);
  });
});

describe('a hostile workbook', () => {
  const faultOf = (bytes: Uint8Array, kind: 'xlsx' | 'ods' = 'xlsx') =>
    rowsOf(bytes, kind).then(
      () => null,
      (error: unknown) => error,
    );

  it('that declares entities is not read, in whatever part', async () => {
    const bomb =
      '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]><sst><si><t>&b;</t></si></sst>';
    for (const path of ['xl/sharedStrings.xml', 'xl/workbook.xml', '_rels/.rels', 'xl/styles.xml']) {
      expect(await faultOf(workbookWith(row(1, cell('A1', '<v>1</v>')), { [path]: bomb }))).toMatchObject({
        code: 'ENTITIES',
      });
    }
    expect(await faultOf(odsWith('<!DOCTYPE x>'), 'ods')).toMatchObject({ code: 'ENTITIES' });
  });

  it('that unpacks to far more than it is, is refused before unpacking', async () => {
    const bomb = zipSync({ '[Content_Types].xml': new Uint8Array(30_000_000), '_rels/.rels': new Uint8Array(1) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await faultOf(bomb)).toMatchObject({ code: 'BOMB' });
  });

  it('with a cell far away costs no memory for what is between', async () => {
    expect(
      await faultOf(workbookWith(row(1, cell('A1', '<v>1</v>')) + row(1_048_576, cell('XFD1048576', '<v>1</v>')))),
    ).toMatchObject({
      code: 'TOO_LARGE',
    });
  });

  it('with a password is refused in words', async () => {
    const locked = await writeXlsx({
      sheets: [{ name: 'Metingen', rows: [['a']] }],
      encryption: { password: 'geheim', spinCount: 1000 },
    });
    expect(fileKind(locked, 10)).toBe('oldOffice');
    const manifest = '<manifest:manifest><manifest:encryption-data/></manifest:manifest>';
    expect(await faultOf(odsWith('', { 'META-INF/manifest.xml': manifest }), 'ods')).toMatchObject({ code: 'LOCKED' });
  });

  it('that is cut off, nested or spoiled anywhere is refused or read, and nothing else', async () => {
    const whole = workbookWith(row(1, cell('A1', '<is><t>een</t></is>', ' t="inlineStr"')));
    expect(await faultOf(whole.subarray(0, -30))).toMatchObject({ code: 'UNREADABLE' });
    const names = Array.from({ length: 40_000 }, (_, index) => `a${index}`);
    const deep = `${names.map((name) => `<${name}>`).join('')}${names
      .toReversed()
      .map((name) => `</${name}>`)
      .join('')}`;
    const nested = `<table:table-row><table:table-cell office:value-type="string"><text:p>${deep}</text:p></table:table-cell></table:table-row>`;
    expect(await faultOf(odsWith(nested), 'ods')).toMatchObject({ code: 'UNREADABLE' });
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: whole.length - 1 }), fc.integer({ min: 0, max: 255 }), async (at, byte) => {
        const spoiled = Uint8Array.from(whole, (old, index) => (index === at ? byte : old));
        const outcome = await rowsOf(spoiled).catch((error: unknown) => error);
        expect(Array.isArray(outcome) || (outcome instanceof Error && outcome.name === 'WorkbookFault')).toBe(true);
      }),
    );
  });

  it('gives only what is in cells: macros, links and drawings are never unpacked', async () => {
    const external = { 'xl/externalLinks/externalLink1.xml': '<!DOCTYPE x>', 'xl/vbaProject.bin': 'x' };
    const bytes = workbookWith(row(1, cell('A1', '<v>1</v>')), external);
    expect((await rowsOf(bytes)).map(({ cells }) => cells)).toEqual([['1']]);
    expect((await readXlsx(bytes)).sheets[0]?.rows).toEqual([[1]]);
  });
});
