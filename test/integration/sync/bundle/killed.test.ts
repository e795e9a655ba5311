import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { checkStore } from '../../../../db/log/checkStore.ts';
import { openStore } from '../../../../db/store/openStore.ts';
import { passphrase } from '../../../unit/sync/bundle/handmade.ts';
import { forms, smallDossier } from '../../db/forms.ts';
import { closed, tempFolder, tempStore } from '../../db/tempStore.ts';
import { bundleFrom, take } from './laptops.ts';

const script = fileURLToPath(new URL('./importUntilKilled.ts', import.meta.url));

/** Imports in a process of its own and ends it so long after it opened the store; tells how long it was let go, in milliseconds. */
async function importKilled(args: readonly string[], moment: number): Promise<number> {
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'close');
  let begun: number | null = null;
  child.stdout.setEncoding('utf8');
  for await (const text of child.stdout) {
    expect(text).toMatch(/^(?:open|added)/);
    if (begun !== null) continue;
    begun = performance.now();
    void sleep(moment).then(() => child.kill('SIGKILL'));
  }
  await ended;
  return performance.now() - (begun ?? 0);
}

it('S06 a kill at any moment of an import leaves all of the file or nothing, and a second import finishes it', async () => {
  const { store: author } = await tempStore();
  for (let count = 0; count < 150; count += 1) {
    await smallDossier(author, forms.institution({ name: `Stichting ${count}` }));
  }
  const file = await bundleFrom(author);
  const changes = 3 * 150;
  const path = join(tempFolder(), 'bestand.ptbundel');
  writeFileSync(path, file);

  const importInto = async (moment: number) => {
    const { store, directory, key } = await tempStore();
    await smallDossier(store);
    await closed(store);
    const took = await importKilled([directory, key.toString('hex'), path, passphrase], moment);
    return { directory, key, took };
  };
  const { took } = await importInto(60_000);
  const outcomes = new Set<number>();
  for (let part = 0; part <= 12; part += 1) {
    const { directory, key } = await importInto((took * part) / 12);
    const again = await openStore(directory, key);
    const left = await checkStore(again);
    expect(left.problems).toEqual([]);
    expect([3, 3 + changes]).toContain(left.changes);
    outcomes.add(left.changes);
    expect((await take(again, file)).added).toBe(3 + changes - left.changes);
    expect(await checkStore(again)).toMatchObject({ problems: [], changes: 3 + changes });
    await again.close();
  }
  expect(outcomes).toContain(3);
}, 120_000);
