import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { cli, fixture, newStore, temporaryFolder } from './cli.ts';
import { deliveredFigures, expectedFigures } from './figures.ts';

const counts = z.object({
  read: z.int(),
  new: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  refused: z.int(),
});
const reportSchema = z.object({
  sheets: z.record(z.string(), counts),
  refused: z.array(
    z.object({
      sheet: z.string(),
      row: z.int(),
      column: z.string(),
      value: z.string(),
      rule: z.string(),
      message: z.string(),
    }),
  ),
});
const packageSchema = z.object({ package: z.string(), files: z.int(), sha256: z.string() });

function report(output: string) {
  return reportSchema.parse(JSON.parse(output));
}

function total(sheets: z.output<typeof reportSchema>['sheets'], of: keyof z.output<typeof counts>): number {
  return Object.values(sheets).reduce((sum, sheet) => sum + sheet[of], 0);
}

function exportTo(data: string, out: string) {
  const { status, output } = cli([
    'export',
    'evaluation',
    '--data',
    data,
    '--from',
    '2015',
    '--to',
    '2017',
    '--out',
    out,
    '--json',
  ]);
  expect(status).toBe(0);
  return packageSchema.parse(JSON.parse(output));
}

describe('the small registration', () => {
  it('goes in whole and comes out with the figures an independent program computed', () => {
    const data = newStore();
    const first = cli(['import', fixture('registration-small'), '--data', data, '--json']);
    expect(first.status).toBe(0);
    const { sheets, refused } = report(first.output);
    expect(refused).toEqual([]);
    expect(Object.keys(sheets)).toHaveLength(12);
    expect(total(sheets, 'new')).toBe(895);
    expect(total(sheets, 'read')).toBe(895);

    const made = exportTo(data, join(data, 'uit'));
    expect(deliveredFigures(made.package)).toEqual(expectedFigures(fixture('registration-small')));
    expect(cli(['verify', made.package]).status).toBe(0);
    expect(cli(['check', '--data', data]).status).toBe(0);

    const second = report(cli(['import', fixture('registration-small'), '--data', data, '--json']).output);
    expect(total(second.sheets, 'unchanged')).toBe(895);
    expect(total(second.sheets, 'new') + total(second.sheets, 'changed') + total(second.sheets, 'refused')).toBe(0);

    const again = exportTo(data, temporaryFolder());
    expect(again.sha256).toBe(made.sha256);
    expect(readFileSync(again.package).equals(readFileSync(made.package))).toBe(true);
  });

  it('names what was changed in a delivery, and fails', () => {
    const data = newStore();
    cli(['import', fixture('registration-small'), '--data', data]);
    const made = exportTo(data, join(data, 'uit'));
    const bytes = readFileSync(made.package);
    const middle = Math.floor(bytes.length / 2);
    bytes.writeUInt8(bytes.readUInt8(middle) ^ 1, middle);
    const changed = join(temporaryFolder(), 'veranderd.zip');
    writeFileSync(changed, bytes);
    const { status, output } = cli(['verify', changed]);
    expect(status).toBe(1);
    expect(output).toMatch(/data\/\w+\.csv/);
  });
});

describe('the faulty registration', () => {
  const rows: Record<string, string>[] = parse(
    readFileSync(join(fixture('registration-faulty'), 'expected', 'refused.csv')),
    {
      delimiter: ';',
      columns: true,
      bom: true,
    },
  );
  const expected = rows.map(({ blad, rij, kolom, regel }) => `${blad} ${rij} ${kolom} ${regel}`);

  it('imports nothing unasked, names every faulty row, and with --good-rows takes all others', () => {
    const data = newStore();
    const strict = cli(['import', fixture('registration-faulty'), '--data', data, '--json']);
    expect(strict.status).toBe(2);
    const found = report(strict.output).refused;
    const named = new Set(found.map(({ sheet, row, column, rule }) => `${sheet} ${row} ${column} ${rule}`));
    expect(expected.filter((fault) => !named.has(fault))).toEqual([]);
    const faultyRows = new Set(expected.map((fault) => fault.split(' ').slice(0, 2).join(' ')));
    expect(found.filter(({ sheet, row }) => !faultyRows.has(`${sheet} ${row}`))).toEqual([]);
    expect(cli(['check', '--data', data, '--json']).output).toContain('"changes":0');

    const refusedFolder = temporaryFolder();
    const good = cli([
      'import',
      fixture('registration-faulty'),
      '--data',
      data,
      '--good-rows',
      '--refused',
      refusedFolder,
      '--json',
    ]);
    expect(good.status).toBe(0);
    const { sheets } = report(good.output);
    expect(total(sheets, 'refused')).toBe(34);
    expect(total(sheets, 'new')).toBe(895);
    expect(readFileSync(join(refusedFolder, 'afdelingen.csv'), 'utf8')).toContain('31-02-2016');

    const made = exportTo(data, join(data, 'uit'));
    expect(deliveredFigures(made.package)).toEqual(expectedFigures(fixture('registration-small')));
  });

  it('says with --dry-run what would happen and writes nothing', () => {
    const data = newStore();
    const { status, output } = cli(['import', fixture('registration-small'), '--data', data, '--dry-run', '--json']);
    expect(status).toBe(0);
    expect(total(report(output).sheets, 'new')).toBe(895);
    expect(cli(['check', '--data', data, '--json']).output).toContain('"changes":0');
  });
});
