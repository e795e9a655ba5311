import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { ChainCheck } from '../../../../db/log/chainCheck.ts';
import { hashOfText } from '../../../../db/log/change.ts';
import { migrations } from '../../../../db/migrations/index.ts';
import { writeIdentity } from '../../../../db/store/identity.ts';
import { appliedMigrations, migrate, pendingMigrations } from '../../../../db/store/migrate.ts';
import { openStore } from '../../../../db/store/openStore.ts';
import { entityNames } from '../../../../domain/registration.ts';
import { canonicalJson } from '../../../../domain/values/canonicalJson.ts';
import { saying } from '../saying.ts';
import { closed, faultOf, person } from '../tempStore.ts';
import { oldStore, schemaOf } from './oldStore.ts';

const all = Object.keys(migrations);
const [changeLog, foldedTables, drafts, chainPerInstitution, replica] = all;
const [search, recent, deliveries] = all.filter((name) => /_(?:search|recent|deliveries)$/.test(name));

async function storeAt(until?: string) {
  const old = await oldStore(until);
  onTestFinished(() => old.db.destroy());
  return old;
}

function change(values: Record<string, unknown> = {}) {
  return {
    id: 'c1',
    device: 'd1',
    deviceSeq: 1,
    actor: 'Anne',
    scope: 's1',
    entity: 'institution',
    entityId: 'e1',
    kind: 'create',
    commandId: 'k1',
    command: 'institution.save',
    reason: null,
    schemaVersion: 1,
    wallTime: '2016-01-01T00:00:00.000Z',
    previousHash: '0',
    hash: '1',
    groups: '{}',
    ...values,
  };
}

const insertChange = `insert into change (${Object.keys(change()).join(', ')})
  values (${Object.keys(change())
    .map((name) => `:${name}`)
    .join(', ')})`;

