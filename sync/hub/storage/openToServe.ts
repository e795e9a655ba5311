import { migrateHub, openPooledDatabase, type PooledDatabase } from '../postgres/database.ts';
import { lockFolderWithin } from '../postgres/dataFolder.ts';
import { ensureDatabase } from '../postgres/ensureDatabase.ts';
import { keepRunning } from '../postgres/keepRunning.ts';
import { takeServingLock } from '../postgres/servingLock.ts';
import type { Place } from './place.ts';

/** What the storage tells while it is open. */
export interface StorageEvents {
  /** An idle connection broke, or our PostgreSQL was started again: the next request connects anew. */
  readonly onTrouble: (what: string, error?: unknown) => void;
  /** It cannot be used any more: the hub has to stop. */
  readonly onLost: (what: string, error?: unknown) => void;
}

/** The storage of a running hub: of this process alone, at the newest tables. */
export interface ServedStorage extends PooledDatabase {
  close(): Promise<void>;
}

/** How long the hub before us may take to leave, in milliseconds: at a restart the two overlap. */
const handoverMs = 5000;

/**
 * Opens the storage for the one process that serves it, and brings it to the newest tables.
 *
 * @throws HubFault HUB_IN_USE, HUB_UNREACHABLE, HUB_NEWER, HUB_MIGRATION_FAILED, HUB_HALF_FOLDER, POSTGRES_*
 */
export async function openToServe(place: Place, events: StorageEvents): Promise<ServedStorage> {
  const opened = new AsyncDisposableStack();
  try {
    const url = await openPlace(place, events, opened);
    const { db, pool } = openPooledDatabase(url, {
      onIdleError: (error) => events.onTrouble('connection broke', error),
    });
    opened.defer(() => db.destroy());
    await migrateHub(db);
    return { db, pool, close: () => opened.disposeAsync() };
  } catch (error) {
    await opened.disposeAsync();
    throw error;
  }
}

/** Takes the place and returns the address of the database; `opened` gets what has to be closed. */
async function openPlace(place: Place, events: StorageEvents, opened: AsyncDisposableStack): Promise<string> {
  if (place.kind === 'server') {
    const lock = await takeServingLock(place.url, handoverMs, () => events.onLost('another hub took the database'));
    opened.defer(() => lock.release());
    return place.url;
  }
  const lock = await lockFolderWithin(place.folder, handoverMs);
  opened.defer(() => lock.release());
  const postgres = await keepRunning(place.folder, {
    onRestart: () => events.onTrouble('database ended and is started again'),
    onGivenUp: (error) => events.onLost('database does not stay up', error),
  });
  opened.defer(() => postgres.stop());
  return ensureDatabase(postgres);
}
