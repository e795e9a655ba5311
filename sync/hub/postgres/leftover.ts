import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { HubFault } from '../hubFault.ts';
import type { PostgresBinaries } from './binaries.ts';
import {
  askToStop,
  isAlive,
  isPostmasterOf,
  readPostmaster,
  removeStalePidFile,
  type Postmaster,
} from './postmaster.ts';

/**
 * Stops the PostgreSQL that a killed hub left running on this folder, in the way that writes everything. A file of one that is gone is left for
 * PostgreSQL to judge, unless its number now belongs to another process: that it cannot tell apart.
 *
 * @throws HubFault POSTGRES_LINGERS
 */
export async function stopLeftover(folder: string, password: string, binaries: PostgresBinaries): Promise<void> {
  const left = await settled(folder);
  if (left === null || !isAlive(left.pid)) return;
  if (!(await isPostmasterOf(folder, left, password))) {
    removeStalePidFile(folder);
    return;
  }
  askToStop(left.pid, folder, binaries);
  if (await ends(folder, left, password, 60)) return;
  process.kill(left.pid, 'SIGQUIT');
  if (!(await ends(folder, left, password, 20))) throw new HubFault('POSTGRES_LINGERS');
}

/** What `postmaster.pid` says; one that stays half written is removed, for it is of a crash of the computer. */
async function settled(folder: string): Promise<Postmaster | null> {
  for (let attempt = 0; attempt < 10 && existsSync(join(folder, 'postmaster.pid')); attempt += 1) {
    const found = readPostmaster(folder);
    if (found !== null) return found;
    await sleep(200);
  }
  removeStalePidFile(folder);
  return null;
}

async function ends(folder: string, left: Postmaster, password: string, seconds: number): Promise<boolean> {
  for (let waited = 0; waited < seconds * 20; waited += 1) {
    const gone = process.platform === 'linux' ? !(await isPostmasterOf(folder, left, password)) : !isAlive(left.pid);
    if (gone) return true;
    await sleep(50);
  }
  return false;
}
