import PouchDB from 'pouchdb';
import { z } from 'zod';
import { task } from '../task/task.ts';
import { changeDocuments, recordDocuments } from './documents.ts';
import { pouchFingerprint } from './pouchFingerprint.ts';

const perWrite = 1000;

/** Fills the source of PouchDB; not part of what is compared. */
await task(
  z.object({ folder: z.string(), lines: z.string(), of: z.enum(['changes', 'records']) }),
  async ({ folder, lines, of }) => {
    const database = new PouchDB(folder);
    const documents = of === 'changes' ? changeDocuments(lines) : recordDocuments(lines);
    const before = process.cpuUsage();
    const started = performance.now();
    for (let from = 0; from < documents.length; from += perWrite) {
      await database.bulkDocs(documents.slice(from, from + perWrite));
    }
    const milliseconds = performance.now() - started;
    const cpu = process.cpuUsage(before);
    const { check } = await pouchFingerprint(database);
    await database.close();
    return { milliseconds, cpu, detail: { documents: documents.length }, check };
  },
);
