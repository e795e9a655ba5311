import { setTimeout as sleep } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import { HubFault } from '../hubFault.ts';
import { hubMigrations } from '../migrations/index.ts';
import { migrateHub, openDatabase } from '../postgres/database.ts';
import { databasePassword, holdsHub, lockFolder, type DataFolder } from '../postgres/dataFolder.ts';
import { startEmbedded } from '../postgres/embedded.ts';
import { ensureDatabase, hubDatabase } from '../postgres/ensureDatabase.ts';
import { appliedMigrations } from '../postgres/migrate.ts';
import { databaseUser, readPostmaster } from '../postgres/postmaster.ts';
import type { HubTables } from '../tables.ts';
import type { Place } from './place.ts';

/** The storage as an administrator's command sees it. */
export interface AdministeredStorage {
  readonly db: Kysely<HubTables>;
  close(): Promise<void>;
}

/** How long a hub that is starting or stopping may take, in milliseconds. */
const patienceMs = 20_000;

/**
 * Opens the storage for a command: beside the running hub, or, when none runs on the folder, with its PostgreSQL started for the moment.
 *
 * @throws HubFault HUB_ABSENT when no hub was ever started there; HUB_BUSY, HUB_UNREACHABLE, HUB_NEWER, HUB_OTHER_VERSION, POSTGRES_*
 */
export async function openToAdminister(place: Place): Promise<AdministeredStorage> {
  if (place.kind === 'server') return checked(beside(place.url));
  if (!holdsHub(place.folder)) throw new HubFault('HUB_ABSENT');
  const until = Date.now() + patienceMs;
  for (;;) {
    const alone = await openAlone(place.folder);
    if (alone !== null) return alone;
    const running = runningUrl(place.folder);
    if (running !== null) {
      try {
        return await checked(beside(running));
      } catch (error) {
        // The hub may be half way its first start or its end; a newer database stays that.
        if (Date.now() >= until || (error instanceof HubFault && error.code === 'HUB_NEWER')) throw error;
      }
    }
    if (Date.now() >= until) throw new HubFault('HUB_BUSY');
    await sleep(300);
  }
}

/**
 * Opens the storage while no hub runs on it: a folder with its PostgreSQL started for the moment. Null when a hub or another command has the
 * folder.
 */
export async function openAlone(folder: DataFolder): Promise<AdministeredStorage | null> {
  const lock = tryLock(folder);
  if (lock === null) return null;
  const opened = new AsyncDisposableStack();
  opened.defer(() => lock.release());
  try {
    const postgres = await startEmbedded(folder);
    opened.defer(() => postgres.stop());
    const db = openDatabase(await ensureDatabase(postgres));
    opened.defer(() => db.destroy());
    await migrateHub(db);
    return { db, close: () => opened.disposeAsync() };
  } catch (error) {
    await opened.disposeAsync();
    throw error;
  }
}

function tryLock(folder: DataFolder) {
  try {
    return lockFolder(folder);
  } catch (error) {
    if (error instanceof HubFault && error.code === 'HUB_IN_USE') return null;
    throw error;
  }
}

function runningUrl(folder: DataFolder): string | null {
  const found = readPostmaster(folder.cluster);
  if (found?.ready !== true) return null;
  return `postgres://${databaseUser}:${databasePassword(folder)}@127.0.0.1:${found.port}/${hubDatabase}`;
}

function beside(url: string): AdministeredStorage {
  const db = openDatabase(url, { connections: 4 });
  return { db, close: () => db.destroy() };
}

/** Changes nothing of the tables: a hub may be running on them. */
async function checked(storage: AdministeredStorage): Promise<AdministeredStorage> {
  try {
    const applied = await reached(storage.db);
    const known = Object.keys(hubMigrations);
    if (applied.some((name) => !known.includes(name))) throw new HubFault('HUB_NEWER');
    if (applied.length === 0) throw new HubFault('HUB_ABSENT');
    if (applied.length < known.length) throw new HubFault('HUB_OTHER_VERSION');
    return storage;
  } catch (error) {
    await storage.close();
    throw error;
  }
}

async function reached(db: Kysely<HubTables>): Promise<string[]> {
  try {
    return await appliedMigrations(db);
  } catch (cause) {
    throw new HubFault('HUB_UNREACHABLE', { cause });
  }
}
