import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { saveInstitution } from '../../../../db/commands/saveInstitution.ts';
import { checkStore } from '../../../../db/log/checkStore.ts';
import { openEncrypted, openForLooking } from '../../../../db/store/connection.ts';
import { livePartsOf } from '../../../../sync/hub/feed/liveParts.ts';
import { agreed, forms, smallDossier } from '../forms.ts';
import { changesIn, rowsIn } from '../log/laptops.ts';
import { closed, faultOf, tempStore } from '../tempStore.ts';
import { enrolled, feedOf, fetchUpTo, hubScope } from './hubModel.ts';

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
    expect((await changesIn(store)).map(({ scope }) => scope)).toEqual([1, 2, 3].map(() => kept.institutionId));
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

  it('S20 when the access comes back nothing is added to the own chain before all of it is here, refused places too', async () => {
    const { store } = await tempStore();
    const { institutionId: scope } = await smallDossier(store);
    await saveInstitution(store, scope, forms.institution({ place: 'Emmen' }));
    const before = await changesIn(store);
    const last = before.at(-1);
    if (last === undefined) throw new Error('changes were made');
    await store.replica.purge(scope);
    expect(await changesIn(store)).toEqual([]);
    const { id, device, deviceSeq, previousHash, hash } = last;
    const link = { id, device, deviceSeq, scope, previousHash, hash };
    const entries = [...feedOf(before.slice(0, -1)), { kind: 'link', seq: 4, link } as const];
    const epoch = await enrolled(store, scope, 4);
    await store.replica.meet({ epoch, previousEpoch: null, scopes: [hubScope(scope, 4, { deviceSeq: 4 })] });
    await fetchUpTo(store, entries, { scope, epoch, after: 0, until: 2, size: 2 });
    const early = saveInstitution(store, scope, forms.institution({ place: 'Assen' }));
    expect(await faultOf(early)).toMatchObject({ code: 'RECORD_FETCHING' });
    await fetchUpTo(store, entries, { scope, epoch, after: 2, until: 4, size: 2 });
    await saveInstitution(store, scope, forms.institution({ place: 'Assen' }));
    expect((await changesIn(store)).at(-1)).toMatchObject({ deviceSeq: 5, previousHash: hash });
    expect((await checkStore(store)).problems).toEqual([]);
    expect(await store.replica.unsent()).toMatchObject([{ changes: 1 }]);
  });

  it('S19 own work that comes back behind a snapshot is not taken for an edit of now', async () => {
    const { store } = await tempStore();
    const { institutionId: scope } = await smallDossier(store);
    await saveInstitution(store, scope, forms.institution({ place: 'Emmen' }));
    await saveInstitution(store, scope, forms.institution({ place: 'Assen' }));
    const before = await changesIn(store);
    const fingerprint = await store.replica.fingerprint();
    const parts = [...Map.groupBy(before, ({ entityId }) => entityId).values()].flatMap(livePartsOf);
    await store.replica.purge(scope);
    const epoch = await enrolled(store, scope, before.length);
    await store.replica.applySnapshot({ scope, epoch, at: before.length, parts });
    await fetchUpTo(store, feedOf(before), { scope, epoch, after: 0, until: 4, size: 2 });
    expect(await store.replica.fingerprint()).toBe(fingerprint);
    expect(await store.replica.conflicts()).toEqual([]);
    await fetchUpTo(store, feedOf(before), { scope, epoch, after: 4, until: before.length, size: 2 });
    expect(await store.replica.fingerprint()).toBe(fingerprint);
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
