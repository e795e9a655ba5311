import { Kysely } from 'kysely';
import { v7 as uuidV7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { chainStart, changeOf, hashOfChange, rowOfChange } from '../../../../db/log/change.ts';
import { checkStore } from '../../../../db/log/checkStore.ts';
import { readHandle } from '../../../../db/log/readHandle.ts';
import { openEncrypted, type Connection } from '../../../../db/store/connection.ts';
import { StoreDialect } from '../../../../db/store/dialect.ts';
import { damageIn } from '../../../../db/store/integrity.ts';
import type { ChangeRow, Tables } from '../../../../db/tables.ts';
import { agreed, smallDossier } from '../forms.ts';
import { like } from '../saying.ts';
import { closed, tempStore } from '../tempStore.ts';

/** A filled store, and what a check says after someone went past the program to change its file. */
async function tamperedWith(tamper: (connection: Connection) => void) {
  const { store, file, key } = await tempStore();
  const dossier = await smallDossier(store);
  await agreed(store, dossier, 1_000_000, 2_000_000);
  const sound = await checkStore(store);
  await closed(store);
  const connection = openEncrypted(file, key, { mustExist: true });
  connection.exec('drop trigger change_never_altered; drop trigger change_never_removed');
  connection.pragma('foreign_keys = OFF');
  tamper(connection);
  const db = new Kysely<Tables>({ dialect: new StoreDialect(connection) });
  const { identity } = store;
  const check = await checkStore({ read: readHandle(db), findDamage: () => damageIn(connection), identity });
  await db.destroy();
  return { sound, check, ...dossier };
}

describe('checking a store', () => {
  it('finds nothing in a sound one, and counts', async () => {
    const { sound } = await tamperedWith(() => undefined);
    expect(sound).toEqual({ changes: 10, devices: 1, records: 6, problems: [] });
  });

  it('S20 finds an altered change', async () => {
    const { check } = await tamperedWith((connection) =>
      connection.exec("update change set actor = 'Iemand anders' where deviceSeq = 2"),
    );
    expect(check.problems).toEqual([like(/^Wijziging [0-9a-f-]{36} is veranderd nadat/)]);
  });

  it('S20 finds an altered change of which the hash was made to fit', async () => {
    const { check } = await tamperedWith((connection) => {
      const row = connection.prepare<[], ChangeRow>('select * from change where deviceSeq = 2').get();
      if (row === undefined) throw new Error('there is no second change');
      const { hash: _hash, ...forged } = changeOf({ ...row, actor: 'Iemand anders' });
      const forge = connection.prepare('update change set actor = ?, hash = ? where deviceSeq = 2');
      forge.run(forged.actor, hashOfChange(forged));
    });
    expect(check.problems).toEqual([like(/^Apparaat .*: wijziging .* sluit niet aan op de vorige\.$/)]);
  });

  it('S20 finds a removed change, and the row that it leaves behind', async () => {
    const { check, budgetId } = await tamperedWith((connection) =>
      connection.exec('delete from change where deviceSeq = 3'),
    );
    expect(check.problems).toEqual([
      like(/^Apparaat [0-9a-f-]{36}: wijziging 3 ontbreekt\.$/),
      `Tabel referenceBudget, record ${budgetId}: geen wijziging verklaart deze rij.`,
    ]);
  });

  it('S20 finds changes that changed places', async () => {
    const { check } = await tamperedWith((connection) =>
      connection.exec(`update change set deviceSeq = 100 where deviceSeq = 2;
        update change set deviceSeq = 2 where deviceSeq = 3; update change set deviceSeq = 3 where deviceSeq = 100`),
    );
    expect(check.problems.filter((problem) => problem.includes('sluit niet aan'))).toHaveLength(3);
    expect(check.problems.filter((problem) => problem.includes('veranderd'))).toHaveLength(2);
  });

  it('finds a row that is not what its changes say, and names the fields but not what is in them', async () => {
    const { check, departmentId } = await tamperedWith((connection) =>
      connection.exec("update department set name = 'Geheim', clientCount = 99"),
    );
    expect(check.problems).toEqual([
      `Tabel department, record ${departmentId}: de rij wijkt af van de wijzigingen in name, clientCount.`,
    ]);
  });

  it('finds a row that is gone, and what then refers to nothing', async () => {
    const { check, budgetId } = await tamperedWith((connection) => connection.exec('delete from referenceBudget'));
    expect(check.problems).toEqual([`Tabel referenceBudget, record ${budgetId}: de rij ontbreekt.`]);
    const { check: more, departmentId } = await tamperedWith((connection) => connection.exec('delete from department'));
    expect(more.problems).toContain(`Tabel department, record ${departmentId}: de rij ontbreekt.`);
    expect(more.problems.filter((problem) => problem.startsWith('Een verwijzing wijst nergens naar'))).toHaveLength(2);
  });

  it('finds a change that cannot be read', async () => {
    const { check } = await tamperedWith((connection) =>
      connection.exec("update change set groups = '{' where deviceSeq = 3"),
    );
    expect(check.problems).toContainEqual(like(/^Wijziging [0-9a-f-]{36} is niet leesbaar\.$/));
    expect(check.problems).toContainEqual(like(/wijziging 3 ontbreekt/));
  });

  it('takes a time that grows with the number of changes, also when many are of one record', async () => {
    const small = await longLog(4000);
    const large = await longLog(32_000);
    // These records lack two groups, so no row may stand for them.
    expect(large.check).toEqual({ changes: 32_000, devices: 1, records: 0, problems: [] });
    // Eight times as many: with the square of them it would be 64 times. Processor time of one run, so that what else the computer does is not counted.
    expect(large.processorTime / small.processorTime).toBeLessThan(20);
  });
});

/** A store with this many changes, a tenth of them of one record, and what checking it says and takes. */
async function longLog(changes: number) {
  const { store, file, key } = await tempStore();
  const { identity: owner } = store;
  const { deviceId } = owner;
  await closed(store);
  const connection = openEncrypted(file, key, { mustExist: true });
  const insert = connection.prepare(`insert into change values (${Array.from({ length: 16 }, () => '?').join(', ')})`);
  const identity = { name: 'A', kvkNumber: null, agbCode: null, nzaNumber: null, place: null, sector: 'GHZ' };
  const records = Array.from({ length: changes / 5 }, () => uuidV7());
  const institution = uuidV7();
  const heads = new Map<string, string>();
  connection.exec('begin');
  let previousHash = chainStart;
  for (let deviceSeq = 1; deviceSeq <= changes; deviceSeq += 1) {
    const entityId = records[deviceSeq % (deviceSeq < changes / 10 ? 1 : records.length)] ?? '';
    const head = heads.get(entityId);
    const saw = head === undefined ? [] : [head];
    const content = {
      id: uuidV7(),
      device: deviceId,
      deviceSeq,
      actor: 'Anne',
      scope: institution,
      entity: 'institution',
      entityId,
      kind: head === undefined ? ('create' as const) : ('update' as const),
      commandId: uuidV7(),
      command: 'institution.save',
      reason: null,
      schemaVersion: 1,
      wallTime: '2016-01-01T00:00:00.000Z',
      previousHash,
      groups: { identity: { saw, values: { ...identity, place: `${deviceSeq}` } } },
    };
    const hash = hashOfChange(content);
    const row = rowOfChange({ ...content, hash });
    const { groups, ...rest } = row;
    insert.run(...Object.values({ ...rest, hash, groups }));
    heads.set(entityId, content.id);
    previousHash = hash;
  }
  connection.exec('commit');
  const db = new Kysely<Tables>({ dialect: new StoreDialect(connection) });
  const started = process.cpuUsage();
  const check = await checkStore({ read: readHandle(db), findDamage: () => damageIn(connection), identity: owner });
  const { user, system } = process.cpuUsage(started);
  await db.destroy();
  return { check, processorTime: user + system };
}
