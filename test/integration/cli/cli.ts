import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));

export const passphrase = 'een wachtzin voor de proef';

/** What a call of the command line gave. */
export interface CliResult {
  readonly status: number | null;
  readonly output: string;
  readonly errors: string;
}

/** Runs the command line in a process of its own, as a script would; without a secret, no passphrase is given. */
export function cli(
  args: readonly string[],
  secret: string | null = passphrase,
  extra: Readonly<Record<string, string>> = {},
): CliResult {
  const { PROEFTUINBOEK_PASSPHRASE: _own, ...rest } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['electron/cli.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...rest, ...extra, ...(secret === null ? {} : { PROEFTUINBOEK_PASSPHRASE: secret }) },
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status, output: stdout, errors: stderr };
}

/** A folder that goes away with the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'proeftuinboek-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** An empty store. */
export function newStore(): string {
  const data = join(temporaryFolder(), 'werkboek');
  const { status, errors } = cli(['init', '--data', data]);
  if (status !== 0) throw new Error(errors);
  return data;
}

/** Folder of a fixture registration. */
export function fixture(name: 'registration-small' | 'registration-faulty'): string {
  return join(root, 'test', 'fixtures', name);
}
