import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What every folded table begins with. */
const folded = `id text primary key,
    scope text not null,
    retired integer not null check (retired in (0, 1)),
    conflicts text,
    amendments text`;

const to = (table: string) => `references ${table} (id) deferrable initially deferred`;

const tables = [
  `create table indicatorTarget (
    ${folded},
    departmentId text not null ${to('department')},
    indicator text not null,
    targetValue text,
    explanation text
  ) strict`,
  `create table followUp (
    ${folded},
    departmentId text not null ${to('department')},
    dialogueId text ${to('dialogue')},
    action text not null,
    dueDate text not null,
    ownerRole text,
    doneOn text,
    outcome text
  ) strict`,
  `create table safeguardCheck (
    ${folded},
    departmentId text not null ${to('department')},
    date text not null,
    moment text not null,
    lessCareOrChoice text,
    heard text,
    wishRespected text,
    continuityArranged text,
    explanation text
  ) strict`,
  `create table note (
    ${folded},
    institutionId text not null ${to('institution')},
    departmentId text ${to('department')},
    interventionId text ${to('intervention')},
    agreementId text ${to('agreement')},
    text text not null
  ) strict`,
  `create table attachment (
    ${folded},
    institutionId text not null ${to('institution')},
    departmentId text ${to('department')},
    interventionId text ${to('intervention')},
    agreementId text ${to('agreement')},
    name text not null,
    description text,
    mediaType text not null,
    sizeBytes integer not null,
    sha256 text not null
  ) strict`,
  `create table review (
    ${folded},
    agreementId text not null ${to('agreement')},
    termsHash text not null,
    reviewerRole text,
    organisation text not null,
    decision text not null,
    date text not null,
    remarks text,
    signature text
  ) strict`,
  `create table reviewRemark (
    ${folded},
    reviewId text not null ${to('review')},
    agreementLineId text not null ${to('agreementLine')},
    answer text not null,
    remark text
  ) strict`,
];

const indexes = [
  ['indicatorTarget', 'departmentId'],
  ['followUp', 'departmentId'],
  ['followUp', 'dialogueId'],
  ['safeguardCheck', 'departmentId'],
  ['note', 'institutionId'],
  ['note', 'departmentId'],
  ['note', 'interventionId'],
  ['note', 'agreementId'],
  ['attachment', 'institutionId'],
  ['attachment', 'departmentId'],
  ['attachment', 'interventionId'],
  ['attachment', 'agreementId'],
  ['attachment', 'sha256'],
  ['review', 'agreementId'],
  ['reviewRemark', 'reviewId'],
  ['reviewRemark', 'agreementLineId'],
] as const;

async function up(db: Kysely<unknown>): Promise<void> {
  for (const text of tables) await sql.raw(text).execute(db);
  for (const [table, column] of indexes) {
    await sql`create index ${sql.ref(`${table}_${column}`)} on ${sql.table(table)} (${sql.ref(column)})`.execute(db);
  }
  await sql`alter table measurement add column note text`.execute(db);
  // The bytes of attachments, by their hash: the same file twice is kept once. In the encrypted store, so backups hold them too.
  await sql`create table attachmentContent (
    sha256 text primary key,
    bytes blob not null
  ) strict`.execute(db);
}

/** The rest of what a pilot records: targets, follow-ups, safeguard checks, notes, attachments and reviews; and a note with a measurement. */
export const moreKinds: Migration = { up };
