import type { Kysely } from 'kysely';
import { v7 as uuidV7 } from 'uuid';
import { z } from 'zod';
import type { DeliveryRow, Tables } from '../tables.ts';

const filesSchema = z.array(z.object({ path: z.string(), bytes: z.int(), sha256: z.string() }));
const countsSchema = z.record(z.string(), z.int());

/** A file that left, and what it was. */
export interface Delivery extends Omit<DeliveryRow, 'files' | 'counts'> {
  /** What was in it, by path. */
  readonly files: z.output<typeof filesSchema>;
  /** Rows per table, by path. */
  readonly counts: z.output<typeof countsSchema>;
}

/** The deliveries made on this laptop: a log that only grows, and that never syncs (decision 037). */
export interface Deliveries {
  /** Newest first. */
  list(): Promise<readonly Delivery[]>;
  /** Writes down that a delivery was made, before it leaves. */
  record(delivery: Omit<Delivery, 'id' | 'madeAt'>): Promise<void>;
}

export function deliveriesIn(db: Kysely<Tables>): Deliveries {
  return {
    async list() {
      const rows = await db.selectFrom('delivery').selectAll().orderBy('id', 'desc').execute();
      return rows.map((row) => ({
        ...row,
        files: filesSchema.parse(JSON.parse(row.files)),
        counts: countsSchema.parse(JSON.parse(row.counts)),
      }));
    },
    async record({ files, counts, ...delivery }) {
      const row = {
        ...delivery,
        id: uuidV7(),
        madeAt: new Date().toISOString(),
        files: JSON.stringify(files),
        counts: JSON.stringify(counts),
      };
      await db.insertInto('delivery').values(row).execute();
    },
  };
}
