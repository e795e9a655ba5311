import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { cli, fixture, newStore, passphrase, temporaryFolder } from './cli.ts';

function fileIn(folder: string): string {
  const path = join(folder, 'bestand');
  writeFileSync(path, '');
  return path;
}

describe('the command line refuses, in Dutch and with an exit code other than 0', () => {
  const cases: readonly [what: string, args: (folder: string) => string[], says: RegExp][] = [
    ['no command', () => [], /Geef een opdracht/],
    ['an unknown command', () => ['dans'], /bestaat niet/],
    ['an unknown option', () => ['init', '--passphrase', 'geheim'], /niet begrepen/],
    ['no folder', () => ['init'], /--data MAP/],
    ['a store that is not there', (folder) => ['check', '--data', folder], /staat nog geen werkboek/],
    [
      'a year that is none',
      (folder) => ['export', 'evaluation', '--data', folder, '--from', '15', '--to', '2017', '--out', folder],
      /jaar van vier cijfers/,
    ],
    [
      'an end before the start',
      (folder) => ['export', 'evaluation', '--data', folder, '--from', '2017', '--to', '2015', '--out', folder],
      /vóór --from/,
    ],
    [
      'a tier of a later version',
      (folder) => [
        'export',
        'evaluation',
        '--data',
        folder,
        '--from',
        '2015',
        '--to',
        '2017',
        '--out',
        folder,
        '--tier',
        'openbaar',
      ],
      /toezicht/,
    ],
    ['a folder that is a file', (folder) => ['init', '--data', fileIn(folder)], /kan niet gebruikt worden/],
    ['another delivery', (folder) => ['export', 'alles', '--data', folder], /export evaluation/],
    ['a package that is not there', (folder) => ['verify', join(folder, 'niets.zip')], /is er niet/],
    ['too many words', () => ['verify', 'a.zip', 'b.zip'], /hoort niet bij deze opdracht/],
  ];
  it.each(cases)('%s', (_what, args, says) => {
    const { status, output, errors } = cli(args(temporaryFolder()));
    expect(status).toBe(1);
    expect(errors).toMatch(says);
    expect(output).toBe('');
  });

  it('a second store in the same folder', () => {
    const data = newStore();
    const { status, errors } = cli(['init', '--data', data]);
    expect(status).toBe(1);
    expect(errors).toContain('staat al een werkboek');
  });

  it('a wrong passphrase, a short one and none at all', () => {
    const data = newStore();
    const wrong = cli(['check', '--data', data], `${passphrase}!`);
    expect([wrong.status, wrong.errors.trim()]).toEqual([1, 'Deze wachtzin klopt niet.']);
    const short = cli(['init', '--data', temporaryFolder()], 'te kort');
    expect(short.errors).toContain('minstens 12 tekens');
    const none = cli(['check', '--data', data], null);
    expect(none.errors).toContain('PROEFTUINBOEK_PASSPHRASE');
  });

  it('a registration that is not there, is something else, or holds nothing of the format', () => {
    const data = newStore();
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'brief.txt'), 'geen registratie');
    mkdirSync(join(folder, 'leeg'));
    for (const path of ['weg', 'brief.txt', 'leeg']) {
      const { status, errors } = cli(['import', join(folder, path), '--data', data]);
      expect(status).toBe(1);
      expect(errors).not.toContain('niet verwachtten');
      expect(errors).toMatch(/[Mm]ap|[Bb]estand|zip/);
    }
  });

  it('a registration of which no row is good, with exit code 2 and nothing imported', () => {
    const data = newStore();
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'zorgprofielen.csv'), 'afdeling;peildatum;zorgprofiel;aantal\nWEG;2016-01-01;7VG;1\n');
    const { status, output } = cli(['import', folder, '--data', data, '--good-rows', '--json']);
    expect(status).toBe(2);
    expect(JSON.parse(output)).toMatchObject({ imported: false, sheets: { zorgprofielen: { read: 1, refused: 1 } } });
    expect(cli(['import', folder, '--data', data, '--good-rows']).output).toContain('alle rijen zijn geweigerd');
  });

  it('a period that no delivery has, in words of ours', () => {
    const data = newStore();
    for (const [from, to, says] of [
      ['1950', '1951', 'Kies een jaar van 1990 tot en met 2199.'],
      ['2000', '2099', 'Kies een periode van hooguit 50 jaar.'],
    ] as const) {
      const args = ['export', 'evaluation', '--data', data, '--from', from, '--to', to, '--out', temporaryFolder()];
      const { status, errors } = cli(args);
      expect(status).toBe(1);
      expect(errors).toContain(says);
      expect(errors).not.toContain('niet verwachtten');
    }
  });

  it('a file that is no package is no package', () => {
    const path = join(fixture('registration-small'), 'afdelingen.csv');
    const { status, output } = cli(['verify', path]);
    expect(status).toBe(1);
    expect(output).toContain('NIET');
  });
});

describe('init', () => {
  it('gives the recovery code once, and writes it and the passphrase nowhere', () => {
    const data = join(temporaryFolder(), 'werkboek');
    const { status, output } = cli(['init', '--data', data, '--name', 'An de Vries', '--json']);
    expect(status).toBe(0);
    const shown = z.object({ data: z.literal(data), recoveryCode: z.string() }).parse(JSON.parse(output));
    const { recoveryCode } = shown;
    expect(recoveryCode).toMatch(/^(?:[0-9A-Z]{5}-){5}[0-9A-Z]{5}$/);
    const written = readdirSync(data).map((name) => readFileSync(join(data, name), 'latin1'));
    expect(written.length).toBeGreaterThan(1);
    for (const secret of [passphrase, recoveryCode, recoveryCode.replaceAll('-', ''), 'An de Vries']) {
      expect(written.filter((text) => text.includes(secret))).toEqual([]);
    }
  });
});
