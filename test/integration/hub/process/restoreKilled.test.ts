import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { writeBackup } from '../../../../sync/hub/backup/writeBackup.ts';
import { migrateHub, openDatabase } from '../../../../sync/hub/postgres/database.ts';
import { beginHub } from '../../../../sync/hub/storage/hubRow.ts';
import { startTemporaryPostgres, type TemporaryPostgres } from '../temporaryPostgres.ts';
import { startCommand, temporaryFolder, until } from './hubProcess.ts';

let postgres: TemporaryPostgres;
beforeAll(async () => {
  postgres = await startTemporaryPostgres();
});
afterAll(() => postgres.stop());

const rows = 40_000;

it('a restore that is killed at any moment leaves the old or the new, never half', async () => {
  const url = await postgres.createDatabase('restored');
  const db = openDatabase(url, { connections: 2 });
  onTestFinished(() => db.destroy());
  await migrateHub(db);
  await beginHub(db, 'Proefpunt');
  await sql`insert into "audit" ("event", "detail") select 'old', repeat('x', 100) from generate_series(1, ${rows}::int)`.execute(
    db,
  );
  const file = join(temporaryFolder(), 'hub.backup');
  const { head } = await writeBackup(db, file);
  // Another hub stands there now, so that old and new show.
  await sql`update "hub" set "id" = 'other', "epoch" = 'other'`.execute(db);
  await sql`delete from "audit"`.execute(db);

  const standing = async () => {
    const hub = await db.selectFrom('hub').select('id').executeTakeFirstOrThrow();
    const { count } = await db
      .selectFrom('audit')
      .select((builder) => builder.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    return { hub: hub.id, whole: count === (hub.id === head.hub ? rows + 2 : 0) };
  };
  const others = async () => {
    const { rows: found } = await sql<{ n: number }>`select count(*) as n from pg_stat_activity
      where datname = current_database() and application_name = 'proeftuinboek-hub' and pid <> pg_backend_pid()`.execute(
      db,
    );
    return found[0]?.n ?? 0;
  };

  // The restore is seen to begin by its connection, and killed some time after that.
  for (const ms of [0, 30, 100, 200, 400]) {
    const restoring = startCommand(['restore', '--from', file, '--replace'], { DATABASE_URL: url });
    await until(async () => (await others()) > 0, 'the restore begins');
    await sleep(ms);
    restoring.kill();
    await restoring.ended;
    await until(async () => (await others()) === 0, 'its connections are gone');
    const { hub, whole } = await standing();
    expect(['other', head.hub], `killed after ${ms} ms`).toContain(hub);
    expect(whole, `killed after ${ms} ms`).toBe(true);
  }

  const whole = startCommand(['restore', '--from', file, '--replace'], { DATABASE_URL: url });
  expect(await whole.ended).toBe(0);
  expect((await standing()).hub).toBe(head.hub);
});
