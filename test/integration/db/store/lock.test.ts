import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openStore } from '../../../../db/store/openStore.ts';
import { saying } from '../saying.ts';
import { closed, faultOf, tempStore } from '../tempStore.ts';

async function holder(directory: string, key: Buffer) {
  const script = fileURLToPath(new URL('./holdStore.ts', import.meta.url));
  const child = spawn(process.execPath, [script, directory, key.toString('hex')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const told: Promise<unknown[]> = once(child.stdout, 'data');
  const [text] = await told;
  expect(String(text)).toBe('holding\n');
  return child;
}

describe('one process for a store', () => {
  it('a second one is refused with its own text, and the lock is free again when the first is killed', async () => {
    const { store, directory, key } = await tempStore();
    await closed(store);
    const child = await holder(directory, key);
    const fault = await faultOf(openStore(directory, key));
    expect(fault).toMatchObject({ code: 'STORE_IN_USE', message: saying('al geopend') });
    child.kill('SIGKILL');
    await once(child, 'exit');
    const again = await openStore(directory, key);
    expect(await again.read.selectFrom('change').selectAll().execute()).toEqual([]);
    await again.close();
  });

  it('a second opening in the same process is refused as well, and the first goes on', async () => {
    const { store, directory, key } = await tempStore();
    expect(await faultOf(openStore(directory, key))).toMatchObject({ code: 'STORE_IN_USE' });
    await store.drafts.save('a', 'b', '1');
    expect(await store.drafts.get('a', 'b')).toMatchObject({ content: '1' });
    await closed(store);
    await (await openStore(directory, key)).close();
  });
});
