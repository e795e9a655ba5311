import { v7 as uuidV7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { saveInstitution } from '../../../../db/commands/saveInstitution.ts';
import { saveIntervention } from '../../../../db/commands/saveIntervention.ts';
import { hashOfChange, type Change } from '../../../../db/log/change.ts';
import { checkStore } from '../../../../db/log/checkStore.ts';
import { PageMisfit } from '../../../../db/replica/replica.ts';
import { agreed, forms, smallDossier } from '../forms.ts';
import { changesIn, rowsIn } from '../log/laptops.ts';
import { faultOf, tempStore } from '../tempStore.ts';
import { enrolled, feedOf, fetchUpTo, hubScope } from './hubModel.ts';

async function filled() {
  const { store } = await tempStore();
  const dossier = await smallDossier(store);
  await agreed(store, dossier, 1_000_000, 2_000_000);
  for (const goal of ['rust', 'overzicht', 'nabijheid']) {
    await saveIntervention(store, null, forms.intervention(dossier.departmentId, { goal }));
  }
  return { store, scope: dossier.institutionId, changes: await changesIn(store), ...dossier };
}

describe('applying pages of the feed', () => {
  it('S07 gives the same rows and fingerprint whatever the size of the pages, and moves the cursor with them (S06)', async () => {
    const { store: source, scope, changes } = await filled();
    const feed = feedOf(changes);
    for (const size of [1, 3, feed.length]) {
      const { store } = await tempStore();
      const epoch = await enrolled(store, scope, feed.length);
      await fetchUpTo(store, feed, { scope, epoch, after: 0, until: feed.length, size });
      expect(await rowsIn(store)).toEqual(await rowsIn(source));
      expect(await store.replica.fingerprint()).toBe(await source.replica.fingerprint());
      expect(await store.replica.scopes()).toEqual([
        { scope, after: feed.length, head: feed.length, backedUp: 0, filling: null },
      ]);
      expect((await checkStore(store)).problems).toEqual([]);
    }
  });

  it('S06 refuses a page that is not the one that follows, and nothing of it is kept', async () => {
    const { scope, changes } = await filled();
    const feed = feedOf(changes);
    const { store } = await tempStore();
    const epoch = await enrolled(store, scope, feed.length);
    const page = { scope, epoch, after: 0, next: 2, head: feed.length, backedUp: 0, entries: feed.slice(0, 2) };
    const other = changes[1];
    if (other === undefined) throw new Error('two changes were made');
    const wrong = [
      { ...page, epoch: uuidV7() },
      { ...page, after: 1, next: 3, entries: feed.slice(1, 3) },
      { ...page, entries: feed.slice(0, 1) },
      { ...page, entries: [...feed.slice(0, 1), ...feed.slice(2, 3)] },
      {
        ...page,
        entries: [...feed.slice(0, 1), { kind: 'change', seq: 2, change: { ...other, scope: uuidV7() } }] as const,
      },
    ];
    for (const one of wrong) expect(await faultOf(store.replica.applyPage(one))).toBeInstanceOf(PageMisfit);
    expect(await changesIn(store)).toEqual([]);
    await store.replica.applyPage(page);
    expect(await faultOf(store.replica.applyPage(page)), 'the same page again').toBeInstanceOf(PageMisfit);
    expect(await changesIn(store)).toHaveLength(2);
  });

  it('S14 own edits that were not sent stay what they are while pages come in', async () => {
    const { scope, changes, store: source } = await filled();
    const { store } = await tempStore();
    const epoch = await enrolled(store, scope, changes.length + 1);
    await fetchUpTo(store, feedOf(changes), { scope, epoch, after: 0, until: changes.length, size: 5 });
    await saveInstitution(store, scope, forms.institution({ place: 'Emmen' }));
    await saveInstitution(source, scope, forms.institution({ status: 'stopped', statusReason: 'Gestopt' }));
    const feed = feedOf(await changesIn(source));
    await fetchUpTo(store, feed, { scope, epoch, after: changes.length, until: feed.length, size: 5 });
    const { institutions } = await rowsIn(store);
    expect(institutions).toMatchObject([{ place: 'Emmen', status: 'stopped', conflicts: null }]);
    expect(await store.replica.unsent()).toMatchObject([{ scope, changes: 1, records: 1 }]);
  });

  it('counts an own change in the feed as accepted, also when the answer to the push was lost (S02)', async () => {
    const { store } = await tempStore();
    const { institutionId: scope } = await smallDossier(store);
    const feed = feedOf(await changesIn(store));
    expect(await store.replica.unsent()).toMatchObject([{ scope, changes: 3 }]);
    const epoch = await enrolled(store, scope, feed.length);
    await fetchUpTo(store, feed, { scope, epoch, after: 0, until: feed.length, size: 10 });
    expect(await store.replica.unsent()).toEqual([]);
    expect((await store.replica.outbox(scope, { changes: 10, bytes: 1e6 })).changes).toEqual([]);
  });

  it('S23 a change that contradicts one we have is left out and told of, and the others come in', async () => {
    const { scope, changes } = await filled();
    const { store } = await tempStore();
    const epoch = await enrolled(store, scope, changes.length);
    const [first, second] = changes;
    if (first === undefined || second === undefined) throw new Error('two changes were made');
    await store.receive([first]);
    const { hash: _hash, ...content } = { ...first, actor: 'Iemand anders' };
    const forged: Change = { ...content, hash: hashOfChange(content) };
    const feed = feedOf([forged, ...changes.slice(1)]);
    await fetchUpTo(store, feed, { scope, epoch, after: 0, until: feed.length, size: 4 });
    expect(await changesIn(store)).toHaveLength(changes.length);
    const { problems } = await checkStore(store);
    expect(problems).toEqual([`Wijziging ${first.id} van het centrale punt is in strijd met een die hier al staat.`]);
  });

  it('S20 keeps the place of a change the hub refused, so that the chain of its device stays whole', async () => {
    const { scope, changes } = await filled();
    const { store } = await tempStore();
    const epoch = await enrolled(store, scope, changes.length);
    const last = changes.at(-1);
    if (last === undefined) throw new Error('changes were made');
    const { id, device, deviceSeq, previousHash, hash } = last;
    const link = { id, device, deviceSeq, scope, previousHash, hash };
    const entries = [...feedOf(changes.slice(0, -1)), { kind: 'link', seq: changes.length, link } as const];
    const page = { scope, epoch, after: 0, next: entries.length, head: entries.length, backedUp: 0, entries };
    await store.replica.applyPage(page);
    expect((await checkStore(store)).problems).toEqual([]);
    expect(await changesIn(store)).toHaveLength(changes.length - 1);
  });

  it('S07 a change of another that is here and was refused after all counts no more, and again when it is accepted', async () => {
    const { scope, changes } = await filled();
    const last = changes.at(-1);
    if (last === undefined) throw new Error('changes were made');
    const { store } = await tempStore();
    await store.receive(changes);
    const whole = await store.replica.fingerprint();
    const epoch = await enrolled(store, scope, changes.length);
    const { id, device, deviceSeq, previousHash, hash } = last;
    const link = { id, device, deviceSeq, scope, previousHash, hash };
    const entries = [...feedOf(changes.slice(0, -1)), { kind: 'link', seq: changes.length, link } as const];
    await fetchUpTo(store, entries, { scope, epoch, after: 0, until: entries.length, size: 50 });
    expect(await store.replica.fingerprint()).not.toBe(whole);
    expect((await rowsIn(store)).interventions).toHaveLength(2);
    expect((await checkStore(store)).problems).toEqual([]);
    const again = uuidV7();
    const scopes = [hubScope(scope, changes.length, { restoredAt: 0 })];
    await store.replica.meet({ epoch: again, previousEpoch: epoch, scopes });
    await fetchUpTo(store, feedOf(changes), { scope, epoch: again, after: 0, until: changes.length, size: 50 });
    expect(await store.replica.fingerprint()).toBe(whole);
    expect((await checkStore(store)).problems).toEqual([]);
  });

  it('tells the head again when nothing is new', async () => {
    const { scope } = await filled();
    const { store } = await tempStore();
    const epoch = await enrolled(store, scope, 0);
    await store.replica.meet({ epoch, previousEpoch: null, scopes: [hubScope(scope, 7, { backedUp: 3 })] });
    expect(await store.replica.scopes()).toEqual([{ scope, after: 0, head: 7, backedUp: 3, filling: null }]);
  });
});