describe('the migrations', () => {
  it('are named by their moment and listed in that order', () => {
    const names = Object.keys(migrations);
    expect(names).toEqual(names.toSorted());
    for (const name of names) expect(name).toMatch(/^\d{8}T\d{6}_[a-z_]+$/);
  });

  it('change_log: before it there is nothing, after it a log that can only grow', async () => {
    const { db, connection } = await storeAt();
    expect(schemaOf(connection)).toEqual([]);
    expect(await pendingMigrations(db)).toEqual(all);
    await migrate(db, { until: changeLog ?? '' });
    expect(await appliedMigrations(db)).toEqual([changeLog]);
    expect(schemaOf(connection)).toEqual([
      'change',
      'change_never_altered',
      'change_never_removed',
      'change_of_command',
      'change_of_record',
      'meta',
    ]);
    const insert = connection.prepare(insertChange);
    insert.run(change());
    expect(() => connection.exec("update change set actor = 'Bert'")).toThrow('a logged change is never altered');
    expect(() => connection.exec('delete from change')).toThrow('a logged change is never removed');
    expect(() => insert.run(change({ id: 'c2' })), 'a second change 1 of one device').toThrow('UNIQUE');
    expect(() => insert.run(change({ id: 'c2', deviceSeq: 0 }))).toThrow('CHECK');
    expect(() => insert.run(change({ id: 'c2', deviceSeq: 2, kind: 'delete' }))).toThrow('CHECK');
    expect(connection.prepare('select count(*) from change').pluck().get()).toBe(1);
  });

  it('folded_tables: adds a table for each kind of record and leaves the log as it was', async () => {
    const { db, connection } = await storeAt(changeLog);
    connection.prepare(insertChange).run(change());
    const before = connection.prepare('select * from change').all();
    await migrate(db, { until: foldedTables ?? '' });
    expect(connection.prepare('select * from change').all()).toEqual(before);
    expect(schemaOf(connection)).toContain('agreementLine');
    const insert = connection.prepare(
      'insert into profileCount (id, scope, retired, departmentId, referenceDate, careProfile, count) values (?, ?, ?, ?, ?, ?, ?)',
    );
    expect(() => insert.run('p', 's', 0, 'nowhere', '2016-01-01', '7VG', 3), 'a reference to nothing').toThrow(
      'FOREIGN KEY',
    );
    expect(() => insert.run('p', 's', 2, 'nowhere', '2016-01-01', '7VG', 3), 'neither retired nor not').toThrow(
      'CHECK',
    );
    expect(() => insert.run('p', 's', 0, 'nowhere', '2016-01-01', '7VG', 'veel'), 'text as a count').toThrow(
      'cannot store TEXT',
    );
  });

  it('drafts: adds the drafts and nothing else', async () => {
    const { db, connection } = await storeAt(foldedTables);
    const before = schemaOf(connection);
    await migrate(db, { until: drafts ?? '' });
    expect(schemaOf(connection).filter((name) => !before.includes(name))).toEqual(['draft']);
    expect(await pendingMigrations(db)).toEqual(all.slice(3));
  });

  it('chain_per_institution: numbers and links the changes of each institution anew, and nothing else of them changes', async () => {
    const { db, connection } = await storeAt(drafts);
    const insert = connection.prepare(insertChange);
    const scopes = ['s1', 's2', 's1', 's1', 's2'];
    scopes.forEach((scope, index) => insert.run(change({ id: `c${index}`, scope, deviceSeq: index + 1 })));
    insert.run(change({ id: 'c9', device: 'd2', scope: 's2' }));
    const content = () =>
      connection.prepare('select id, actor, scope, entityId, kind, wallTime, groups from change order by id').all();
    const before = content();
    await migrate(db, { until: chainPerInstitution ?? '' });
    expect(content()).toEqual(before);
    const rows = await db.selectFrom('change').selectAll().orderBy('id').execute();
    expect(rows.map(({ id, deviceSeq }) => [id, deviceSeq])).toEqual([
      ['c0', 1],
      ['c1', 1],
      ['c2', 2],
      ['c3', 3],
      ['c4', 2],
      ['c9', 1],
    ]);
    const chain = new ChainCheck();
    for (const { hash, groups, ...row } of rows) {
      const text = canonicalJson({ ...row, groups: z.json().parse(JSON.parse(groups)) });
      expect(hashOfText(text)).toBe(hash);
      chain.add({ ...row, hash });
    }
    expect(chain.problems()).toEqual([]);
    expect(() => connection.exec('delete from change')).toThrow('a logged change is never removed');
    expect(() => connection.exec("update change set actor = 'Bert'")).toThrow('a logged change is never altered');
  });

  it('replica: adds what syncing needs, and a column for amendments to each kind of record', async () => {
    const { db, connection } = await storeAt(chainPerInstitution);
    const before = schemaOf(connection);
    await migrate(db);
    expect(schemaOf(connection).filter((name) => !before.includes(name))).toEqual(
      expect.arrayContaining(['basePart', 'chainLink', 'hubConnection', 'receipt', 'replicaScope', 'waiting']),
    );
    for (const entity of entityNames) {
      expect(connection.pragma(`table_info(${entity})`)).toContainEqual(
        expect.objectContaining({ name: 'amendments' }),
      );
    }
    expect(await pendingMigrations(db)).toEqual([]);
  });

  it('more_kinds: a measurement of before keeps its values and gets an empty note; new kinds have tables', async () => {
    const { db, connection } = await storeAt(replica);
    const before = schemaOf(connection);
    connection.exec(`
      insert into institution (id, scope, retired, name, sector, careOfficeRegion, wlzExecutor, status)
        values ('s1', 's1', 0, 'De Wilgen', 'GHZ', 'Drenthe', 'Achmea', 'running');
      insert into department (id, scope, retired, institutionId, code, name, clientCount, startDate)
        values ('d1', 's1', 0, 's1', 'A', 'De Kade', 8, '2015-01-01');
      insert into measurement (id, scope, retired, departmentId, indicator, moment, periodStart, periodEnd, value, source)
        values ('m1', 's1', 0, 'd1', 'Q5', 'T0', '2015-01-01', '2015-03-31', '3.2', 'ECD')`);
    await migrate(db);
    const row = await db.selectFrom('measurement').selectAll().executeTakeFirstOrThrow();
    expect(row).toMatchObject({ id: 'm1', value: '3.2', source: 'ECD', note: null });
    expect(schemaOf(connection).filter((name) => !before.includes(name))).toEqual(
      expect.arrayContaining([
        'attachment',
        'attachmentContent',
        'followUp',
        'indicatorTarget',
        'note',
        'review',
        'reviewRemark',
        'safeguardCheck',
      ]),
    );
  });

  it('search: leaves the records as they were, and they are found when the store is opened with this version', async () => {
    const { db, connection, directory, key } = await storeAt(all[all.indexOf(search ?? '') - 1]);
    await writeIdentity(db, 'laptop', person);
    connection.exec(`
      insert into institution (id, scope, retired, name, sector, careOfficeRegion, wlzExecutor, status)
        values ('s1', 's1', 0, 'Stichting De Wilgen', 'GHZ', 'Drenthe', 'Achmea', 'running'),
               ('s2', 's2', 1, 'De Wilgen van vroeger', 'GHZ', 'Drenthe', 'Achmea', 'running')`);
    const before = connection.prepare('select * from institution').all();
    await migrate(db);
    expect(schemaOf(connection)).toEqual(expect.arrayContaining(['searchDirty', 'searchEntry', 'searchText']));
    expect(connection.prepare('select * from institution').all()).toEqual(before);
    await db.destroy();
    const store = await openStore(directory, key);
    onTestFinished(() => closed(store));
    expect((await store.search.find('wilg', 10)).records.map(({ id }) => id)).toEqual(['s1']);
  });

  it('recent: adds what was opened last and where one is, and nothing else', async () => {
    const { db, connection } = await storeAt(search);
    const before = schemaOf(connection);
    await migrate(db, { until: recent ?? '' });
    expect(schemaOf(connection).filter((name) => !before.includes(name))).toEqual(['place', 'recent']);
  });

  it('deliveries: adds the list of what was delivered, which only grows', async () => {
    const { db, connection } = await storeAt(recent);
    const before = schemaOf(connection);
    await migrate(db, { until: deliveries ?? '' });
    expect(schemaOf(connection).filter((name) => !before.includes(name))).toEqual([
      'delivery',
      'delivery_never_altered',
      'delivery_never_removed',
    ]);
  });

  it('again on a store that has had them do nothing', async () => {
    const { db, connection } = await storeAt(all.at(-1));
    const before = connection.prepare('select * from kysely_migration').all();
    await migrate(db);
    expect(connection.prepare('select * from kysely_migration').all()).toEqual(before);
  });

  it('that fail roll the whole lot back, also the ones that went well before', async () => {
    const { db, connection, file } = await storeAt(changeLog);
    connection.prepare(insertChange).run(change());
    connection.pragma('wal_checkpoint(TRUNCATE)');
    const before = readFileSync(file);
    const from = {
      ...migrations,
      '20991231T000000_fails': {
        async up(transaction: typeof db) {
          await sql`create table half_way (id text)`.execute(transaction);
          throw new Error('the disk is full');
        },
      },
    };
    const fault = await faultOf(migrate(db, { from }));
    expect(fault).toMatchObject({ code: 'STORE_MIGRATION_FAILED', message: saying('De oude stand') });
    expect(await appliedMigrations(db)).toEqual([changeLog]);
    expect(schemaOf(connection).filter((name) => ['draft', 'institution', 'half_way'].includes(name))).toEqual([]);
    expect(connection.prepare('select count(*) from change').pluck().get()).toBe(1);
    connection.pragma('wal_checkpoint(TRUNCATE)');
    expect(readFileSync(file).length).toBe(before.length);
  });

  it('that leave a reference to nothing are rolled back', async () => {
    const { db, connection } = await storeAt(drafts);
    const from = {
      ...migrations,
      '20991231T000000_orphans': {
        async up(transaction: typeof db) {
          await sql`pragma defer_foreign_keys = on`.execute(transaction);
          await sql`insert into department (id, scope, retired, institutionId, code, name, clientCount, startDate)
            values ('d', 's', 0, 'nowhere', 'A', 'A', 1, '2016-01-01')`.execute(transaction);
        },
      },
    };
    expect(await faultOf(migrate(db, { from }))).toMatchObject({ code: 'STORE_MIGRATION_FAILED' });
    expect(connection.prepare('select count(*) from department').pluck().get()).toBe(0);
  });
});
