import Database from 'better-sqlite3';
import { StoreFault } from './fault.ts';

export type Connection = Database.Database;

/** `PTBK` as application id in the header, so that a store is told from any other SQLite file. */
export const applicationId = 0x50_54_42_4b;

/** Raw 32-byte key as SQLCipher wants it: no derivation, because the data key is random already. */
function keyPragma(dataKey: Uint8Array): string {
  if (dataKey.length !== 32) throw new RangeError('a data key has 32 bytes');
  return `key = "x'${Buffer.from(dataKey).toString('hex')}'"`;
}

/** Cipher and key come before anything else; a wrong key shows on the first read. */
function unlocked(path: string, dataKey: Uint8Array, options: Database.Options): Connection {
  const connection = new Database(path, options);
  try {
    connection.pragma("cipher = 'sqlcipher'");
    connection.pragma('legacy = 4');
    connection.pragma(keyPragma(dataKey));
    connection.pragma('schema_version');
    // What does not fit in memory while sorting or copying would go to a temporary file, and those are not encrypted.
    connection.pragma('temp_store = MEMORY');
    return connection;
  } catch (error) {
    connection.close();
    if (hasCode(error, 'SQLITE_NOTADB')) throw new StoreFault('STORE_WRONG_KEY', { cause: error });
    throw error;
  }
}

/**
 * Opens an encrypted file for looking only: not one byte of it changes, also not when a crash left changes beside it.
 *
 * @throws StoreFault STORE_WRONG_KEY when the file cannot be read with this key
 */
export function openForLooking(path: string, dataKey: Uint8Array): Connection {
  return unlocked(path, dataKey, { readonly: true, fileMustExist: true });
}

/**
 * Opens an encrypted file for reading and writing: what is committed is on disk, and references are checked.
 *
 * @throws StoreFault STORE_WRONG_KEY when the file cannot be read with this key
 */
export function openEncrypted(path: string, dataKey: Uint8Array, options: { readonly mustExist: boolean }): Connection {
  const connection = unlocked(path, dataKey, { fileMustExist: options.mustExist });
  try {
    connection.pragma('journal_mode = WAL');
    connection.pragma('synchronous = FULL');
    connection.pragma('foreign_keys = ON');
    connection.pragma('trusted_schema = OFF');
    connection.pragma('busy_timeout = 5000');
    connection.pragma('cell_size_check = ON');
    // Pages in memory need no decrypting again: 64 MB, taken only as it is used.
    connection.pragma('cache_size = -65536');
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** True when an error of SQLite carries this code. */
export function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith(code);
}

/**
 * Quick check at opening: the file is ours and whole.
 *
 * @throws StoreFault STORE_FOREIGN or STORE_DAMAGED
 */
export function assertOurs(connection: Connection): void {
  if (connection.pragma('application_id', { simple: true }) !== applicationId) throw new StoreFault('STORE_FOREIGN');
  if (connection.pragma('quick_check(1)', { simple: true }) !== 'ok') throw new StoreFault('STORE_DAMAGED');
}
