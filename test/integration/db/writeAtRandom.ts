import { writeSync } from 'node:fs';
import { openStore } from '../../../db/store/openStore.ts';
import { randomCommand } from './randomCommands.ts';

/** A process that records at random, and tells each command once it is confirmed, until it is ended. */
const [directory = '', keyInHex = '', seed = '1'] = process.argv.slice(2);
let state = Number(seed);

/** Park and Miller: enough to differ, and the same for the same seed. */
function choose(below: number): number {
  state = (state * 48_271) % 2_147_483_647;
  return below === 0 ? 0 : state % below;
}

const store = await openStore(directory, Buffer.from(keyInHex, 'hex'));
for (;;) {
  const commandId = await randomCommand(store, choose);
  if (commandId !== null) writeSync(1, `${commandId}\n`);
}
