import type { Insertable, Kysely } from 'kysely';
import type { AuditRow, HubTables } from '../tables.ts';

/** What happened at the border. Ids and codes, never content. */
export type AuditEntry = Partial<Pick<Insertable<AuditRow>, 'device' | 'scope' | 'code' | 'detail'>> & {
  readonly event: string;
};

/** Writes an audit row; inside a transaction it comes and goes with what it tells of. */
export async function audit(db: Kysely<HubTables>, entry: AuditEntry): Promise<void> {
  const { event, device = null, scope = null, code = null, detail = null } = entry;
  await db.insertInto('audit').values({ event, device, scope, code, detail }).execute();
}
