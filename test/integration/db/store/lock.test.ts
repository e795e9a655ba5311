import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openStore } from '../../../../db/store/openStore.ts';
import { closed, faultOf, tempStore } from '../tempStore.ts';

async function holder(directory: string, key: Buffer) {
  const script = join(import.meta.dirname, 'holdStore.ts');
  const child = spawn(process.execPath, [script, directory, key.toString('hex')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const [text]: unknown[] = await once(child.stdout, 'data');
  expect(String(text)).toBe('holding\n');
  return child;
}

describe('one process for a store', () => {
  it('a second one is refused with its own text, and the lock is free again when the first is killed', async () => {
    const { store, directory, key } = await tempStore();
    await closed(store);
    const child = await holder(directory, key);
    const fault = await faultOf(openStore(directory, key));
    expect(fault).toMatchObject({ code: 'STORE_IN_USE', message: expect.stringContaining('al geopend') });
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
