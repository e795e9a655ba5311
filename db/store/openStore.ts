import { closeSync, existsSync, fstatSync, mkdirSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely } from 'kysely';
import { v7 as uuidV7 } from 'uuid';
import type { EntityName } from '../../domain/registration.ts';
import type { Edit } from '../log/edit.ts';
import { readHandle, type Read } from '../log/readHandle.ts';
import { record, type CommandName } from '../log/record.ts';
import type { Tables } from '../tables.ts';
import { applicationId, assertOurs, hasCode, openEncrypted, type Connection } from './connection.ts';
import { StoreDialect } from './dialect.ts';
import { drafts, type Drafts } from './drafts.ts';
import { StoreFault } from './fault.ts';
import { lockStore, type StoreLock } from './lock.ts';
import { readIdentity, writeIdentity, type Identity, type NewIdentity } from './identity.ts';
import { migrate } from './migrate.ts';

/** Name of the encrypted file in the folder of a store. */
export const storeFileName = 'store.db';

/** What a command hands over to be recorded, with what it answers to its caller. */
export interface Recordable<Result> {
  readonly edits: readonly Edit[];
  readonly result: Result;
}

/** What came of a command. */
export interface Recorded<Result> {
  readonly commandId: string;
  readonly changed: readonly EntityName[];
  readonly result: Result;
}

/** An open store: reading through a handle that cannot write, writing through commands only. */
export interface Store {
  readonly directory: string;
  readonly identity: Identity;
  readonly read: Read;
  readonly drafts: Drafts;
  /**
   * Runs a command in one transaction: it reads, decides and returns its edits, which are logged and folded. When it throws, nothing
   * happened. When it returns, everything is on disk.
   */
  run<Result>(command: CommandName, decide: (read: Read) => Promise<Recordable<Result>>): Promise<Recorded<Result>>;
  /** Tells after each command which kinds of record changed. */
  onChanged(listener: (changed: readonly EntityName[]) => void): void;
  /** Records that the person has kept the recovery code. */
  confirmRecovery(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Makes a new store in a folder and opens it.
 *
 * @throws StoreFault STORE_EXISTS, STORE_IN_USE
 */
export async function createStore(directory: string, dataKey: Uint8Array, person: NewIdentity): Promise<Store> {
  mkdirSync(directory, { recursive: true });
  const lock = lockStore(directory);
  try {
    const path = join(directory, storeFileName);
    if (existsSync(path)) throw new StoreFault('STORE_EXISTS');
    const connection = openEncrypted(path, dataKey, { mustExist: false });
    connection.pragma(`application_id = ${applicationId}`);
    return await openOn(directory, connection, lock, (db) => writeIdentity(db, uuidV7(), person));
  } catch (error) {
    lock.release();
    throw error;
  }
}

/**
 * Opens the store of a folder with its data key, checks that it is ours and whole, and brings it up to date.
 *
 * @throws StoreFault STORE_ABSENT, STORE_IN_USE, STORE_WRONG_KEY, STORE_FOREIGN, STORE_DAMAGED, STORE_NEWER, STORE_MIGRATION_FAILED
 */
export async function openStore(directory: string, dataKey: Uint8Array): Promise<Store> {
  const path = join(directory, storeFileName);
  if (!existsSync(path)) throw new StoreFault('STORE_ABSENT');
  const lock = lockStore(directory);
  try {
    assertEncryptedFile(path);
    const connection = openEncrypted(path, dataKey, { mustExist: true });
    try {
      assertOurs(connection);
    } catch (error) {
      connection.close();
      throw error;
    }
    return await openOn(directory, connection, lock);
  } catch (error) {
    lock.release();
    throw hasCode(error, 'SQLITE_CORRUPT') ? new StoreFault('STORE_DAMAGED', { cause: error }) : error;
  }
}

/** An unencrypted SQLite file or something too small to be a store is named as such before it is touched. */
function assertEncryptedFile(path: string): void {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    const start = Buffer.alloc(16);
    readSync(file, start, 0, 16, 0);
    if (start.toString('latin1').startsWith('SQLite format 3')) throw new StoreFault('STORE_FOREIGN');
    if (size === 0) throw new StoreFault('STORE_DAMAGED');
    if (size < 4096) throw new StoreFault('STORE_FOREIGN');
  } finally {
    closeSync(file);
  }
}

async function openOn(
  directory: string,
  connection: Connection,
  lock: StoreLock,
  prepare?: (db: Kysely<Tables>) => Promise<void>,
): Promise<Store> {
  const db = new Kysely<Tables>({ dialect: new StoreDialect(connection) });
  try {
    await migrate(db);
    await prepare?.(db);
    return storeOn(directory, connection, lock, db, await readIdentity(readHandle(db)));
  } catch (error) {
    connection.close();
    throw error;
  }
}

function storeOn(
  directory: string,
  connection: Connection,
  lock: StoreLock,
  db: Kysely<Tables>,
  identity: Identity,
): Store {
  const listeners: ((changed: readonly EntityName[]) => void)[] = [];
  return {
    directory,
    identity,
    read: readHandle(db),
    drafts: drafts(db),
    async run(command, decide) {
      const recorded = await db.transaction().execute(async (transaction) => {
        const { edits, result } = await decide(readHandle(transaction));
        const author = { device: identity.deviceId, actor: identity.name };
        const { commandId, changed } = await record(transaction, author, command, edits);
        return { commandId, changed: [...changed], result };
      });
      for (const listener of listeners) listener(recorded.changed);
      return recorded;
    },
    onChanged(listener) {
      listeners.push(listener);
    },
    async confirmRecovery() {
      await db.replaceInto('meta').values({ key: 'recoveryConfirmed', value: 'yes' }).execute();
    },
    async close() {
      connection.pragma('optimize');
      await db.destroy();
      if (connection.open) connection.close();
      lock.release();
    },
  };
}
