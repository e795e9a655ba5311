import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import { foldRecords } from './receipts.ts';

/** Records that a newer version of the program made are tried again when the store is opened: this may be that newer version (S18). */
export async function retryUnknown(db: Kysely<Tables>, device: string): Promise<void> {
  const waiting = await db.selectFrom('waiting').selectAll().where('reason', '=', 'unknown').execute();
  if (waiting.length === 0) return;
  const touched = new Map(waiting.map(({ entityId, entity, scope }) => [entityId, { entity, scope }]));
  await db.transaction().execute((transaction) => foldRecords(transaction, device, touched));
}
