import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely } from 'kysely';
import { v7 as uuidV7 } from 'uuid';
import type { EntityName } from '../../domain/registration.ts';
import { readHandle, type Read } from '../log/readHandle.ts';
import { receiveChanges, verifiedChanges } from '../log/receiveChanges.ts';
import type { CommandName } from '../log/record.ts';
import type { Replica } from '../replica/replica.ts';
import { replicaOf } from '../replica/replicaOf.ts';
import { retryUnknown } from '../replica/retryUnknown.ts';
import { searchOf, type Search } from '../search/search.ts';
import { SearchIndex } from '../search/searchIndex.ts';
import { watchRecords } from '../search/watchRecords.ts';
import type { Tables } from '../tables.ts';
import { backUp } from './backup.ts';
import { applicationId, assertOurs, hasCode, openEncrypted, openForLooking, type Connection } from './connection.ts';
import { deliveriesIn, type Deliveries } from './deliveries.ts';
import { StoreDialect } from './dialect.ts';
import { drafts, type Drafts } from './drafts.ts';
import { StoreFault } from './fault.ts';
import { assertEncryptedFile } from './fileKind.ts';
import { readIdentity, writeIdentity, type Identity, type NewIdentity } from './identity.ts';
import { damageIn } from './integrity.ts';
import { lockStore, type StoreLock } from './lock.ts';
import { migrate, pendingMigrations } from './migrate.ts';
import { recents, type Recents } from './recents.ts';
import { runCommand, type Recordable, type Recorded } from './runCommand.ts';
import { syncDirectory } from './syncDirectory.ts';

/** Name of the encrypted file in the folder of a store. */
export const storeFileName = 'store.db';

