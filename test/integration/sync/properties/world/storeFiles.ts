import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely } from 'kysely';
import { openEncrypted } from '../../../../../db/store/connection.ts';
import { StoreDialect } from '../../../../../db/store/dialect.ts';
import { writeIdentity, type NewIdentity } from '../../../../../db/store/identity.ts';
import { createStore, storeFileName } from '../../../../../db/store/openStore.ts';
import type { Tables } from '../../../../../db/tables.ts';

/** Key of every store here: what is tested is not the encryption. */
export const storeKey = Buffer.alloc(32, 7);

const person = { name: 'Niemand', organisation: 'CCE', demo: false };

/** A folder for the stores of one world. */
export class StoreFolders {
  readonly #root = mkdtempSync(join(tmpdir(), 'proeftuinboek-stores-'));
  #made = 0;

  #next(): string {
    this.#made += 1;
    const directory = join(this.#root, String(this.#made));
    mkdirSync(directory);
    return directory;
  }

  /** A new store of a person: a copy of an empty one with an identity of its own, which is ten times as quick as making one. */
  async make(of: NewIdentity): Promise<string> {
    const directory = this.#next();
    copyFileSync(await emptyStore(), join(directory, storeFileName));
    const connection = openEncrypted(join(directory, storeFileName), storeKey, { mustExist: true });
    const db = new Kysely<Tables>({ dialect: new StoreDialect(connection) });
    await db.deleteFrom('meta').where('key', '!=', 'storeId').execute();
    const storeId = await db.selectFrom('meta').select('value').executeTakeFirstOrThrow();
    await db.deleteFrom('meta').execute();
    await writeIdentity(db, storeId.value, of);
    await db.destroy();
    return directory;
  }

  /**
   * What a power cut at this moment leaves on the disk of a store that is open: its files as they are now. What is in the middle of a transaction
   * goes on in the old folder, and nobody looks at that any more.
   */
  image(directory: string): string {
    const copy = this.#next();
    for (const name of [storeFileName, `${storeFileName}-wal`]) {
      if (existsSync(join(directory, name))) copyFileSync(join(directory, name), join(copy, name));
    }
    return copy;
  }

  remove(): void {
    rmSync(this.#root, { recursive: true, force: true });
  }
}

let empty: Promise<string> | null = null;

/** File of an empty store; one for all worlds of this process. */
function emptyStore(): Promise<string> {
  empty ??= makeEmptyStore();
  return empty;
}

async function makeEmptyStore(): Promise<string> {
  const directory = mkdtempSync(join(tmpdir(), 'proeftuinboek-empty-'));
  process.once('exit', () => rmSync(directory, { recursive: true, force: true }));
  const store = await createStore(directory, storeKey, person);
  await store.close();
  return join(directory, storeFileName);
}
