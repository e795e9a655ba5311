import { parse } from 'csv-parse/sync';
import { array, assert, integer, property, record, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  count,
  decimal,
  euros,
  guardFormula,
  leftOut,
  text,
  whole,
  word,
  yesNo,
} from '../../../../exchange/package/csvColumns.ts';
import { csvFacts } from '../../../../exchange/package/csvFacts.ts';
import { csvFile } from '../../../../exchange/package/csvFile.ts';
import { sortedBy } from '../../../../exchange/package/sortedBy.ts';

interface Row {
  readonly name: string;
  readonly cents: number;
}

const columns = [text<Row>('naam', ({ name }) => name), euros<Row>('bedrag', ({ cents }) => cents)];
const written = (rows: readonly Row[]) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(csvFile('x.csv', columns, rows).bytes);

describe('the Dutch-Excel profile', () => {
  test('is UTF-8 with BOM, `;`, CRLF and a decimal comma, and quotes only what needs it', () => {
    expect(
      written([
        { name: 'Coöperatie', cents: 123_456 },
        { name: 'a;b "c"', cents: 5 },
      ]),
    ).toBe('\uFEFFnaam;bedrag\r\nCoöperatie;1234,56\r\n"a;b ""c""";0,05\r\n');
  });

  test('has its header even without rows', () => {
    expect(written([])).toBe('\uFEFFnaam;bedrag\r\n');
  });

  test('every text comes back as one cell, whatever is in it', () => {
    assert(
      property(
        array(record({ name: string({ unit: 'binary', maxLength: 20 }), cents: integer({ min: 0, max: 10 ** 12 }) })),
        (rows) => {
          const { bytes } = csvFile('x.csv', columns, rows);
          const records: string[][] = parse(Buffer.from(bytes), {
            bom: true,
            delimiter: ';',
            record_delimiter: '\r\n',
            from: 2,
          });
          const decodable = (name: string) =>
            new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(name));
          expect(records.map(([name]) => name)).toEqual(rows.map(({ name }) => decodable(guardFormula(name))));
        },
      ),
    );
  });

  test('a text with a line break of any kind stays one record', () => {
    for (const name of ['a\nb', 'a\rb', 'a\r\nb'])
      expect(written([{ name, cents: 0 }])).toContain(`"${name}";0,00\r\n`);
  });
});

describe('formulas', () => {
  test.each(['=1+1', '+31', '-2', '@SUM(A1)', '\t=1', '\r=1', '＝1'])('%j typed as text is not run', (name) => {
    const [, line] = written([{ name, cents: 0 }]).split('\r\n', 2);
    expect(line?.replace(/^"/, '').startsWith("'")).toBe(true);
  });

  test('a negative number stays a number', () => {
    const { bytes } = csvFile('x.csv', [decimal<string>('waarde', (value) => value)], ['-11.31', '3']);
    expect(new TextDecoder().decode(bytes)).toBe('waarde\r\n-11,31\r\n3\r\n');
  });
});

test('the other columns write words, yes and no, whole numbers and nothing', () => {
  const other = [
    word<boolean | null>('woord', (value) => (value === true ? 'aan' : null)),
    yesNo<boolean | null>('jn', (value) => value),
    whole<boolean | null>('getal', (value) => (value === null ? null : 7)),
    leftOut<boolean | null>('weg'),
  ].map((column) => [true, false, null].map((value) => column.cell(value) || '-'));
  expect(other).toEqual([
    ['aan', '-', '-'],
    ['ja', 'nee', '-'],
    ['7', '7', '-'],
    ['-', '-', '-'],
  ]);
});

describe('control totals', () => {
  test('are those of the rows, exact beyond what a float can hold, and are found again in the file', () => {
    const cents = integer({ min: 0, max: 10 ** 12 });
    assert(
      property(array(cents, { maxLength: 50 }), (amounts) => {
        const rows = amounts.map((amount) => ({ name: 'x', cents: amount }));
        const { totals, bytes } = csvFile('x.csv', columns, rows);
        const sum = amounts.reduce((total, amount) => total + BigInt(amount), 0n);
        expect(BigInt(totals[0]?.sum.replace(',', '') ?? -1)).toBe(sum);
        expect(csvFacts(bytes, totals)).toEqual({ rows: rows.length, totals });
      }),
    );
  });

  test('a file without that column, with text in it or that is no CSV has none', () => {
    const { bytes } = csvFile('x.csv', [...columns, count<Row>('n', () => null)], [{ name: 'x', cents: 1 }]);
    expect(csvFacts(bytes, [{ column: 'n', sum: '0' }])).toEqual({ rows: 1, totals: [{ column: 'n', sum: '0' }] });
    expect(csvFacts(bytes, [{ column: 'er niet', sum: '0' }])).toBeNull();
    expect(csvFacts(bytes, [{ column: 'naam', sum: '0' }])).toBeNull();
    expect(csvFacts(bytes, [{ column: 'bedrag', sum: '0,1' }])).toBeNull();
    expect(csvFacts(new TextEncoder().encode('"half'), [])).toBeNull();
  });
});

test('rows are sorted by code unit and by size, and stay in order when equal', () => {
  const rows: [string, number][] = [
    ['b', 10],
    ['b', 9],
    ['B', 1],
    ['é', 1],
    ['b', 9],
  ];
  expect(sortedBy(rows, (row) => row)).toEqual([
    ['B', 1],
    ['b', 9],
    ['b', 9],
    ['b', 10],
    ['é', 1],
  ]);
  const equal = [{ at: 1 }, { at: 2 }];
  expect(sortedBy(equal, () => ['same'])).toEqual(equal);
});
