import { randomBytes } from 'node:crypto';
import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { saveInstitution } from '../../../../db/commands/saveInstitution.ts';
import { applicationId, openEncrypted } from '../../../../db/store/connection.ts';
import { createStore, openStore } from '../../../../db/store/openStore.ts';
import { forms } from '../forms.ts';
import { saying } from '../saying.ts';
import { closed, faultOf, person, tempFolder, tempStore } from '../tempStore.ts';

async function filledStore() {
  const temp = await tempStore();
  for (let number = 1; number <= 40; number += 1) {
    await saveInstitution(temp.store, null, forms.institution({ name: `Zorggroep ${number}` }));
  }
  await closed(temp.store);
  return temp;
}

/** After a refusal the folder is as free as before: the right file opens with the right key at once. */
async function expectOpens(directory: string, key: Uint8Array) {
  const store = await openStore(directory, key);
  const { storeId } = store.identity;
  await store.close();
  expect(storeId).toMatch(/^[0-9a-f-]{36}$/);
}

describe('a store', () => {
  it('holds no readable text: a recorded name is in no byte of any file, while open and when closed', async () => {
    const { store, directory, file } = await tempStore();
    const name = 'Stichting Het Verborgen Huis';
    await saveInstitution(store, null, forms.institution({ name }));
    await store.drafts.save('institution', 'new', JSON.stringify({ name }));
    // A copy, because closing a file that SQLite has open in this process would drop its locks.
    const seen = () =>
      readdirSync(directory).map((entry) => {
        const copy = join(directory, entry);
        copyFileSync(copy, `${copy}.copy`);
        const bytes = readFileSync(`${copy}.copy`);
        rmSync(`${copy}.copy`);
        return { entry, bytes };
      });
    const open = seen();
    await closed(store);
    const shut = seen();
    expect(open.map(({ entry }) => entry)).toContain('store.db-wal');
    for (const { entry, bytes } of [...open, ...shut]) {
      expect(bytes.includes('Verborgen'), entry).toBe(false);
      expect(bytes.includes('institution'), entry).toBe(false);
    }
    expect(readFileSync(file).subarray(0, 15).toString('latin1')).not.toBe('SQLite format 3');
  });

  it('keeps what was recorded', async () => {
    const { directory, key } = await filledStore();
    const again = await openStore(directory, key);
    const rows = await again.read.selectFrom('institution').select('name').execute();
    await again.close();
    expect(rows).toHaveLength(40);
    expect(again.identity).toMatchObject(person);
  });

  it('writes to disk before it answers, checks references and keeps readers and writer apart', async () => {
    const { directory } = await tempStore();
    const connection = openEncrypted(join(directory, 'settings.db'), randomBytes(32), { mustExist: false });
    expect(connection.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(connection.pragma('synchronous', { simple: true })).toBe(2);
    expect(connection.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(connection.pragma('trusted_schema', { simple: true })).toBe(0);
    connection.close();
  });

  it('runs commands that come at the same time one after the other', async () => {
    const { store } = await tempStore();
    const { id } = await saveInstitution(store, null, forms.institution());
    const names = Array.from({ length: 20 }, (_, index) => `Zorggroep ${index}`);
    await Promise.all(names.map((name) => saveInstitution(store, id, forms.institution({ name }))));
    const changes = await store.read.selectFrom('change').select('deviceSeq').orderBy('deviceSeq').execute();
    expect(changes.map(({ deviceSeq }) => deviceSeq)).toEqual([1, ...names.map((_, index) => index + 2)]);
  });
});

describe('opening refuses', () => {
  it('a wrong key', async () => {
    const { directory, key } = await filledStore();
    const fault = await faultOf(openStore(directory, randomBytes(32)));
    expect(fault).toMatchObject({ code: 'STORE_WRONG_KEY', message: saying('De sleutel past niet') });
    await expectOpens(directory, key);
  });

  it('a folder without a store', async () => {
    const directory = tempFolder();
    const fault = await faultOf(openStore(directory, randomBytes(32)));
    expect(fault).toMatchObject({ code: 'STORE_ABSENT', message: 'In deze map staat nog geen werkboek.' });
    expect(readdirSync(directory)).toEqual([]);
  });

  it('a text file of any length', async () => {
    const { directory, key, file } = await filledStore();
    const good = readFileSync(file);
    for (const times of [1, 500]) {
      const text = 'Notities over de proef, één voor één. '.repeat(times);
      writeFileSync(file, text);
      const fault = await faultOf(openStore(directory, key));
      expect(fault).toMatchObject({ code: 'STORE_FOREIGN', message: saying('geen werkboek') });
      expect(readFileSync(file, 'utf8')).toBe(text);
    }
    writeFileSync(file, good);
    await expectOpens(directory, key);
  });

  it('a plain SQLite file', async () => {
    const { directory, key, file } = await filledStore();
    rmSync(file);
    const plain = new Database(file);
    plain.exec('create table note (text); insert into note values (1)');
    plain.close();
    const before = readFileSync(file);
    expect(await faultOf(openStore(directory, key))).toMatchObject({ code: 'STORE_FOREIGN' });
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('an encrypted file of another program, and leaves it as it is', async () => {
    const { directory, key, file } = await filledStore();
    rmSync(file);
    const other = openEncrypted(file, key, { mustExist: false });
    other.pragma('journal_mode = DELETE');
    other.exec('create table note (text); insert into note values (1)');
    other.close();
    const before = readFileSync(file);
    expect(await faultOf(openStore(directory, key))).toMatchObject({ code: 'STORE_FOREIGN' });
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('a file that was cut off, at whatever length', async () => {
    const { directory, key, file } = await filledStore();
    const whole = readFileSync(file);
    for (const length of [0, 1, 100, 4095, 4096, 8192, whole.length / 2, whole.length - 4096, whole.length - 1]) {
      truncateSync(file, 0);
      writeFileSync(file, whole.subarray(0, length));
      const fault = await faultOf(openStore(directory, key));
      expect(fault, `${length} bytes`).toMatchObject({
        code: 'STORE_DAMAGED',
        message: saying('beschadigd'),
      });
      expect(readFileSync(file).length, `${length} bytes`).toBe(length);
    }
    writeFileSync(file, whole);
    await expectOpens(directory, key);
  });

  it('a damaged page, wherever it is', async () => {
    const { directory, key, file } = await filledStore();
    const whole = readFileSync(file);
    const pages = whole.length / 4096;
    for (const page of [1, 2, Math.floor(pages / 2), pages - 1]) {
      const damaged = Buffer.from(whole);
      damaged[page * 4096 + 1000] = (damaged[page * 4096 + 1000] ?? 0) ^ 0xff;
      writeFileSync(file, damaged);
      expect(await faultOf(openStore(directory, key)), `page ${page}`).toMatchObject({ code: 'STORE_DAMAGED' });
    }
    writeFileSync(file, whole);
    await expectOpens(directory, key);
  });

  it('a store of a newer version, untouched', async () => {
    const { directory, key, file } = await filledStore();
    const newer = openEncrypted(file, key, { mustExist: true });
    newer.prepare('insert into kysely_migration (name, timestamp) values (?, ?)').run('20991231T000000_future', '2099');
    newer.close();
    const before = readFileSync(file);
    const fault = await faultOf(openStore(directory, key));
    expect(fault).toMatchObject({ code: 'STORE_NEWER', message: saying('nieuwere versie') });
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(existsSync(join(directory, 'reservekopie'))).toBe(false);
  });

  it('a store of a newer version that a crash left with changes beside it, untouched too', async () => {
    const { directory, key, file } = await filledStore();
    const newer = openEncrypted(file, key, { mustExist: true });
    newer.prepare('insert into kysely_migration (name, timestamp) values (?, ?)').run('20991231T000000_future', '2099');
    // What a crash leaves: the file and its log as they stand before SQLite closes them.
    const left = tempFolder();
    for (const name of ['store.db', 'store.db-wal']) copyFileSync(join(directory, name), join(left, name));
    newer.close();
    const before = { file: readFileSync(join(left, 'store.db')), log: readFileSync(join(left, 'store.db-wal')) };
    expect(await faultOf(openStore(left, key))).toMatchObject({ code: 'STORE_NEWER' });
    expect(readFileSync(join(left, 'store.db')).equals(before.file)).toBe(true);
    expect(readFileSync(join(left, 'store.db-wal')).equals(before.log)).toBe(true);
    expect(before.log.length).toBeGreaterThan(4096);
  });

  it('a store that lacks who it belongs to', async () => {
    const { directory, key, file } = await filledStore();
    const connection = openEncrypted(file, key, { mustExist: true });
    connection.exec("delete from meta where key = 'deviceId'");
    connection.close();
    expect(await faultOf(openStore(directory, key))).toMatchObject({ code: 'STORE_DAMAGED' });
  });
});

describe('making a store', () => {
  it('is refused where one is, which stays as it is', async () => {
    const { directory, key, file } = await filledStore();
    const before = readFileSync(file);
    const fault = await faultOf(createStore(directory, randomBytes(32), person));
    expect(fault).toMatchObject({ code: 'STORE_EXISTS', message: saying('niet overschreven') });
    expect(readFileSync(file).equals(before)).toBe(true);
    await expectOpens(directory, key);
  });

  it('that a crash cut off half way leaves none, and starts again', async () => {
    const directory = tempFolder();
    writeFileSync(join(directory, 'store.db.new'), randomBytes(8192));
    expect(await faultOf(openStore(directory, randomBytes(32)))).toMatchObject({ code: 'STORE_ABSENT' });
    const key = randomBytes(32);
    await (await createStore(directory, key, person)).close();
    expect(readdirSync(directory).toSorted()).toEqual(['store.db', 'store.lock']);
    await expectOpens(directory, key);
  });

  it('keeps the key before there is anything to lose, and nothing when that fails', async () => {
    const directory = tempFolder();
    const attempt = createStore(directory, randomBytes(32), person, () => {
      throw new Error('no room for the key');
    });
    expect(await faultOf(attempt)).toMatchObject({ message: 'no room for the key' });
    expect(existsSync(join(directory, 'store.db'))).toBe(false);
  });

  it('marks the file as ours', async () => {
    const { key, file } = await filledStore();
    const connection = openEncrypted(file, key, { mustExist: true });
    expect(connection.pragma('application_id', { simple: true })).toBe(applicationId);
    connection.close();
  });
});
