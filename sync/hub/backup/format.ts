import { z } from 'zod';
import { idSchema } from '../../../domain/values/id.ts';

/**
 * A backup is one gzip file of lines, each with a letter in front: `H` the head, then per table `T` its name and an `R` for each row (JSON as
 * PostgreSQL writes it), and last `M`, what has to be found in it. A file that was cut has no `M`.
 */
export const backupFormat = 'proeftuinboek-hub-backup';
export const backupVersion = 1;

export const headSchema = z.object({
  format: z.literal(backupFormat),
  version: z.literal(backupVersion),
  hub: idSchema,
  name: z.string(),
  epoch: idSchema,
  /** Moment of the snapshot, ISO 8601 in UTC. */
  at: z.iso.datetime(),
  /** What the tables had had, so that an older backup can be read by a newer version. */
  migrations: z.array(z.string()).min(1),
});
export type BackupHead = z.output<typeof headSchema>;

const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);

export const manifestSchema = z.object({
  /** SHA-256 of the head's line. */
  head: sha256Schema,
  tables: z.array(z.object({ name: z.string(), rows: z.int().min(0), sha256: sha256Schema })),
});
export type BackupManifest = z.output<typeof manifestSchema>;
