import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { allChanges } from '../../../db/log/readChanges.ts';
import { createStore, type Store } from '../../../db/store/openStore.ts';

/** Who recorded the other half of the sample. */
const colleague = { name: 'Collega in het voorbeeld', organisation: 'CCE', demo: true };

/**
 * Lets a colleague work on the sample at a laptop of his own, and takes over what he recorded, as syncing would: the history then truly has two
 * authors. His store is gone afterwards.
 */
export async function withColleague(store: Store, work: (colleague: Store) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(store.directory, 'collega-'));
  try {
    const other = await createStore(folder, randomBytes(32), colleague);
    try {
      await other.receive(await allChanges(store.read));
      await work(other);
      await store.receive(await allChanges(other.read));
    } finally {
      await other.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
