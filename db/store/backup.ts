import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { applicationId, openForLooking, type Connection } from './connection.ts';
import { StoreFault } from './fault.ts';
import { damageIn } from './integrity.ts';
import { syncDirectory } from './syncDirectory.ts';

/** Folder, within that of the store, in which its copies are kept. */
const backupFolder = 'reservekopie';

/**
 * Makes an encrypted copy of an open store, under the same key, and returns its path. The copy gets its name only when it is on disk and was
 * read back whole, so that a copy with that name is a good one; an older one of the same name is replaced.
 *
 * @throws StoreFault STORE_BACKUP_FAILED; the store itself is never touched
 */
export function backUp(connection: Connection, dataKey: Uint8Array, directory: string, name: string): string {
  const folder = join(directory, backupFolder);
  const path = join(folder, name);
  const temporary = `${path}.new`;
  try {
    mkdirSync(folder, { recursive: true });
    copyTo(temporary, connection, dataKey);
    renameSync(temporary, path);
    syncDirectory(folder);
    return path;
  } catch (error) {
    throw new StoreFault('STORE_BACKUP_FAILED', { cause: error });
  }
}

/** Leaves a whole copy under this name, or nothing. */
function copyTo(path: string, connection: Connection, dataKey: Uint8Array): void {
  rmSync(path, { force: true });
  try {
    connection.prepare('VACUUM INTO ?').run(path);
    syncFile(path);
    assertWhole(path, dataKey);
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  }
}

function syncFile(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function assertWhole(path: string, dataKey: Uint8Array): void {
  const copy = openForLooking(path, dataKey);
  try {
    if (copy.pragma('application_id', { simple: true }) !== applicationId) throw new Error('the copy is no store');
    const damage = damageIn(copy);
    if (damage.length > 0) throw new Error(`the copy is damaged: ${damage.join('; ')}`);
  } finally {
    copy.close();
  }
}
