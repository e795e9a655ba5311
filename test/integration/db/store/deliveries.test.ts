import { describe, expect, it } from 'vitest';
import { openEncrypted } from '../../../../db/store/connection.ts';
import { openStore } from '../../../../db/store/openStore.ts';
import { smallDossier } from '../forms.ts';
import { closed, tempStore } from '../tempStore.ts';

const made = {
  kind: 'evaluation',
  fromDate: '2015-01-01',
  toDate: '2016-12-31',
  tier: 'toezicht',
  madeBy: 'Anne de Tester',
  softwareVersion: '1.0.0',
  fileName: 'levering.zip',
  sha256: 'a'.repeat(64),
  files: [{ path: 'tabellen/afdelingen.csv', bytes: 12, sha256: 'b'.repeat(64) }],
  counts: { 'tabellen/afdelingen.csv': 1 },
  keyFingerprint: 'AAAA',
  signature: 'c2lnbg==',
};

describe('deliveries made', () => {
  it('are listed newest first with what was in them, and are there again after opening the store anew', async () => {
    const { store, directory, key } = await tempStore();
    expect(await store.deliveries.list()).toEqual([]);
    await store.deliveries.record(made);
    await store.deliveries.record({ ...made, fileName: 'tweede.zip' });
    await closed(store);
    const again = await openStore(directory, key);
    const list = await again.deliveries.list();
    expect(list.map(({ fileName }) => fileName)).toEqual(['tweede.zip', 'levering.zip']);
    expect(list[1]).toMatchObject(made);
    expect(list[1]?.madeAt).toMatch(/^\d{4}-\d{2}-\d{2}T.*Z$/);
    await closed(again);
  });

  it('R15 can neither be altered nor removed, and stay when an institution is purged', async () => {
    const { store, key, file } = await tempStore();
    const { institutionId } = await smallDossier(store);
    await store.deliveries.record(made);
    await store.replica.purge(institutionId);
    expect(await store.deliveries.list()).toHaveLength(1);
    await closed(store);
    const connection = openEncrypted(file, key, { mustExist: true });
    expect(() => connection.exec("update delivery set madeBy = 'Een ander'")).toThrow(/never altered/);
    expect(() => connection.exec('delete from delivery')).toThrow(/never removed/);
    connection.close();
  });

  it('are not part of what syncs', async () => {
    const { store } = await tempStore();
    await store.deliveries.record(made);
    expect(await store.read.selectFrom('change').selectAll().execute()).toEqual([]);
    expect(await store.replica.unsent()).toEqual([]);
  });
});
