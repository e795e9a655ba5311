import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { migrations } from '../../../../db/migrations/index.ts';
import { backUp } from '../../../../db/store/backup.ts';
import { openEncrypted, openForLooking } from '../../../../db/store/connection.ts';
import { writeIdentity } from '../../../../db/store/identity.ts';
import { openStore } from '../../../../db/store/openStore.ts';
import { saying } from '../saying.ts';
import { closed, faultOf, person, tempStore } from '../tempStore.ts';
import { oldStore, schemaOf } from './oldStore.ts';

const [, foldedTables, drafts] = Object.keys(migrations);

async function storeOfOlderVersion() {
  const old = await oldStore(foldedTables);
  await writeIdentity(old.db, 'store-1', person);
  await old.db.destroy();
  return old;
}

describe('the copy before an update', () => {
  it('is made of a store that has to be brought up to date, under its own key, before anything changes', async () => {
    const { directory, key } = await storeOfOlderVersion();
    const store = await openStore(directory, key);
    await store.drafts.save('a', 'b', '1');
    await closed(store);
    const folder = join(directory, 'reservekopie');
    expect(readdirSync(folder)).toEqual([`voor-${drafts}.db`]);
    const path = join(folder, `voor-${drafts}.db`);
    expect(readFileSync(path).includes('institution')).toBe(false);
    const copy = openForLooking(path, key);
    expect(schemaOf(copy)).not.toContain('draft');
    expect(schemaOf(copy)).toContain('institution');
    expect(copy.prepare("select value from meta where key = 'storeId'").pluck().get()).toBe('store-1');
    expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
    copy.close();
  });

  it('is not made when there is nothing to update', async () => {
    const { store, directory, key } = await tempStore();
    await closed(store);
    await (await openStore(directory, key)).close();
    expect(existsSync(join(directory, 'reservekopie'))).toBe(false);
  });

  it('that cannot be made stops the update, and the store stays as it was', async () => {
    const { directory, key, file } = await storeOfOlderVersion();
    const before = readFileSync(file);
    writeFileSync(join(directory, 'reservekopie'), 'a file where the folder should be');
    const fault = await faultOf(openStore(directory, key));
    expect(fault).toMatchObject({ code: 'STORE_BACKUP_FAILED', message: saying('reservekopie') });
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('replaces what an earlier attempt left, half or whole', async () => {
    const { directory, key } = await storeOfOlderVersion();
    const folder = join(directory, 'reservekopie');
    mkdirSync(folder);
    writeFileSync(join(folder, `voor-${drafts}.db`), 'old');
    writeFileSync(join(folder, `voor-${drafts}.db.new`), 'half');
    await (await openStore(directory, key)).close();
    expect(readdirSync(folder)).toEqual([`voor-${drafts}.db`]);
    openForLooking(join(folder, `voor-${drafts}.db`), key).close();
  });

  it('that does not read back gets no name', async () => {
    const { store, directory, key, file } = await tempStore();
    await closed(store);
    const connection = openEncrypted(file, key, { mustExist: true });
    // Read back with another key, the copy cannot be good.
    const attempt = () => backUp(connection, randomBytes(32), directory, 'proef.db');
    expect(attempt).toThrow('reservekopie');
    expect(readdirSync(join(directory, 'reservekopie'))).toEqual([]);
    connection.close();
  });
});
