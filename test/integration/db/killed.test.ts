import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { checkStore } from '../../../db/log/checkStore.ts';
import { openStore } from '../../../db/store/openStore.ts';
import { smallDossier } from './forms.ts';
import { closed, tempStore } from './tempStore.ts';

const script = fileURLToPath(new URL('./writeAtRandom.ts', import.meta.url));
const wanted = 200;

/** Lets a process write until it confirmed a number of commands, kills it a moment later and returns all it confirmed. */
async function writeUntilKilled(
  directory: string,
  key: Buffer,
  options: { commands: number; seed: number; moment: number },
) {
  const call = [script, directory, key.toString('hex'), String(options.seed)];
  const child = spawn(process.execPath, call, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'close');
  let told = '';
  child.stdout.setEncoding('utf8');
  for await (const text of child.stdout) {
    told += text;
    if (told.split('\n').length <= options.commands) continue;
    await sleep(options.moment);
    child.kill('SIGKILL');
  }
  await ended;
  expect(child.signalCode).toBe('SIGKILL');
  return told.split('\n').slice(0, -1);
}

it('kill -9 at any moment loses nothing that was confirmed, and leaves log and tables whole', async () => {
  const { store, directory, key } = await tempStore();
  await smallDossier(store);
  await closed(store);
  const confirmed: string[] = [];
  let rounds = 0;
  while (confirmed.length < wanted) {
    rounds += 1;
    const moment = Math.random() * 12;
    const commands = 1 + Math.floor(Math.random() * 40);
    const seed = 1 + Math.floor(Math.random() * 1_000_000);
    confirmed.push(...(await writeUntilKilled(directory, key, { commands, seed, moment })));
    const again = await openStore(directory, key);
    const logged = await again.read.selectFrom('change').select('commandId').execute();
    const check = await checkStore(again);
    await again.close();
    const there = new Set(logged.map(({ commandId }) => commandId));
    expect(
      confirmed.filter((id) => !there.has(id)),
      `seed ${seed}, after ${moment} ms`,
    ).toEqual([]);
    expect(check.problems, `seed ${seed}, after ${moment} ms`).toEqual([]);
    expect(check.changes).toBe(logged.length);
  }
  expect(rounds).toBeGreaterThan(3);
});
