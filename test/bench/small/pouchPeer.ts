import PouchDB from 'pouchdb';
import type { Change } from '../../../db/log/change.ts';
import { timed } from '../figures.ts';
import { documentOf } from '../pouch/documents.ts';
import { pouchFingerprint } from '../pouch/pouchFingerprint.ts';

const batch = 1000;

/** Two PouchDBs that hold the same, between which changes go as documents. */
export class PouchPeer {
  readonly #centre: PouchDB;
  readonly #laptop: PouchDB;

  /**
   * @param centre folder of the one at the centre, or the URL of its server
   * @param laptop folder of the one on the laptop
   */
  constructor(centre: string, laptop: string) {
    this.#centre = new PouchDB(centre);
    this.#laptop = new PouchDB(laptop);
  }

  async fetch(changes: readonly Change[]): Promise<number> {
    await this.#centre.bulkDocs(changes.map(documentOf));
    return timed(() => replicate(this.#centre, this.#laptop));
  }

  async send(changes: readonly Change[]): Promise<number> {
    await this.#laptop.bulkDocs(changes.map(documentOf));
    return timed(() => replicate(this.#laptop, this.#centre));
  }

  /** @throws Error when the two do not hold the same */
  async close(): Promise<void> {
    const [centre, laptop] = [await pouchFingerprint(this.#centre), await pouchFingerprint(this.#laptop)];
    await Promise.all([this.#centre.close(), this.#laptop.close()]);
    if (centre.check !== laptop.check) throw new Error('PouchDB does not hold the same on both sides');
  }
}

async function replicate(source: PouchDB, target: PouchDB): Promise<void> {
  const { ok, doc_write_failures: failures } = await PouchDB.replicate(source, target, { batch_size: batch });
  if (!ok || failures > 0) throw new Error('PouchDB did not replicate everything');
}
