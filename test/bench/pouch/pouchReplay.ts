import { join } from 'node:path';
import PouchDB from 'pouchdb';
import { z } from 'zod';
import { task } from '../task/task.ts';
import { pouchFingerprint } from './pouchFingerprint.ts';

/**
 * PouchDB: replication into an empty LevelDB. From a folder: both databases in this process. From a URL: the other one is in a server of its own, as
 * our hub is.
 */
await task(
  z.object({ folder: z.string(), source: z.string(), batch: z.int() }),
  async ({ folder, source: from, batch }) => {
    const source = new PouchDB(from);
    const target = new PouchDB(join(folder, 'target'));
    const before = process.cpuUsage();
    const started = performance.now();
    const { ok, doc_write_failures: failures } = await PouchDB.replicate(source, target, { batch_size: batch });
    const milliseconds = performance.now() - started;
    const cpu = process.cpuUsage(before);
    const { check, documents } = await pouchFingerprint(target);
    await Promise.all([source.close(), target.close()]);
    if (!ok || failures > 0) throw new Error('PouchDB did not replicate everything');
    return { milliseconds, cpu, detail: { documents }, check };
  },
);
