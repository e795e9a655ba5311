import { createHash } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { z } from 'zod';
import { canonicalJson } from '../../domain/values/canonicalJson.ts';

/** A change as it stood before this migration; frozen here, because a migration never changes with what comes later. */
const rowSchema = z.object({
  id: z.string(),
  device: z.string(),
  deviceSeq: z.int(),
  actor: z.string(),
  scope: z.string(),
  entity: z.string(),
  entityId: z.string(),
  kind: z.string(),
  commandId: z.string(),
  command: z.string(),
  reason: z.string().nullable(),
  schemaVersion: z.int(),
  wallTime: z.string(),
  previousHash: z.string(),
  hash: z.string(),
  groups: z.string(),
});

const chainStart = '0'.repeat(64);

/**
 * Until here a device had one chain. From here it has one per institution, so that what belongs to an institution is whole in itself: it can be
 * granted, sent and removed without holes in anything else. Nothing was synced before, so no one else knows the old numbers.
 */
async function up(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql`select * from change order by device, deviceSeq`.execute(db);
  await sql`drop table change`.execute(db);
  await sql`create table change (
    id text primary key,
    device text not null,
    deviceSeq integer not null check (deviceSeq > 0),
    actor text not null,
    scope text not null,
    entity text not null,
    entityId text not null,
    kind text not null check (kind in ('create', 'update', 'retire', 'restore')),
    commandId text not null,
    command text not null,
    reason text,
    schemaVersion integer not null,
    wallTime text not null,
    previousHash text not null,
    hash text not null,
    groups text not null,
    unique (device, scope, deviceSeq)
  ) strict`.execute(db);
  const tails = new Map<string, { readonly deviceSeq: number; readonly hash: string }>();
  for (const found of rows) {
    const { hash: _hash, groups, ...rest } = rowSchema.parse(found);
    const chain = `${rest.device} ${rest.scope}`;
    const tail = tails.get(chain) ?? { deviceSeq: 0, hash: chainStart };
    const numbered = { ...rest, deviceSeq: tail.deviceSeq + 1, previousHash: tail.hash };
    const text = canonicalJson({ ...numbered, groups: z.json().parse(JSON.parse(groups)) });
    const hash = createHash('sha256').update(text).digest('hex');
    const row = Object.entries({ ...numbered, groups, hash });
    const columns = sql.join(row.map(([column]) => sql.ref(column)));
    await sql`insert into change (${columns}) values (${sql.join(row.map(([, value]) => value))})`.execute(db);
    tails.set(chain, { deviceSeq: numbered.deviceSeq, hash });
  }
  await sql`create index change_of_record on change (entityId, id)`.execute(db);
  await sql`create index change_of_command on change (commandId)`.execute(db);
  await sql`create trigger change_never_altered before update on change
    begin select raise(abort, 'a logged change is never altered'); end`.execute(db);
  await sql`create trigger change_never_removed before delete on change
    begin select raise(abort, 'a logged change is never removed'); end`.execute(db);
}

/** Chains of changes per device and institution, instead of per device. */
export const chainPerInstitution: Migration = { up };
