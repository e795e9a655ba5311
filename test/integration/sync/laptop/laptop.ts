import type { Store } from '../../../../db/store/openStore.ts';
import { DeviceKey } from '../../../../sync/laptop/deviceKey.ts';
import { enrol } from '../../../../sync/laptop/enrol.ts';
import { fetchTransport } from '../../../../sync/laptop/fetchTransport.ts';
import { HubClient } from '../../../../sync/laptop/hubClient.ts';
import { HubClock, type Clocks } from '../../../../sync/laptop/hubClock.ts';
import { syncOnce, type SyncOptions, type SyncOutcome } from '../../../../sync/laptop/syncOnce.ts';
import type { HubRequest, HubTransport } from '../../../../sync/laptop/transport.ts';
import type { Role } from '../../../../sync/protocol/messages.ts';
import { tempStore } from '../../db/tempStore.ts';
import type { TestHub } from './testHub.ts';

/** A laptop: a real store and a client of a hub. */
export interface Laptop {
  readonly store: Store;
  readonly client: HubClient;
  /** Requests that went out, such as `POST /v1/push`, without their query. */
  readonly asked: string[];
  sync(options?: SyncOptions): Promise<SyncOutcome>;
}

export interface LaptopSettings {
  readonly role?: Role;
  readonly scopes?: readonly string[];
  readonly clocks?: Clocks;
  /** Comes between the laptop and the hub. */
  readonly between?: (carry: HubTransport) => HubTransport;
  readonly store?: Store;
}

/** A new laptop, enrolled and with the yes to send. */
export async function enrolled(hub: TestHub, settings: LaptopSettings = {}): Promise<Laptop> {
  const laptop = await connected(hub, settings);
  await laptop.store.replica.note({ agreedToSend: true });
  return laptop;
}

/** A new laptop that is enrolled and may not send yet. */
export async function connected(hub: TestHub, settings: LaptopSettings = {}): Promise<Laptop> {
  const store = settings.store ?? (await tempStore()).store;
  const asked: string[] = [];
  const counted =
    (carry: HubTransport): HubTransport =>
    (request: HubRequest) => {
      asked.push(`${request.method} ${request.path.replace(/\?.*/, '')}`);
      return carry(request);
    };
  const transport = counted((settings.between ?? ((carry) => carry))(fetchTransport(hub.url)));
  const { deviceId, signingKeyPem } = store.identity;
  const key = new DeviceKey(deviceId, signingKeyPem);
  const stranger = new HubClient({ transport, key, clock: new HubClock(settings.clocks), hub: '' });
  const code = await hub.invite(settings.role ?? 'coordinator', settings.scopes);
  const connection = await enrol(stranger, hub.url, code, store.identity);
  await store.replica.connect(connection);
  const client = stranger.with({ hub: connection.hub });
  return { store, client, asked, sync: (options) => syncOnce(store.replica, client, options) };
}
