import { join } from 'node:path';
import { openEncrypted, type Connection } from '../../../db/store/connection.ts';
import { createStore, storeFileName } from '../../../db/store/openStore.ts';

/** What a raw program reads of a line: nothing is checked. */
interface RawChange {
  readonly [column: string]: string | number | null | object;
}

const columns = [
  'id',
  'device',
  'deviceSeq',
  'actor',
  'scope',
  'entity',
  'entityId',
  'kind',
  'commandId',
  'command',
  'reason',
  'schemaVersion',
  'wallTime',
  'previousHash',
  'hash',
  'groups',
] as const;

function rawChange(text: string): RawChange {
  // The raw program trusts what it reads: that is what makes it the least that can be done.
  // oxlint-disable-next-line typescript/no-unsafe-return
  return JSON.parse(text);
}

/**
 * The least that anyone must do: parse the lines and insert them into the log of a store with our encryption, durability and indexes. No hash is
 * checked, no schema, no chain, no record folded.
 */
export class RawStore {
  readonly #connection: Connection;
  readonly #insert: ReturnType<Connection['prepare']>;

  constructor(connection: Connection) {
    this.#connection = connection;
    this.#insert = connection.prepare(
      `insert into change (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`,
    );
  }

  static async create(folder: string, key: Buffer): Promise<RawStore> {
    const store = await createStore(folder, key, { name: 'Meting', organisation: 'CCE', demo: false });
    await store.close();
    return new RawStore(openEncrypted(join(folder, storeFileName), key, { mustExist: true }));
  }

  static open(folder: string, key: Buffer): RawStore {
    return new RawStore(openEncrypted(join(folder, storeFileName), key, { mustExist: true }));
  }

  /** One page of lines in one transaction. */
  take(page: Buffer): void {
    this.#connection.exec('begin immediate');
    for (const line of page.toString('utf8').trimEnd().split('\n')) {
      const change = rawChange(line.slice(65));
      const row: RawChange = { ...change, hash: line.slice(0, 64), groups: JSON.stringify(change['groups']) };
      this.#insert.run(columns.map((column) => row[column]));
    }
    this.#connection.exec('commit');
  }

  ids(): string[] {
    return this.#connection.prepare<[], string>('select id from change order by id').pluck().all();
  }

  close(): void {
    this.#connection.close();
  }
}
