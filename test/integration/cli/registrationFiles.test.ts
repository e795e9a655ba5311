import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx, writeXlsx } from 'hucre';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { cli, fixture, newStore, temporaryFolder } from './cli.ts';

const importReport = z.object({
  imported: z.boolean(),
  sheets: z.record(z.string(), z.object({ read: z.int(), new: z.int(), refused: z.int() })),
});

function fingerprint(data: string): string {
  const { status, output } = cli(['fingerprint', '--data', data]);
  expect(status).toBe(0);
  return output.trim();
}

describe('a workbook of LibreOffice', () => {
  it.each([
    ['xlsx', 'xlsx', 'registratie.xlsx'],
    ['ods', 'csv', 'registratie.zip'],
  ])('as %s is imported, and its dump as %s goes into an empty store without loss', (extension, format, name) => {
    const data = newStore();
    const imported = cli(['import', `${fixture('registration-small')}.${extension}`, '--data', data, '--json']);
    expect(imported.status).toBe(0);
    const { sheets } = importReport.parse(JSON.parse(imported.output));
    expect(Object.values(sheets).reduce((sum, sheet) => sum + sheet.new, 0)).toBe(895);

    const out = temporaryFolder();
    const dumped = cli(['dump', '--data', data, '--format', format, '--out', out, '--json']);
    expect(dumped.status).toBe(0);
    expect(JSON.parse(dumped.output)).toEqual({
      file: join(out, name),
      attachments: [],
      records: 895,
      dangling: 0,
      absent: 0,
      undecided: 0,
    });
    const empty = newStore();
    // The folder in which it was written does as well as the file.
    expect(cli(['import', format === 'csv' ? out : join(out, name), '--data', empty]).status).toBe(0);
    expect(fingerprint(empty)).toBe(fingerprint(data));
  });
});

describe('a template', () => {
  it('needs no store, is the same each time, and can be imported as it is', () => {
    const data = newStore();
    for (const [format, name] of [
      ['xlsx', 'registratie-leeg.xlsx'],
      ['csv', 'registratie-leeg.zip'],
    ] as const) {
      const [first, second] = [temporaryFolder(), temporaryFolder()];
      const { status, output } = cli(['template', '--format', format, '--out', first], null);
      expect([status, output.trim()]).toEqual([0, join(first, name)]);
      cli(['template', '--format', format, '--out', second], null);
      expect(readFileSync(join(second, name)).equals(readFileSync(join(first, name)))).toBe(true);
      expect(readdirSync(first)).toEqual([name]);
      expect(cli(['import', join(first, name), '--data', data]).status).toBe(0);
    }
    expect(cli(['check', '--data', data, '--json']).output).toContain('"changes":0');
  });

  it('and a dump in another format are refused, with nothing written', () => {
    const out = join(temporaryFolder(), 'uit');
    for (const command of ['template', 'dump']) {
      const { status, output, errors } = cli([command, '--data', out, '--format', 'pdf', '--out', out]);
      expect([status, output]).toEqual([1, '']);
      expect(errors).toContain('Kies --format xlsx of --format csv.');
    }
    expect(cli(['template', '--format', 'xlsx']).errors).toContain('--out MAP');
    expect(existsSync(out)).toBe(false);
  });
});

describe('refused rows of a workbook', () => {
  it('come as a workbook with the reason beside each, and exit code 2 when nothing was imported', async () => {
    const data = newStore();
    const folder = temporaryFolder();
    const rows = [
      ['instelling', 'sector', 'zorgkantoorregio', 'wlz_uitvoerder', 'status', 'kvk_nummer'],
      ['Huis', 'GHZ', 'Utrecht', 'Achmea Zorgkantoor N.V.', 'lopend', 12_345_678],
      ['Hof', 'GHX', 'Utrecht', 'Achmea Zorgkantoor N.V.', 'lopend', 12],
    ];
    const workbook = join(folder, 'registratie.xlsx');
    writeFileSync(workbook, await writeXlsx({ sheets: [{ name: 'Instellingen', rows }] }));
    const strict = cli(['import', workbook, '--data', data]);
    expect(strict.status).toBe(2);
    expect(strict.output).toContain('Instellingen, rij 3, kolom sector (code): “GHX” staat niet in de lijst.');
    expect(cli(['import', workbook, '--data', data, '--good-rows', '--refused', folder]).status).toBe(0);
    const { sheets } = await readXlsx(readFileSync(join(folder, 'geweigerde-rijen.xlsx')));
    expect(sheets.map(({ name, rows: refused }) => [name, refused.length])).toEqual([['Instellingen', 2]]);
    expect(String(sheets[0]?.rows[1]?.at(-1))).toContain('sector: “GHX” staat niet in de lijst.');
  });

  it('of a file that is no workbook are no rows: it is refused in words', () => {
    const data = newStore();
    const path = join(temporaryFolder(), 'registratie.xlsx');
    writeFileSync(path, 'geen werkmap');
    const { status, errors } = cli(['import', path, '--data', data]);
    expect(status).toBe(1);
    expect(errors).toContain('Deze werkmap kan niet gelezen worden.');
  });
});
