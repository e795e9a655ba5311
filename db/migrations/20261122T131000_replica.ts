import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** The folded tables as they are at this migration. */
const folded = [
  'institution',
  'department',
  'profileCount',
  'referenceBudget',
  'intervention',
  'agreement',
  'agreementLine',
  'realisation',
  'dialogue',
  'measurement',
  'ruleWaiver',
  'signal',
];

const tables = [
  `create table waiting (
    entityId text primary key,
    entity text not null,
    scope text not null,
    reason text not null check (reason in ('unknown', 'incomplete', 'reference'))
  ) strict, without rowid`,
  `create table receipt (
    changeId text primary key,
    scope text not null,
    outcome text not null check (outcome in ('accepted', 'refused')),
    seq integer not null,
    epoch text not null,
    code text,
    message text,
    seen integer not null default 0 check (seen in (0, 1))
  ) strict, without rowid`,
  `create index receipt_refused on receipt (changeId) where outcome = 'refused'`,
  `create table hubConnection (
    only integer primary key check (only = 1),
    url text not null,
    hub text not null,
    name text not null,
    role text not null check (role in ('coordinator', 'consultant')),
    epoch text,
    enrolledAt text not null,
    lastSyncAt text,
    clockAheadMs integer,
    agreedToSend integer not null check (agreedToSend in (0, 1)),
    revokedAt text
  ) strict`,
  `create table replicaScope (
    scope text primary key,
    after integer not null check (after >= 0),
    head integer not null,
    backedUp integer not null,
    filling integer,
    ownSeq integer not null
  ) strict, without rowid`,
  `create table basePart (
    changeId text primary key,
    entityId text not null,
    entity text not null,
    scope text not null,
    content text not null
  ) strict`,
  `create index basePart_of_record on basePart (entityId)`,
  `create index basePart_of_scope on basePart (scope, entityId)`,
  `create table relay (changeId text primary key, scope text not null) strict, without rowid`,
  `create table signedHead (
    device text not null,
    scope text not null,
    deviceSeq integer not null,
    hash text not null,
    publicKey text not null,
    signature text not null,
    primary key (device, scope)
  ) strict, without rowid`,
  `create table chainLink (
    id text primary key,
    device text not null,
    deviceSeq integer not null,
    scope text not null,
    previousHash text not null,
    hash text not null,
    unique (device, scope, deviceSeq)
  ) strict`,
  `create table purged (
    scope text primary key,
    name text not null,
    unsent integer not null,
    at text not null
  ) strict, without rowid`,
  `create table withheld (
    changeId text primary key,
    scope text not null,
    seq integer not null,
    code text not null
  ) strict, without rowid`,
];

async function up(db: Kysely<unknown>): Promise<void> {
  for (const table of folded) await sql`alter table ${sql.table(table)} add column amendments text`.execute(db);
  for (const text of tables) await sql.raw(text).execute(db);
}

/** What syncing needs to know: where, how far, what came of what was sent, and what waits. */
export const replica: Migration = { up };
