import { hash } from 'node:crypto';
import { createStore, type Store } from '../../../db/store/openStore.ts';
import { enrol } from '../../../sync/laptop/enrol.ts';
import type { HubClient } from '../../../sync/laptop/hubClient.ts';
import { clientFor } from '../hub/benchDevice.ts';

/** A laptop: an encrypted store, enrolled at the hub, with the client that its sync uses. */
export interface BenchLaptop {
  readonly store: Store;
  readonly client: HubClient;
}

export const person = { name: 'Meting', organisation: 'CCE', demo: false };

/** A new laptop with an empty store, enrolled; nothing is fetched yet. */
export async function newLaptop(folder: string, key: Buffer, url: string, invite: string): Promise<BenchLaptop> {
  const store = await createStore(folder, key, person);
  const client = clientOf(store, url);
  const connection = await enrol(client, url, invite, person);
  await store.replica.connect({ ...connection, agreedToSend: true });
  return { store, client: client.with({ hub: connection.hub }) };
}

/** Client of the device of a store. */
export function clientOf({ identity }: Store, url: string): HubClient {
  return clientFor(url, identity.deviceId, identity.signingKeyPem);
}

/** What a laptop holds: the ids of all changes (none twice: they are the key of the table), and what they fold to. */
export async function holdings({ read, replica }: Store) {
  const rows = await read.selectFrom('change').select('id').orderBy('id').execute();
  const ids = hash('sha256', rows.map(({ id }) => id).join('\n'), 'hex');
  return { changes: rows.length, ids, fingerprint: await replica.fingerprint() };
}
