import { writeSync } from 'node:fs';
import { openStore } from '../../../../../db/store/openStore.ts';
import { DeviceKey } from '../../../../../sync/laptop/deviceKey.ts';
import { fetchTransport } from '../../../../../sync/laptop/fetchTransport.ts';
import { HubClient } from '../../../../../sync/laptop/hubClient.ts';
import { HubClock } from '../../../../../sync/laptop/hubClock.ts';
import { syncOnce } from '../../../../../sync/laptop/syncOnce.ts';
import { randomCommand } from '../../../db/randomCommands.ts';

/** A process that records at random and syncs in turns, and tells each command once it is confirmed, until it is ended. */
const [directory = '', keyInHex = '', url = '', seed = '1'] = process.argv.slice(2);
let state = Number(seed);

/** Park and Miller: enough to differ, and the same for the same seed. */
function choose(below: number): number {
  state = (state * 48_271) % 2_147_483_647;
  return below === 0 ? 0 : state % below;
}

const store = await openStore(directory, Buffer.from(keyInHex, 'hex'));
const { deviceId, signingKeyPem } = store.identity;
const client = new HubClient({
  transport: fetchTransport(url),
  key: new DeviceKey(deviceId, signingKeyPem),
  clock: new HubClock(),
  hub: (await store.replica.connection())?.hub ?? '',
});
for (;;) {
  const commandId = await randomCommand(store, choose);
  if (commandId !== null) writeSync(1, `${commandId}\n`);
  if (choose(3) === 0) await syncOnce(store.replica, client, { pageLines: 1 + choose(4), changesAtOnce: 4 });
}
