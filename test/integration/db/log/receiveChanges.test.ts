import fc from 'fast-check';
import { v7 as uuidV7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { saveInstitution } from '../../../../db/commands/saveInstitution.ts';
import { hashOfChange, type Change } from '../../../../db/log/change.ts';
import { checkStore } from '../../../../db/log/checkStore.ts';
import { ChangeRefused } from '../../../../db/log/receiveChanges.ts';
import type { Store } from '../../../../db/store/openStore.ts';
import { forms, smallDossier } from '../forms.ts';
import { faultOf, tempStore } from '../tempStore.ts';
import { apply, changesIn, rowsIn } from './laptops.ts';

async function laptops(count: number): Promise<Store[]> {
  const stores: Store[] = [];
  for (let number = 0; number < count; number += 1) stores.push((await tempStore()).store);
  return stores;
}

/** Two laptops that both know the same institution. */
async function together() {
  const [one, two] = await laptops(2);
  if (one === undefined || two === undefined) throw new Error('two laptops were asked for');
  const { id } = await saveInstitution(one, null, forms.institution());
  await two.receive(await changesIn(one));
  const meet = async () => {
    const [fromOne, fromTwo] = [await changesIn(one), await changesIn(two)];
    await one.receive(fromTwo);
    await two.receive(fromOne);
  };
  return { one, two, id, meet };
}

async function institutionIn(store: Store) {
  return store.read.selectFrom('institution').selectAll().executeTakeFirstOrThrow();
}

function sealed(change: Change, values: Partial<Change>): Change {
  const { hash: _hash, ...content } = { ...change, ...values };
  return { ...content, hash: hashOfChange(content) };
}

describe('receiving changes of another device', () => {
  it('gives the same rows there (S07), takes each once (S02) and tells what changed', async () => {
    const [one, two] = await laptops(2);
    await smallDossier(one as Store);
    const changes = await changesIn(one as Store);
    const told: (readonly string[])[] = [];
    two?.onChanged((changed) => told.push(changed));
    expect(await two?.receive(changes)).toBe(3);
    expect(await two?.receive([...changes, ...changes])).toBe(0);
    expect(await rowsIn(two as Store)).toEqual(await rowsIn(one as Store));
    expect(told[0]).toEqual(['institution', 'department', 'referenceBudget']);
    expect((await checkStore(two as Store)).problems).toEqual([]);
  });

  it('S09 holds edits of one group that did not see each other, and shows what stood before', async () => {
    const { one, two, id, meet } = await together();
    await saveInstitution(one, id, forms.institution({ place: 'Assen' }));
    await saveInstitution(two, id, forms.institution({ place: 'Emmen' }));
    await meet();
    expect(await institutionIn(one)).toMatchObject({ conflicts: '["identity"]', place: null });
    expect(await institutionIn(two)).toEqual(await institutionIn(one));
  });

  it('S10 joins edits of different groups', async () => {
    const { one, two, id, meet } = await together();
    await saveInstitution(one, id, forms.institution({ place: 'Assen' }));
    await saveInstitution(two, id, forms.institution({ status: 'stopped', statusReason: 'verhuizing' }));
    await meet();
    expect(await institutionIn(one)).toMatchObject({ conflicts: null, place: 'Assen', status: 'stopped' });
    expect(await institutionIn(two)).toEqual(await institutionIn(one));
  });

  it('S11 an edit of a record in conflict names all heads and ends it, also when it chooses what is shown', async () => {
    for (const place of ['Assen', null]) {
      const { one, two, id, meet } = await together();
      await saveInstitution(one, id, forms.institution({ place: 'Assen' }));
      await saveInstitution(two, id, forms.institution({ place: 'Emmen' }));
      await meet();
      await saveInstitution(one, id, forms.institution({ place }));
      const resolution = (await changesIn(one)).find(({ groups }) => groups['identity']?.saw.length === 2);
      expect(Object.keys(resolution?.groups ?? {})).toEqual(['identity']);
      await meet();
      expect(await institutionIn(two)).toMatchObject({ conflicts: null, place });
      expect((await checkStore(two)).problems).toEqual([]);
    }
  });

  it('S12 a record that one retired and another edited is retired and in conflict on both', async () => {
    const { one, two, id, meet } = await together();
    await apply(one, { kind: 'retire', entity: 'institution', entityId: id });
    await saveInstitution(two, id, forms.institution({ place: 'Emmen' }));
    await meet();
    expect(await institutionIn(one)).toMatchObject({ retired: 1, conflicts: '["identity"]' });
    expect(await institutionIn(two)).toEqual(await institutionIn(one));
  });

  it('S03 S20 refuses a change that was altered, all of its delivery with it', async () => {
    const [one, two] = await laptops(2);
    await smallDossier(one as Store);
    const [first, second] = await changesIn(one as Store);
    const altered = { ...second, actor: 'Iemand anders' };
    const fault = await faultOf((two as Store).receive([first, altered]));
    expect(fault).toBeInstanceOf(ChangeRefused);
    expect(fault).toMatchObject({ code: 'hash', changeId: second?.id, message: expect.stringContaining('onderweg') });
    expect(await changesIn(two as Store)).toEqual([]);
  });

  it('S03 refuses another change under an id, or a number of a device, that is known', async () => {
    const { one, two } = await together();
    const [made] = await changesIn(one);
    const other = sealed(made as Change, { actor: 'Iemand anders' });
    expect(await faultOf(two.receive([other]))).toMatchObject({ code: 'altered', changeId: made?.id });
    const twin = sealed(made as Change, { id: uuidV7() });
    expect(await faultOf(two.receive([twin]))).toMatchObject({ code: 'sequence', changeId: twin.id });
    expect(await changesIn(two)).toEqual([made]);
  });

  it.each([
    ['nothing', null],
    ['a text', 'change'],
    ['an empty object', {}],
    ['a change without its hash', { id: uuidV7() }],
    ['a list', []],
  ])('refuses %s', async (_what, incoming) => {
    const [store] = await laptops(1);
    expect(await faultOf((store as Store).receive([incoming]))).toMatchObject({ code: 'shape', changeId: null });
  });

  it('S18 keeps changes of a kind that it does not know, and says so in no table', async () => {
    const { one, two } = await together();
    const [made] = await changesIn(one);
    const future = sealed(made as Change, {
      id: uuidV7(),
      deviceSeq: 2,
      previousHash: made?.hash ?? '',
      entity: 'careTechnology',
      entityId: uuidV7(),
    });
    expect(await two.receive([future])).toBe(1);
    const check = await checkStore(two);
    expect(check).toMatchObject({ changes: 2, records: 1, problems: [] });
  });

  it('S07 in any order, in any portions and with repetition gives the same rows as all at once', async () => {
    const stores = await laptops(3);
    const [one, two, whole] = stores as [Store, Store, Store];
    const { departmentId, institutionId } = await smallDossier(one);
    await two.receive(await changesIn(one));
    for (const [number, store] of [one, two].entries()) {
      await saveInstitution(store, institutionId, forms.institution({ place: `Plaats ${number}` }));
      await apply(store, { kind: 'update', entity: 'department', entityId: departmentId, values: { clientCount: 20 } });
      await apply(store, {
        kind: 'update',
        entity: 'department',
        entityId: departmentId,
        values: { name: `Kade ${number}` },
      });
    }
    const base = (await changesIn(one)).slice(0, 3);
    const all = [
      ...new Map([...(await changesIn(one)), ...(await changesIn(two))].map((one) => [one.id, one])).values(),
    ];
    await whole.receive(all);
    const expected = await rowsIn(whole);
    expect(expected.institutions[0]?.conflicts).toBe('["identity"]');
    const later = all.filter(({ id }) => !base.some((known) => known.id === id));
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(later, { minLength: later.length }),
        fc.integer({ min: 1, max: 4 }),
        async (order, portion) => {
          const { store } = await tempStore();
          await store.receive(base.toReversed());
          for (let at = 0; at < order.length; at += portion) {
            await store.receive([...order.slice(Math.max(0, at - 1), at + portion)]);
          }
          expect(await rowsIn(store)).toEqual(expected);
          expect((await checkStore(store)).problems).toEqual([]);
        },
      ),
      { numRuns: 15 },
    );
  });
});
