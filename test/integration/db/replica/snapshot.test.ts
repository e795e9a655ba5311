import { describe, expect, it } from 'vitest';
import { saveInstitution } from '../../../../db/commands/saveInstitution.ts';
import { saveIntervention } from '../../../../db/commands/saveIntervention.ts';
import type { Change } from '../../../../db/log/change.ts';
import { checkStore } from '../../../../db/log/checkStore.ts';
import { PageMisfit } from '../../../../db/replica/replica.ts';
import { openStore, type Store } from '../../../../db/store/openStore.ts';
import { livePartsOf } from '../../../../sync/hub/feed/liveParts.ts';
import { agreed, forms, proposed, smallDossier } from '../forms.ts';
import { changesIn, rowsIn } from '../log/laptops.ts';
import { closed, faultOf, tempStore } from '../tempStore.ts';
import { enrolled, feedOf, fetchUpTo } from './hubModel.ts';

function partsAt(changes: readonly Change[], at: number) {
  const byRecord = Map.groupBy(changes.slice(0, at), ({ entityId }) => entityId);
  return [...byRecord.values()].flatMap(livePartsOf);
}

/** The history of one institution, made on two laptops that now and then met: with a conflict, an accord and a retired record in it. */
async function history() {
  const [{ store: one }, { store: two }] = [await tempStore(), await tempStore()];
  const dossier = await smallDossier(one);
  const { institutionId: scope, departmentId } = dossier;
  await agreed(one, dossier, 1_000_000);
  const { id } = await saveIntervention(one, null, forms.intervention(departmentId, { goal: 'rust' }));
  await two.receive(await changesIn(one));
  await saveInstitution(one, scope, forms.institution({ place: 'Emmen' }));
  await saveInstitution(two, scope, forms.institution({ place: 'Assen' }));
  await saveIntervention(one, id, forms.intervention(departmentId, { goal: 'overzicht' }));
  await saveIntervention(one, id, forms.intervention(departmentId, { goal: 'nabijheid' }));
  await one.receive(await changesIn(two));
  await proposed(one, dossier, 300, 400);
  const changes = (await changesIn(one)).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return { one, scope, departmentId, interventionId: id, feed: feedOf(changes), changes };
}

async function rowsAndConflicts(store: Store) {
  const open = await store.replica.conflicts();
  return {
    ...(await rowsIn(store)),
    fingerprint: await store.replica.fingerprint(),
    conflicts: open.map(({ entityId, group, heads }) => [entityId, group, heads]),
  };
}

describe('a snapshot', () => {
  it('S19 with the tail equals full replay, from every cut, at once and when its history is complete', async () => {
    const { scope, feed, changes } = await history();
    for (let at = 1; at <= feed.length; at += 1) {
      const { store: replayed } = await tempStore();
      const epoch = await enrolled(replayed, scope, feed.length);
      await fetchUpTo(replayed, feed, { scope, epoch, after: 0, until: at, size: 50 });
      const { store } = await tempStore();
      const own = await enrolled(store, scope, feed.length);
      expect(await store.replica.canTakeSnapshot(scope)).toBe(true);
      await store.replica.applySnapshot({ scope, epoch: own, at, parts: partsAt(changes, at) });
      expect(await rowsAndConflicts(store), `at once, at ${at}`).toEqual(await rowsAndConflicts(replayed));
      expect(await store.replica.canTakeSnapshot(scope)).toBe(false);
      await fetchUpTo(store, feed, { scope, epoch: own, after: 0, until: feed.length, size: 4 });
      await fetchUpTo(replayed, feed, { scope, epoch, after: at, until: feed.length, size: 50 });
      expect(await rowsAndConflicts(store), `complete, from ${at}`).toEqual(await rowsAndConflicts(replayed));
      expect(await store.replica.scopes()).toMatchObject([{ after: feed.length, filling: null }]);
      expect((await checkStore(store)).problems).toEqual([]);
      await closed(store);
      await closed(replayed);
    }
  });

  it('lets a person edit before its history is complete, and the edit stands', async () => {
    const { scope, feed, changes, departmentId, interventionId } = await history();
    const { store } = await tempStore();
    const epoch = await enrolled(store, scope, feed.length);
    const at = feed.length;
    await store.replica.applySnapshot({ scope, epoch, at, parts: partsAt(changes, at) });
    await fetchUpTo(store, feed, { scope, epoch, after: 0, until: 3, size: 3 });
    await saveIntervention(store, interventionId, forms.intervention(departmentId, { goal: 'dagritme' }));
    expect((await rowsIn(store)).interventions).toMatchObject([{ goal: 'dagritme', conflicts: null }]);
    expect((await checkStore(store)).problems).toEqual([]);
    await fetchUpTo(store, feed, { scope, epoch, after: 3, until: at, size: 5 });
    expect((await rowsIn(store)).interventions).toMatchObject([{ goal: 'dagritme', conflicts: null }]);
    expect(await store.replica.unsent()).toMatchObject([{ changes: 1 }]);
    expect((await checkStore(store)).problems).toEqual([]);
  });

  it('goes on after the program ended while its history was being fetched (S06)', async () => {
    const { one, scope, feed, changes } = await history();
    const { store, directory, key } = await tempStore();
    const epoch = await enrolled(store, scope, feed.length);
    await store.replica.applySnapshot({ scope, epoch, at: feed.length, parts: partsAt(changes, feed.length) });
    await fetchUpTo(store, feed, { scope, epoch, after: 0, until: 4, size: 4 });
    await closed(store);
    const again = await openStore(directory, key);
    try {
      expect(await again.replica.scopes()).toMatchObject([{ after: 4, filling: feed.length }]);
      expect(await again.replica.fingerprint()).toBe(await one.replica.fingerprint());
      await fetchUpTo(again, feed, { scope, epoch, after: 4, until: feed.length, size: 100 });
      expect(await again.replica.scopes()).toMatchObject([{ after: feed.length, filling: null }]);
      expect(await again.replica.fingerprint()).toBe(await one.replica.fingerprint());
      expect((await checkStore(again)).problems).toEqual([]);
    } finally {
      await again.close();
    }
  });

  it('is refused when something of the institution is here already, or it is of another epoch or institution', async () => {
    const { one, scope, feed, changes } = await history();
    const parts = partsAt(changes, feed.length);
    const epoch = await enrolled(one, scope, feed.length);
    const here = one.replica.applySnapshot({ scope, epoch, at: feed.length, parts });
    expect(await faultOf(here)).toBeInstanceOf(PageMisfit);
    const { store } = await tempStore();
    const own = await enrolled(store, scope, feed.length);
    const elsewhere = store.replica.applySnapshot({ scope, epoch, at: feed.length, parts });
    expect(await faultOf(elsewhere)).toBeInstanceOf(PageMisfit);
    const foreign = parts.map((part, index) => (index === 0 ? { ...part, scope: one.identity.deviceId } : part));
    const mixed = store.replica.applySnapshot({ scope, epoch: own, at: feed.length, parts: foreign });
    expect(await faultOf(mixed)).toBeInstanceOf(PageMisfit);
    expect(await rowsIn(store)).toEqual({ institutions: [], departments: [], interventions: [] });
  });
});
