import { spawn, type ChildProcess } from 'node:child_process';
import { chownSync, closeSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { syncDirectory } from '../../../db/store/syncDirectory.ts';
import { HubFault } from '../hubFault.ts';
import type { PostgresBinaries } from './binaries.ts';
import type { DataFolder } from './dataFolder.ts';
import { databaseUser } from './postmaster.ts';
import { environment, folderArgument, type ProcessUser } from './processUser.ts';

interface Making {
  readonly folder: DataFolder;
  readonly user: ProcessUser | null;
  readonly binaries: PostgresBinaries;
  readonly password: string;
  readonly durable: boolean;
}

/**
 * Makes the database of a data folder beside its place and moves it there when it is whole, so that a kill leaves none or a good one.
 *
 * @throws HubFault POSTGRES_FAILED
 */
export async function makeCluster({ folder, user, binaries, password, durable }: Making): Promise<void> {
  const made = join(folder.making, 'data');
  const passwordFile = join(folder.making, 'password');
  rmSync(folder.making, { recursive: true, force: true });
  mkdirSync(made, { recursive: true, mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user !== null) for (const path of [folder.making, made, passwordFile]) chownSync(path, user.uid, user.gid);

  // The password lies beside it; `join` would lose the way, as the first part can be a link.
  const data = folderArgument(made, user);
  const log = openSync(folder.log, 'a', 0o600);
  try {
    const child = spawn(
      binaries.initdb,
      [
        '-D',
        data,
        `--username=${databaseUser}`,
        `--pwfile=${data}/../password`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--no-instructions',
        // The same order and case rules on every computer, whatever languages it knows.
        '--locale=C',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        ...(durable ? [] : ['--no-sync']),
      ],
      { cwd: made, env: environment(), stdio: ['ignore', log, log], ...user },
    );
    if ((await exitCode(child)) !== 0) throw new HubFault('POSTGRES_FAILED');
  } finally {
    closeSync(log);
  }
  renameSync(made, folder.cluster);
  if (durable) syncDirectory(folder.path);
  rmSync(folder.making, { recursive: true, force: true });
}

async function exitCode(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve, reject) => {
    child.once('exit', resolve);
    child.once('error', reject);
  });
}
