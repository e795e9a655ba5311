import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { StoreFault } from '../../../db/store/fault.ts';
import { lockStore, type StoreLock } from '../../../db/store/lock.ts';
import { syncDirectory } from '../../../db/store/syncDirectory.ts';
import { HubFault } from '../hubFault.ts';

const fileSchema = z.object({ format: z.literal(1), password: z.string().regex(/^[0-9a-f]{48}$/) });

/** Where a hub with its own PostgreSQL keeps everything. */
export interface DataFolder {
  readonly path: string;
  /** Of PostgreSQL itself. */
  readonly cluster: string;
  /** Where PostgreSQL makes itself; it gets its name when it is whole. */
  readonly making: string;
  readonly log: string;
  readonly settings: string;
}

export function dataFolder(data: string): DataFolder {
  const path = resolve(data);
  return {
    path,
    cluster: join(path, 'postgres'),
    making: join(path, 'postgres.new'),
    log: join(path, 'postgres.log'),
    settings: join(path, 'hub.json'),
  };
}

/** Whether a hub was ever started here. */
export function holdsHub(folder: DataFolder): boolean {
  return existsSync(folder.cluster);
}

/**
 * Takes the folder for this process; the operating system lets it go when the process ends, however it ends. Makes the folder when it is not
 * there.
 *
 * @throws HubFault HUB_IN_USE
 */
export function lockFolder(folder: DataFolder): StoreLock {
  mkdirSync(folder.path, { recursive: true, mode: 0o700 });
  try {
    return lockStore(folder.path);
  } catch (error) {
    if (error instanceof StoreFault && error.code === 'STORE_IN_USE')
      throw new HubFault('HUB_IN_USE', { cause: error });
    throw error;
  }
}

/**
 * As `lockFolder`, for one that waits until whoever has it leaves.
 *
 * @throws HubFault HUB_IN_USE after `ms` milliseconds
 */
export async function lockFolderWithin(folder: DataFolder, ms: number): Promise<StoreLock> {
  const until = Date.now() + ms;
  for (;;) {
    try {
      return lockFolder(folder);
    } catch (error) {
      if (!(error instanceof HubFault) || Date.now() >= until) throw error;
    }
    await sleep(100);
  }
}

/**
 * The password of the embedded database, made at the first start and readable for our own user alone.
 *
 * @throws HubFault HUB_HALF_FOLDER when there is a database without its password, or the file is not ours
 */
export function databasePassword(folder: DataFolder): string {
  if (existsSync(folder.settings)) return readPassword(folder.settings);
  if (existsSync(folder.cluster)) throw new HubFault('HUB_HALF_FOLDER');
  const password = randomBytes(24).toString('hex');
  writeDurably(folder.settings, `${JSON.stringify({ format: 1, password })}\n`);
  return password;
}

function readPassword(path: string): string {
  try {
    return fileSchema.parse(JSON.parse(readFileSync(path, 'utf8'))).password;
  } catch (cause) {
    throw new HubFault('HUB_HALF_FOLDER', { cause });
  }
}

/** Whole under its name, or not there. */
function writeDurably(path: string, text: string): void {
  const file = openSync(`${path}.new`, 'w', 0o600);
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(`${path}.new`, path);
  syncDirectory(join(path, '..'));
}
