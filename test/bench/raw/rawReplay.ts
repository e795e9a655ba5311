import { hash } from 'node:crypto';
import { z } from 'zod';
import { readPages } from '../data/lineFiles.ts';
import { task } from '../task/task.ts';
import { RawStore } from './rawStore.ts';

/** Raw parse and insert of all lines, a transaction per page of the size that a laptop pulls. */
await task(
  z.object({ folder: z.string(), key: z.string(), lines: z.string(), pageSize: z.int() }),
  async ({ folder, key, lines, pageSize }) => {
    const pages = readPages(lines, pageSize);
    const store = await RawStore.create(folder, Buffer.from(key, 'hex'));
    const before = process.cpuUsage();
    const started = performance.now();
    for (const page of pages) store.take(page);
    const milliseconds = performance.now() - started;
    const cpu = process.cpuUsage(before);
    const ids = store.ids();
    store.close();
    return { milliseconds, cpu, detail: { changes: ids.length }, check: hash('sha256', ids.join('\n'), 'hex') };
  },
);
