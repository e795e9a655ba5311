import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { saveInstitution } from '../../../../db/commands/saveInstitution.ts';
import { checkStore } from '../../../../db/log/checkStore.ts';
import { openEncrypted, openForLooking } from '../../../../db/store/connection.ts';
import { agreed, forms, smallDossier } from '../forms.ts';
import { changesIn, rowsIn } from '../log/laptops.ts';
import { closed, tempStore } from '../tempStore.ts';

/** Everything readable in a store, decrypted: each value of each table. */
function textOf(file: string, key: Buffer): string {
  const connection = openForLooking(file, key);
  try {
    const names: unknown[] = connection.prepare("select name from sqlite_schema where type = 'table'").pluck().all();
    return JSON.stringify(names.map((name) => connection.prepare(`select * from ${String(name)}`).all()));
  } finally {
    connection.close();
  }
}

describe('removing an institution', () => {
  it('S15 leaves nothing of it in any table, nor in free pages, and everything of the others', async () => {
    const { store, file, key, directory } = await tempStore();
    const gone = await smallDossier(store, forms.institution({ name: 'Stichting Vertrokken' }));
    await agreed(store, gone, 1_000_000, 2_000_000);
    const kept = await smallDossier(store, forms.institution({ name: 'Zorggroep Gebleven' }));
    await store.drafts.save('institution', gone.institutionId, '{"name":"Stichting Vertrokken"}');
    await store.replica.purge(gone.institutionId);
    expect(await rowsIn(store)).toMatchObject({
      institutions: [{ id: kept.institutionId }],
      departments: [{ id: kept.departmentId }],
    });
    expect((await changesIn(store)).map(({ scope }) => scope)).toEqual(Array(3).fill(kept.institutionId));
    expect(await store.replica.heldScopes()).toEqual([kept.institutionId]);
    expect((await checkStore(store)).problems).toEqual([]);
    expect(await store.replica.purged()).toMatchObject([{ scope: gone.institutionId, unsent: 10 }]);
    await closed(store);
    const text = textOf(file, key);
    expect(text).toContain('Zorggroep Gebleven');
    expect(text).not.toContain(gone.departmentId);
    expect(text.split('Stichting Vertrokken')).toHaveLength(2);
    const bytes = readdirSync(directory).map((name) => readFileSync(join(directory, name)));
    expect(bytes.some((one) => one.includes('Gebleven'))).toBe(false);
  });

  it('S20 remembers where its own chain stood, so that it goes on when the access comes back', async () => {
    const { store } = await tempStore();
    const { institutionId: scope } = await smallDossier(store);
    const before = await changesIn(store);
    const [first] = before;
    if (first === undefined) throw new Error('changes were made');
    await store.replica.purge(scope);
    expect(await changesIn(store)).toEqual([]);
    await store.receive(before);
    expect((await checkStore(store)).problems).toEqual([]);
    await saveInstitution(store, scope, forms.institution({ place: 'Emmen' }));
    expect((await changesIn(store)).at(-1)).toMatchObject({ deviceSeq: before.length + 1 });
    expect((await checkStore(store)).problems).toEqual([]);
  });

  it('leaves the log as guarded as it was, and no page free that could hold something', async () => {
    const { store, file, key } = await tempStore();
    const { institutionId } = await smallDossier(store);
    await smallDossier(store, forms.institution({ name: 'Zorggroep Gebleven' }));
    await store.replica.purge(institutionId);
    await closed(store);
    const connection = openEncrypted(file, key, { mustExist: true });
    try {
      expect(() => connection.exec('delete from change')).toThrow('a logged change is never removed');
      expect(connection.pragma('freelist_count', { simple: true })).toBe(0);
      expect(connection.prepare('select count(*) from change').pluck().get()).toBe(3);
    } finally {
      connection.close();
    }
  });
});
