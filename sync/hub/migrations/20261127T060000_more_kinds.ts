import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What every folded table begins with. */
const folded = `"id" text primary key,
    "scope" text not null,
    "retired" integer not null check ("retired" in (0, 1)),
    "conflicts" text,
    "amendments" text`;

const tables = [
  `create table "indicatorTarget" (
    ${folded},
    "departmentId" text not null,
    "indicator" text not null,
    "targetValue" text,
    "explanation" text
  )`,
  `create table "followUp" (
    ${folded},
    "departmentId" text not null,
    "dialogueId" text,
    "action" text not null,
    "dueDate" text not null,
    "ownerRole" text,
    "doneOn" text,
    "outcome" text
  )`,
  `create table "safeguardCheck" (
    ${folded},
    "departmentId" text not null,
    "date" text not null,
    "moment" text not null,
    "lessCareOrChoice" text,
    "heard" text,
    "wishRespected" text,
    "continuityArranged" text,
    "explanation" text
  )`,
  `create table "note" (
    ${folded},
    "institutionId" text not null,
    "departmentId" text,
    "interventionId" text,
    "agreementId" text,
    "text" text not null
  )`,
  `create table "attachment" (
    ${folded},
    "institutionId" text not null,
    "departmentId" text,
    "interventionId" text,
    "agreementId" text,
    "name" text not null,
    "description" text,
    "mediaType" text not null,
    "sizeBytes" bigint not null,
    "sha256" text not null
  )`,
  `create table "review" (
    ${folded},
    "agreementId" text not null,
    "termsHash" text not null,
    "reviewerRole" text,
    "organisation" text not null,
    "decision" text not null,
    "date" text not null,
    "remarks" text,
    "signature" text
  )`,
  `create table "reviewRemark" (
    ${folded},
    "reviewId" text not null,
    "agreementLineId" text not null,
    "answer" text not null,
    "remark" text
  )`,
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
  ['review', 'agreementId'],
  ['reviewRemark', 'reviewId'],
  ['reviewRemark', 'agreementLineId'],
] as const;

async function up(db: Kysely<unknown>): Promise<void> {
  for (const text of tables) await sql.raw(text).execute(db);
  for (const [table, column] of indexes) {
    await sql`create index ${sql.ref(`${table}_${column}`)} on ${sql.table(table)} (${sql.ref(column)})`.execute(db);
  }
  await sql`alter table "measurement" add column "note" text`.execute(db);
}

/** The kinds of record that came later, and a note with a measurement: the same as on a laptop. */
export const moreKinds: Migration = { up };
