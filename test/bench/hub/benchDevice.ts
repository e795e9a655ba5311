import { generateKeyPairSync } from 'node:crypto';
import type { Change } from '../../../db/log/change.ts';
import { createInvitation } from '../../../sync/hub/access/invitation.ts';
import { openDatabase } from '../../../sync/hub/postgres/database.ts';
import { DeviceKey } from '../../../sync/laptop/deviceKey.ts';
import { enrol } from '../../../sync/laptop/enrol.ts';
import { fetchTransport } from '../../../sync/laptop/fetchTransport.ts';
import { HubClient } from '../../../sync/laptop/hubClient.ts';
import { HubClock } from '../../../sync/laptop/hubClock.ts';

/** Makes invitations for coordinators, as the administrator of the hub does. */
export async function invitations(databaseUrl: string, count: number): Promise<string[]> {
  const db = openDatabase(databaseUrl, { connections: 1 });
  const made: string[] = [];
  for (let index = 0; index < count; index += 1) {
    made.push((await createInvitation(db, { role: 'coordinator', scopes: [] })).invite);
  }
  await db.destroy();
  return made;
}

/** A client for a device with a key in PEM, which does not know the hub yet. */
export function clientFor(url: string, device: string, signingKeyPem: string): HubClient {
  const key = new DeviceKey(device, signingKeyPem);
  return new HubClient({ transport: fetchTransport(url), key, clock: new HubClock(), hub: '' });
}

/** Enrols a device without a store: one that only pushes what the generator made in its name. */
export async function enrolledClient(url: string, device: string, invite: string): Promise<HubClient> {
  const { privateKey } = generateKeyPairSync('ed25519');
  const client = clientFor(url, device, privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
  const { hub } = await enrol(client, url, invite, { name: 'Meting', organisation: 'CCE' });
  return client.with({ hub });
}

/**
 * Pushes changes of one device and makes sure that every one was accepted.
 *
 * @throws Error when one was not: then there is nothing to measure
 */
export async function pushAll(client: HubClient, scope: string, changes: readonly Change[]): Promise<void> {
  const { receipts, hole } = await client.push(scope, { changes, heads: [] });
  const refused = receipts.find(({ outcome }) => outcome === 'refused');
  if (refused !== undefined) throw new Error(`the hub refused a change: ${refused.code} ${refused.message}`);
  if (hole !== null || receipts.length !== changes.length) throw new Error('the hub did not decide everything');
}
