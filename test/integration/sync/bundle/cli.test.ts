import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { cli, fixture, newStore, temporaryFolder } from '../../cli/cli.ts';

const variable = 'PROEFTUINBOEK_BUNDLE_PASSPHRASE';

const exported = z.strictObject({
  file: z.string(),
  bytes: z.int(),
  institutions: z.array(z.string()),
  changes: z.int(),
});
const imported = z.strictObject({
  device: z.string(),
  by: z.string(),
  organisation: z.string(),
  madeAt: z.string(),
  institutions: z.array(z.string()),
  changes: z.int(),
  added: z.int(),
});

/** A store with the small registration. */
function filledStore(): string {
  const data = newStore();
  const { status, errors } = cli(['import', fixture('registration-small'), '--data', data]);
  if (status !== 0) throw new Error(errors);
  return data;
}

function fingerprint(data: string): string {
  return cli(['fingerprint', '--data', data]).output;
}

function give(data: string, out: string, ...more: readonly string[]) {
  const { status, output, errors } = cli(['bundle', 'export', '--data', data, '--out', out, '--json', ...more]);
  if (status !== 0) throw new Error(errors);
  return exported.parse(JSON.parse(output));
}

function takeIn(data: string, file: string) {
  const { status, output, errors } = cli(['bundle', 'import', file, '--data', data, '--json']);
  if (status !== 0) throw new Error(errors);
  return imported.parse(JSON.parse(output));
}

describe('bundle export and bundle import', () => {
  beforeEach(() => {
    vi.stubEnv(variable, 'de wachtzin van het bestand');
  });
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it('S07 give the same state in another store, once', () => {
    const [one, two] = [filledStore(), newStore()];
    const folder = temporaryFolder();
    const out = join(folder, 'naar Drenthe.ptbundel');
    const made = give(one, out);
    expect(made).toMatchObject({ file: out, bytes: statSync(out).size });
    expect(made.changes).toBeGreaterThan(50);
    expect(readdirSync(folder)).toEqual(['naar Drenthe.ptbundel']);
    expect(readFileSync(out).includes(made.institutions[0] ?? '')).toBe(false);

    const first = takeIn(two, out);
    expect(first).toMatchObject({ added: made.changes, changes: made.changes, institutions: made.institutions });
    expect(fingerprint(two)).toMatch(/^[0-9a-f]{64}\n$/);
    expect(fingerprint(two)).toBe(fingerprint(one));
    expect(takeIn(two, out).added).toBe(0);
    expect(cli(['check', '--data', two]).status).toBe(0);
  });

  it('S15 give chosen institutions only, by name', () => {
    const [one, two] = [filledStore(), newStore()];
    const folder = temporaryFolder();
    const all = give(one, join(folder, 'alles'));
    const [name = '', ...others] = all.institutions;
    expect(others.length).toBeGreaterThan(0);
    const some = give(one, join(folder, 'een'), '--institution', name.toUpperCase());
    expect(some.institutions).toEqual([name]);
    expect(some.changes).toBeLessThan(all.changes);
    expect(takeIn(two, join(folder, 'een'))).toMatchObject({ added: some.changes, institutions: [name] });
    const rest = others.flatMap((other) => ['--institution', other]);
    give(one, join(folder, 'rest'), ...rest);
    takeIn(two, join(folder, 'rest'));
    expect(fingerprint(two)).toBe(fingerprint(one));
  });

  it('tell people in Dutch what they did', () => {
    const [one, two] = [filledStore(), newStore()];
    const out = join(temporaryFolder(), 'bestand');
    expect(cli(['bundle', 'export', '--data', one, '--out', out]).output).toMatch(/wijzigingen van /);
    expect(cli(['bundle', 'import', out, '--data', two]).output).toMatch(/zijn nieuw en overgenomen/);
    expect(cli(['bundle', 'import', out, '--data', two]).output).toContain('Alles stond hier al.');
  });

  it('do not overwrite a file unless told to, and leave nothing half-made', () => {
    const one = filledStore();
    const folder = temporaryFolder();
    const out = join(folder, 'bestand');
    writeFileSync(out, 'iets anders');
    const refused = cli(['bundle', 'export', '--data', one, '--out', out]);
    expect(refused).toMatchObject({ status: 1, output: '' });
    expect(refused.errors).toContain('--overwrite');
    expect(readFileSync(out, 'utf8')).toBe('iets anders');
    expect(cli(['bundle', 'export', '--data', one, '--out', join(folder, 'x', 'y')]).status).toBe(1);
    expect(cli(['bundle', 'export', '--data', newStore(), '--out', join(folder, 'leeg')]).errors).toContain(
      'nog geen instelling',
    );
    expect(readdirSync(folder)).toEqual(['bestand']);
    expect(give(one, out, '--overwrite').bytes).toBe(statSync(out).size);
  });

  const refusals: readonly [args: (folder: string) => readonly string[], says: RegExp][] = [
    [(folder) => [join(folder, 'niets')], /kan niet gebruikt worden/],
    [(folder) => [folder], /is geen bestand/],
    [(folder) => [fileOf(folder, '')], /Dit bestand is leeg/],
    [(folder) => [fileOf(folder, 'code;naam\n1;De Wilgen\n')], /geen uitwisselbestand/],
    [(folder) => [fileOf(folder, 'PTBUNDEL\u0002')], /nieuwere versie/],
    [(folder) => [fileOf(folder, 'PTBUNDEL\u0001')], /einde van dit bestand ontbreekt/],
  ];
  it('refuse what is no such file, in Dutch, and nothing changes', () => {
    const data = newStore();
    const before = fingerprint(data);
    for (const [args, says] of refusals) {
      const { status, output, errors } = cli(['bundle', 'import', ...args(temporaryFolder()), '--data', data]);
      expect([status, output]).toEqual([1, '']);
      expect(errors).toMatch(says);
    }
    expect(fingerprint(data)).toBe(before);
  });

  it('refuse another passphrase, a short one, none, and an institution that is not here', () => {
    const one = filledStore();
    const out = join(temporaryFolder(), 'bestand');
    give(one, out);
    const nobody = cli(['bundle', 'export', '--data', one, '--out', `${out}2`, '--institution', 'Nergens']);
    expect(nobody.errors).toContain('“Nergens” staat niet in dit werkboek');
    vi.stubEnv(variable, 'een heel andere wachtzin');
    expect(cli(['bundle', 'import', out, '--data', one]).errors).toMatch(/wachtzin klopt niet, of .* beschadigd/);
    vi.stubEnv(variable, 'te kort');
    expect(cli(['bundle', 'export', '--data', one, '--out', `${out}2`]).errors).toContain('minstens 12 tekens');
    vi.stubEnv(variable, '');
    const none = cli(['bundle', 'export', '--data', one, '--out', `${out}2`]);
    expect(none).toMatchObject({ status: 1 });
    expect(none.errors).toContain(variable);
    expect(existsSync(`${out}2`)).toBe(false);
  });
});

function fileOf(folder: string, text: string): string {
  const path = join(folder, 'bestand');
  writeFileSync(path, text);
  return path;
}
