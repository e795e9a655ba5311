import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { startWorker } from '../../../electron/host/workerClient.ts';
import { forms } from '../db/forms.ts';
import { like } from '../db/saying.ts';
import { tempFolder } from '../db/tempStore.ts';
import { passphrase } from './openHost.ts';

const script = new URL('../../../electron/worker.ts', import.meta.url);

it('the worker owns the store: it answers, tells what changed, locks when it is closed and says so when it is gone', async () => {
  const directory = join(tempFolder(), 'werkboek');
  const worker = await startWorker(script, { directory, demo: false });
  onTestFinished(() => worker.close());
  const told: (readonly string[])[] = [];
  const stop = worker.onChanged((changed) => told.push(changed));
  const person = { name: 'Anne', organisation: 'CCE', passphrase };
  expect(await worker.call({ path: 'session.create', type: 'mutation', input: person })).toMatchObject({
    ok: true,
    data: { recoveryCode: like(/^(?:[0-9A-Z]{5}-){5}[0-9A-Z]{5}$/) },
  });
  const save = (name: string) =>
    worker.call({
      path: 'institution.save',
      type: 'mutation',
      input: { id: null, values: forms.institution({ name }) },
    });
  const saved = await Promise.all(['A', 'B', 'C'].map(save));
  expect(saved.map(({ ok }) => ok)).toEqual([true, true, true]);
  expect(told).toEqual([['session'], ['institution'], ['institution'], ['institution']]);
  stop();
  await worker.close();
  expect(existsSync(join(directory, 'store.db-wal'))).toBe(false);
  expect(await save('D')).toMatchObject({ ok: false, error: { code: 'WORKER_GONE' } });
  const again = await startWorker(script, { directory, demo: false });
  onTestFinished(() => again.close());
  const unlock = { kind: 'passphrase', secret: passphrase };
  expect(await again.call({ path: 'session.unlock', type: 'mutation', input: unlock })).toMatchObject({ ok: true });
  const list = await again.call({ path: 'institution.list', type: 'query', input: undefined });
  expect(list).toMatchObject({ ok: true, data: [{ name: 'A' }, { name: 'B' }, { name: 'C' }] });
});
