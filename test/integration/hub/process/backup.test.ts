import { createReadStream, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { linesIn } from '../../../../sync/hub/backup/linesIn.ts';
import { verifyBackup } from '../../../../sync/hub/backup/readBackup.ts';
import { restoreBackup } from '../../../../sync/hub/backup/restoreBackup.ts';
import { tableOrder } from '../../../../sync/hub/backup/tableOrder.ts';
import { writeBackup } from '../../../../sync/hub/backup/writeBackup.ts';
import { migrateHub, openDatabase } from '../../../../sync/hub/postgres/database.ts';
import { startTemporaryPostgres, type TemporaryPostgres } from '../temporaryPostgres.ts';
import { contentOf, fillTables } from './fillTables.ts';
import { temporaryFolder } from './hubProcess.ts';

let postgres: TemporaryPostgres;
beforeAll(async () => {
  postgres = await startTemporaryPostgres();
});
afterAll(() => postgres.stop());

let made = 0;
async function emptyDatabase() {
  made += 1;
  const db = openDatabase(await postgres.createDatabase(`backup_${made}`));
  onTestFinished(() => db.destroy());
  await migrateHub(db);
  return db;
}

async function filledDatabase(rows = 7) {
  const db = await emptyDatabase();
  const hub = { id: v7(), name: 'Proefpunt', epoch: v7(), previousEpoch: null };
  await db.insertInto('hub').values(hub).execute();
  await fillTables(db, rows);
  await restartAudit(db);
  return { db, hub };
}

type Db = Awaited<ReturnType<typeof emptyDatabase>>;
async function restartAudit(db: Db) {
  await sql`select setval(pg_get_serial_sequence('"audit"', 'id'), 1000)`.execute(db);
}

async function backedUp(db: Db) {
  const file = join(temporaryFolder(), 'hub.backup');
  await writeBackup(db, file);
  return file;
}

describe('a backup of the hub', () => {
  it('comes back equal in every table, but for a new epoch and what belongs to it', async () => {
    const { db, hub } = await filledDatabase();
    const before = await contentOf(db);
    const file = await backedUp(db);
    const other = await emptyDatabase();
    const { epoch, changes } = await restoreBackup(other, file, { replace: false });
    const after = await contentOf(other);

    expect(changes).toBe(7);
    expect(epoch).not.toBe(hub.epoch);
    expect(await other.selectFrom('hub').select(['id', 'name', 'epoch', 'previousEpoch']).executeTakeFirst()).toEqual({
      ...hub,
      epoch,
      previousEpoch: hub.epoch,
    });
    const touched = new Set(['hub', 'scope', 'invitation', 'audit']);
    for (const table of tableOrder.filter((name) => !touched.has(name))) {
      expect(after[table], table).toEqual(before[table]);
      expect(after[table]?.length, table).toBe(7);
    }
    expect(after['audit']?.slice(0, 7)).toEqual(before['audit']?.slice(0, 7));
    const restored = await other
      .selectFrom('audit')
      .select(['id', 'event', 'detail'])
      .orderBy('id', 'desc')
      .executeTakeFirst();
    expect(restored).toEqual({ id: 8, event: 'hub.restored', detail: epoch });
    for (const scope of await other.selectFrom('scope').selectAll().execute()) {
      expect(scope.backedUp).toBe(scope.head);
      expect(scope.restoredAt).toBe(scope.head);
    }
  });

  it('marks each institution as backed up to where the backup has it, and keeps to its moment', async () => {
    const { db } = await filledDatabase();
    const file = await backedUp(db);
    expect(await db.selectFrom('scope').select('scope').whereRef('backedUp', '<', 'head').execute()).toEqual([]);
    await sql`update "scope" set "head" = "head" + 1`.execute(db);
    const behind = await db.selectFrom('scope').select('scope').whereRef('backedUp', '<', 'head').execute();
    expect(behind.length).toBe(7);
    const { head, tables } = await verifyBackup(file);
    expect(head.epoch).toBe((await db.selectFrom('hub').select('epoch').executeTakeFirstOrThrow()).epoch);
    expect(tables.map(({ name, rows }) => [name, rows])).toEqual(
      tableOrder.map((name) => [name, name === 'hub' ? 1 : 7]),
    );
  });

  it('is for its owner alone, leaves nothing beside it and replaces an older one whole', async () => {
    const { db } = await filledDatabase(2);
    const folder = temporaryFolder();
    const file = join(folder, 'hub.backup');
    writeFileSync(file, 'an older one');
    await writeBackup(db, file);
    expect(readdirSync(folder)).toEqual(['hub.backup']);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    await expect(writeBackup(await emptyDatabase(), file)).rejects.toMatchObject({ code: 'HUB_ABSENT' });
    expect(readdirSync(folder)).toEqual(['hub.backup']);
    expect((await verifyBackup(file)).tables.length).toBe(tableOrder.length);
  });

  it('that was altered, cut or extended anywhere is refused, and nothing is touched', async () => {
    const { db } = await filledDatabase(3);
    const file = await backedUp(db);
    const packed = readFileSync(file);
    const text = gunzipSync(packed).toString();
    const lines = text.trimEnd().split('\n');
    const swapped = [...lines.slice(0, -4), ...lines.slice(-4, -2).toReversed(), ...lines.slice(-2)];
    const damaged: Readonly<Record<string, Buffer>> = {
      'cut in the middle': packed.subarray(0, Math.floor(packed.length / 2)),
      'a byte changed': Buffer.from(packed.map((byte, place) => (place === packed.length - 200 ? byte ^ 1 : byte))),
      'a value changed': gzipSync(text.replace('purpose-1', 'purpose-9')),
      'the head changed': gzipSync(text.replace('Proefpunt', 'Ander punt')),
      'a row left out': gzipSync(`${lines.toSpliced(-3, 1).join('\n')}\n`),
      'rows swapped': gzipSync(`${swapped.join('\n')}\n`),
      'no manifest': gzipSync(`${lines.slice(0, -1).join('\n')}\n`),
      'no last line end': gzipSync(lines.join('\n')),
      'something behind it': gzipSync(`${text}R {}\n`),
    };
    const other = await emptyDatabase();
    const before = await contentOf(other);
    for (const [what, bytes] of Object.entries(damaged)) {
      writeFileSync(file, bytes);
      await expect(restoreBackup(other, file, { replace: true }), what).rejects.toMatchObject({
        code: 'BACKUP_DAMAGED',
      });
    }
    for (const bytes of [
      gzipSync(''),
      gzipSync('{"format":"iets anders"}\n'),
      gzipSync(text.replace('"version":1', '"version":2')),
    ]) {
      writeFileSync(file, bytes);
      await expect(restoreBackup(other, file, { replace: true })).rejects.toMatchObject({ code: 'BACKUP_FOREIGN' });
    }
    expect(await contentOf(other)).toEqual(before);
  });

  it('does not replace a hub unless that is asked', async () => {
    const { db } = await filledDatabase(2);
    const file = await backedUp(db);
    const { db: other, hub } = await filledDatabase(3);
    const before = await contentOf(other);
    await expect(restoreBackup(other, file, { replace: false })).rejects.toMatchObject({ code: 'HUB_PRESENT' });
    expect(await contentOf(other)).toEqual(before);
    await restoreBackup(other, file, { replace: true });
    expect((await other.selectFrom('hub').select('id').executeTakeFirstOrThrow()).id).not.toBe(hub.id);
    expect((await contentOf(other))['hubChange']?.length).toBe(2);
  });

  it('turns the changes back, but not who was put out, what was used and what was left behind', async () => {
    const { db } = await filledDatabase(3);
    const open = { role: 'consultant', scopes: '[]', usedBy: null, usedAt: null } as const;
    const expiresAt = new Date(Date.now() + 3_600_000);
    await db
      .insertInto('invitation')
      .values([
        { ...open, codeHash: 'used later', expiresAt },
        { ...open, codeHash: 'still open', expiresAt },
      ])
      .execute();
    await sql`update "device" set "revokedAt" = null`.execute(db);
    const file = await backedUp(db);

    await db.updateTable('device').set({ revokedAt: new Date() }).where('id', '=', 'device-1').execute();
    await db
      .updateTable('invitation')
      .set({ usedAt: new Date(), usedBy: 'device-9' })
      .where('codeHash', '=', 'used later')
      .execute();
    await db
      .insertInto('handover')
      .values({ id: 'left', device: 'device-1', scope: null, changes: 1, lines: 'x' })
      .execute();
    await sql`insert into "hubChange" select (json_populate_record(entry, '{"seq": 99, "id": "later", "deviceSeq": 99}')).* from "hubChange" as entry limit 1`.execute(
      db,
    );
    await restoreBackup(db, file, { replace: true });

    expect((await db.selectFrom('hubChange').select('id').where('id', '=', 'later').execute()).length).toBe(0);
    const revoked = await db.selectFrom('device').select('id').where('revokedAt', 'is not', null).execute();
    expect(revoked).toEqual([{ id: 'device-1' }]);
    expect((await db.selectFrom('handover').select('lines').where('id', '=', 'left').execute()).length).toBe(1);
    const codes = await db
      .selectFrom('invitation')
      .selectAll()
      .where('codeHash', 'in', ['used later', 'still open'])
      .execute();
    for (const { codeHash, usedAt, expiresAt: until } of codes) {
      expect(usedAt !== null, codeHash).toBe(codeHash === 'used later');
      expect(until <= new Date() || usedAt !== null, codeHash).toBe(true);
    }
    const events = await db.selectFrom('audit').select('event').orderBy('id', 'desc').limit(2).execute();
    expect(events).toEqual([{ event: 'hub.restored' }, { event: 'hub.backed-up' }]);
  });

  it('holds thousands of rows over more than one page', async () => {
    const { db } = await filledDatabase(1);
    await sql`insert into "audit" ("event") select 'row ' || n from generate_series(1, 4321) as n`.execute(db);
    const file = await backedUp(db);
    const other = await emptyDatabase();
    await restoreBackup(other, file, { replace: false });
    expect((await contentOf(other))['audit']?.length).toBe(1 + 4321 + 1);
    expect(existsSync(file)).toBe(true);
  });
});

describe('lines of a stream', () => {
  it('end at a line feed and nothing else, wherever the chunks fall', async () => {
    const file = join(temporaryFolder(), 'lines');
    const lines = ['', 'één\u2028twee\r', 'x'.repeat(1000), '😀'.repeat(50)];
    writeFileSync(file, lines.map((line) => `${line}\n`).join(''));
    for (const highWaterMark of [1, 3, 64, 10_000]) {
      const found: string[] = [];
      for await (const line of linesIn(createReadStream(file, { highWaterMark }))) found.push(line);
      expect(found).toEqual(lines);
    }
  });
});