/** An open store: reading through a handle that cannot write, writing through commands only. */
export interface Store {
  readonly directory: string;
  readonly identity: Identity;
  readonly read: Read;
  readonly drafts: Drafts;
  /** What was delivered from this laptop. */
  readonly deliveries: Deliveries;
  readonly recents: Recents;
  readonly search: Search;
  /**
   * Runs a command in one transaction: it reads, decides and returns its edits, which are logged and folded. When it throws, nothing
   * happened. When it returns, everything is on disk.
   */
  run<Result>(command: CommandName, decide: (read: Read) => Promise<Recordable<Result>>): Promise<Recorded<Result>>;
  /**
   * Takes changes that other devices made, in one transaction, and returns how many were new.
   *
   * @throws ChangeRefused when one of them is not what it says; then none was taken
   */
  receive(changes: readonly unknown[]): Promise<number>;
  /** The side that syncing works with. */
  readonly replica: Replica;
  /** Tells after each command, and after receiving, which kinds of record changed. */
  onChanged(listener: (changed: readonly EntityName[]) => void): void;
  /** What SQLite itself finds wrong with the file, a Dutch line each; empty when it is whole. Reads the whole file. */
  findDamage(): readonly string[];
  /** Records that the person has kept the recovery code. */
  confirmRecovery(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Makes a new store in a folder and opens it. It is made under another name and renamed when it is whole, so that a crash leaves a store or none.
 *
 * @param keepKey called while the folder is ours and before anything is written: the place to keep the key, so that no store is without one
 * @throws StoreFault STORE_EXISTS, STORE_IN_USE
 */
export async function createStore(
  directory: string,
  dataKey: Uint8Array,
  person: NewIdentity,
  keepKey?: () => void,
): Promise<Store> {
  mkdirSync(directory, { recursive: true });
  const lock = lockStore(directory);
  try {
    const path = join(directory, storeFileName);
    if (existsSync(path)) throw new StoreFault('STORE_EXISTS');
    keepKey?.();
    await makeStoreFile(`${path}.new`, dataKey, person);
    renameSync(`${path}.new`, path);
    syncDirectory(directory);
    return await openOn(directory, openEncrypted(path, dataKey, { mustExist: true }), lock);
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function makeStoreFile(path: string, dataKey: Uint8Array, person: NewIdentity): Promise<void> {
  for (const rest of ['', '-wal', '-shm']) rmSync(path + rest, { force: true });
  const connection = openEncrypted(path, dataKey, { mustExist: false });
  const db = new Kysely<Tables>({ dialect: new StoreDialect(connection) });
  try {
    connection.pragma(`application_id = ${applicationId}`);
    await migrate(db);
    await writeIdentity(db, uuidV7(), person);
  } finally {
    await db.destroy();
  }
}

/**
 * Opens the store of a folder with its data key: looks first whether it is ours, whole and not newer than this program, makes a copy of it when
 * it has to be brought up to date, and only then writes.
 *
 * @throws StoreFault STORE_ABSENT, STORE_IN_USE, STORE_WRONG_KEY, STORE_FOREIGN, STORE_DAMAGED, STORE_NEWER, STORE_BACKUP_FAILED,
 *   STORE_MIGRATION_FAILED
 */
export async function openStore(directory: string, dataKey: Uint8Array): Promise<Store> {
  const path = join(directory, storeFileName);
  if (!existsSync(path)) throw new StoreFault('STORE_ABSENT');
  const lock = lockStore(directory);
  try {
    assertEncryptedFile(path);
    await lookBeforeWriting(path, dataKey, directory);
    return await openOn(directory, openEncrypted(path, dataKey, { mustExist: true }), lock);
  } catch (error) {
    lock.release();
    throw hasCode(error, 'SQLITE_CORRUPT') ? new StoreFault('STORE_DAMAGED', { cause: error }) : error;
  }
}

async function lookBeforeWriting(path: string, dataKey: Uint8Array, directory: string): Promise<void> {
  const connection = openForLooking(path, dataKey);
  const db = new Kysely<Tables>({ dialect: new StoreDialect(connection) });
  try {
    assertOurs(connection);
    const [first] = await pendingMigrations(db);
    if (first !== undefined) backUp(connection, dataKey, directory, `voor-${first}.db`);
  } finally {
    await db.destroy();
  }
}

async function openOn(directory: string, connection: Connection, lock: StoreLock): Promise<Store> {
  const db = new Kysely<Tables>({ dialect: new StoreDialect(connection) });
  try {
    await migrate(db);
    await watchRecords(db);
    const identity = await readIdentity(readHandle(db));
    await retryUnknown(db, identity.deviceId);
    return storeOn(directory, connection, lock, db, identity);
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
  const index = new SearchIndex(db);
  const announce = (changed: readonly EntityName[]) => {
    index.followSoon();
    for (const listener of listeners) listener(changed);
  };
  // What was still to be indexed when the store was closed.
  index.followSoon();
  return {
    directory,
    identity,
    read: readHandle(db),
    drafts: drafts(db),
    deliveries: deliveriesIn(db),
    recents: recents(db),
    search: searchOf(readHandle(db), index),
    async run(command, decide) {
      const author = { device: identity.deviceId, actor: identity.name };
      const recorded = await runCommand(db, author, { name: command, decide });
      announce(recorded.changed);
      return recorded;
    },
    async receive(changes) {
      const verified = verifiedChanges(changes);
      const { added, changed } = await db
        .transaction()
        .execute((transaction) => receiveChanges(transaction, identity.deviceId, verified));
      announce([...changed]);
      return added.length;
    },
    replica: replicaOf({ db, identity, announce }),
    onChanged(listener) {
      listeners.push(listener);
    },
    findDamage() {
      return damageIn(connection);
    },
    async confirmRecovery() {
      await db.replaceInto('meta').values({ key: 'recoveryConfirmed', value: 'yes' }).execute();
    },
    async close() {
      await index.close();
      connection.pragma('optimize');
      await db.destroy();
      if (connection.open) connection.close();
      lock.release();
    },
  };
}
