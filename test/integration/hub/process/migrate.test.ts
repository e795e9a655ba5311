import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { z } from 'zod';
import { entities, entityNames } from '../../../../domain/registration.ts';
import { tableOrder } from '../../../../sync/hub/backup/tableOrder.ts';
import { hubMigrations } from '../../../../sync/hub/migrations/index.ts';
import { migrateHub, openDatabase } from '../../../../sync/hub/postgres/database.ts';
import { appliedMigrations } from '../../../../sync/hub/postgres/migrate.ts';
import { startTemporaryPostgres, type TemporaryPostgres } from '../temporaryPostgres.ts';

let postgres: TemporaryPostgres;
beforeAll(async () => {
  postgres = await startTemporaryPostgres();
});
afterAll(() => postgres.stop());

let made = 0;
async function emptyDatabase() {
  made += 1;
  const db = openDatabase(await postgres.createDatabase(`migrate_${made}`));
  onTestFinished(() => db.destroy());
  return db;
}

type Db = Awaited<ReturnType<typeof emptyDatabase>>;
async function columnsOf(db: Db, table: string) {
  const { rows } = await sql<{ name: string; optional: string }>`select column_name as name, is_nullable as optional
    from information_schema.columns where table_name = ${table}`.execute(db);
  return rows;
}

describe('the tables of the hub', () => {
  it('have a column for each field of the domain and what the fold adds, asked where the domain asks it', async () => {
    const db = await emptyDatabase();
    await migrateHub(db);
    for (const name of entityNames) {
      const { schema } = entities[name];
      const found = await columnsOf(db, name);
      expect(found.map((column) => column.name).toSorted(), name).toEqual(
        ['id', 'scope', 'retired', 'conflicts', 'amendments', ...Object.keys(schema.shape)].toSorted(),
      );
      const asked = found.filter(({ optional }) => optional === 'NO').map((column) => column.name);
      const required = Object.entries<z.ZodType>(schema.shape).filter(([, field]) => !field.safeParse(null).success);
      expect(asked.toSorted(), name).toEqual(
        ['id', 'scope', 'retired', ...required.map(([field]) => field)].toSorted(),
      );
    }
  });

  it('have an index that starts with each reference of the domain', async () => {
    const db = await emptyDatabase();
    await migrateHub(db);
    const { rows } = await sql<{ table: string; text: string }>`select tablename as "table", indexdef as text
      from pg_indexes where schemaname = current_schema()`.execute(db);
    for (const name of entityNames) {
      for (const field of Object.keys(entities[name].references)) {
        const found = rows.some(({ table, text }) => table === name && text.includes(`("${field}")`));
        expect(found, `${name}.${field}`).toBe(true);
      }
    }
  });

  it('are made once when two hubs start together', async () => {
    const db = await emptyDatabase();
    await Promise.all([migrateHub(db), migrateHub(db), migrateHub(db)]);
    expect(await appliedMigrations(db)).toEqual(Object.keys(hubMigrations));
  });

  it('are all in a backup', async () => {
    const db = await emptyDatabase();
    await migrateHub(db);
    const { rows } = await sql<{ name: string }>`select tablename as name from pg_tables
      where schemaname = current_schema() and tablename not like 'kysely%'`.execute(db);
    expect(rows.map(({ name }) => name).toSorted()).toEqual(tableOrder.toSorted());
  });

  it('of a newer version are refused and left as they are', async () => {
    const db = await emptyDatabase();
    const newer = { '29990101T000000_later': { up: async () => undefined } };
    await migrateHub(db, { ...hubMigrations, ...newer });
    await expect(migrateHub(db)).rejects.toMatchObject({ code: 'HUB_NEWER' });
    expect(await appliedMigrations(db)).toContain('29990101T000000_later');
  });

  it('stay as they were when a step fails', async () => {
    const db = await emptyDatabase();
    const broken = {
      '29990101T000000_broken': {
        async up(inner: Db) {
          await sql`create table "half" ("id" text)`.execute(inner);
          await sql`select 1 / 0`.execute(inner);
        },
      },
    };
    await expect(migrateHub(db, { ...hubMigrations, ...broken })).rejects.toMatchObject({
      code: 'HUB_MIGRATION_FAILED',
    });
    expect(await appliedMigrations(db)).toEqual([]);
    expect(await columnsOf(db, 'half')).toEqual([]);
  });

  it('give whole numbers as numbers, also sums, and refuse what a number cannot hold exactly', async () => {
    const db = await emptyDatabase();
    const { rows } = await sql<{ big: number; sum: number }>`select 9007199254740991::bigint as big,
      sum(n) as sum from (values (1::bigint), (2::bigint)) as list (n)`.execute(db);
    expect(rows).toEqual([{ big: Number.MAX_SAFE_INTEGER, sum: 3 }]);
    await expect(sql`select 9007199254740993::bigint`.execute(db)).rejects.toThrow(RangeError);
  });

  it('never let a pushed change be altered or removed', async () => {
    const db = await emptyDatabase();
    await migrateHub(db);
    await expect(sql`update "hubChange" set "content" = ''`.execute(db)).rejects.toThrow('never altered');
    await expect(sql`delete from "hubChange"`.execute(db)).rejects.toThrow('never altered');
  });
});
