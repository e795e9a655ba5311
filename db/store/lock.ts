import { join } from 'node:path';
import Database from 'better-sqlite3';
import { hasCode } from './connection.ts';
import { StoreFault } from './fault.ts';

/** Holds a store for one process; `release` lets it go. */
export interface StoreLock {
  release(): void;
}

/**
 * Takes the store for this process. The lock is an exclusive transaction on a file of its own: the operating system drops it when the
 * process ends, however it ends, so there is no stale lock after a crash and no process number to guess about.
 *
 * @throws StoreFault STORE_IN_USE when another process, or another opening in this one, holds it
 */
export function lockStore(directory: string): StoreLock {
  const connection = new Database(join(directory, 'store.lock'), { timeout: 0 });
  try {
    connection.pragma('journal_mode = DELETE');
    connection.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    connection.close();
    if (hasCode(error, 'SQLITE_BUSY') || hasCode(error, 'SQLITE_LOCKED')) {
      throw new StoreFault('STORE_IN_USE', { cause: error });
    }
    throw error;
  }
  return {
    release() {
      connection.close();
    },
  };
}
