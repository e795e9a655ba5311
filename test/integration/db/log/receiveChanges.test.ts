import fc from 'fast-check';
import { v7 as uuidV7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { agreedTermsHash } from '../../../../db/commands/agreedTermsHash.ts';
import { agreeAgreement } from '../../../../db/commands/agreementSteps.ts';
import { findAgreement } from '../../../../db/commands/find.ts';
import { saveAgreement } from '../../../../db/commands/saveAgreement.ts';
import { saveInstitution } from '../../../../db/commands/saveInstitution.ts';
import { hashOfChange, type Change } from '../../../../db/log/change.ts';
import { checkStore } from '../../../../db/log/checkStore.ts';
import { ChangeRefused } from '../../../../db/log/receiveChanges.ts';
import type { Store } from '../../../../db/store/openStore.ts';
import { allAccords, forms, proposed, smallDossier } from '../forms.ts';
import { saying } from '../saying.ts';
import { faultOf, tempStore } from '../tempStore.ts';
import { apply, changesIn, rowsIn } from './laptops.ts';

async function laptop(): Promise<Store> {
  return (await tempStore()).store;
}

async function firstChangeIn(store: Store): Promise<Change> {
  const [first] = await changesIn(store);
  if (first === undefined) throw new Error('nothing was recorded yet');
  return first;
}

/** Two laptops that both know the same institution. */
async function together() {
  const [one, two] = [await laptop(), await laptop()];
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
    const [one, two] = [await laptop(), await laptop()];
    await smallDossier(one);
    const changes = await changesIn(one);
    const told: (readonly string[])[] = [];
    two.onChanged((changed) => told.push(changed));
    expect(await two.receive(changes)).toBe(3);
    expect(await two.receive([...changes, ...changes])).toBe(0);
    expect(await rowsIn(two)).toEqual(await rowsIn(one));
    expect(told[0]).toEqual(['institution', 'department', 'referenceBudget']);
    expect((await checkStore(two)).problems).toEqual([]);
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

  it('S13 agreed terms stay what was agreed when another laptop changed them meanwhile: that is a proposed amendment', async () => {
    const { one, two, meet } = await together();
    const dossier = await smallDossier(one, forms.institution({ name: 'Stichting De Esdoorn' }));
    const id = await proposed(one, dossier, 4_000_000);
    await meet();
    await agreeAgreement(one, id, allAccords);
    const before = await findAgreement(one.read, id);
    const { agreement, lines } = await findAgreement(two.read, id);
    const changed = lines.map((line) => ({ ...line, amountCents: 9_000_000 }));
    await saveAgreement(two, { id, terms: { ...agreement, purpose: 'Iets heel anders' }, lines: changed });
    await meet();
    for (const store of [one, two]) {
      const after = await findAgreement(store.read, id);
      expect(after).toEqual(before);
      expect(after.agreement.agreedTermsHash).toBe(agreedTermsHash(after));
      const open = await store.replica.conflicts();
      expect(open.map(({ kind, entity, group }) => [kind, entity, group])).toEqual([
        ['amendment', 'agreement', 'terms'],
        ['amendment', 'agreementLine', 'amount'],
      ]);
      expect(open[1]?.heads.map(({ values, agreed }) => [values['amountCents'], agreed]).toSorted()).toEqual([
        [4_000_000, true],
        [9_000_000, false],
      ]);
    }
  });

  it('S13 a line that is added or retired elsewhere while an agreement is agreed changes nothing of what was agreed', async () => {
    const { one, two, meet } = await together();
    const dossier = await smallDossier(one, forms.institution({ name: 'Stichting De Esdoorn' }));
    const id = await proposed(one, dossier, 4_000_000);
    await meet();
    await agreeAgreement(one, id, allAccords);
    const before = await findAgreement(one.read, id);
    const { agreement, lines } = await findAgreement(two.read, id);
    const [first] = lines;
    const { id: _id, ...added } = { ...first, number: 2, amountCents: 700 };
    await saveAgreement(two, { id, terms: { ...agreement }, lines: [{ ...added, id: null }] });
    await meet();
    for (const store of [one, two]) {
      const after = await findAgreement(store.read, id);
      expect(after.lines.map(({ id: line, amountCents }) => [line, amountCents])).toEqual(
        before.lines.map(({ id: line, amountCents }) => [line, amountCents]),
      );
      expect(after.agreement.agreedTermsHash).toBe(agreedTermsHash(after));
      const open = await store.replica.conflicts();
      expect(open.map(({ kind, group }) => [kind, group])).toContainEqual(['amendment', 'lifecycle']);
      expect(open.map(({ kind, group }) => [kind, group])).toContainEqual(['amendment', 'place']);
    }
    expect(await one.replica.fingerprint()).toBe(await two.replica.fingerprint());
  });

  it('S03 S20 refuses a change that was altered, all of its delivery with it', async () => {
    const [one, two] = [await laptop(), await laptop()];
    await smallDossier(one);
    const [first, second] = await changesIn(one);
    const altered = { ...second, actor: 'Iemand anders' };
    const fault = await faultOf(two.receive([first, altered]));
    expect(fault).toBeInstanceOf(ChangeRefused);
    expect(fault).toMatchObject({ code: 'hash', changeId: second?.id, message: saying('onderweg') });
    expect(await changesIn(two)).toEqual([]);
  });

  it('S03 refuses another change under an id, or a number of a device, that is known', async () => {
    const { one, two } = await together();
    const made = await firstChangeIn(one);
    const other = sealed(made, { actor: 'Iemand anders' });
    expect(await faultOf(two.receive([other]))).toMatchObject({ code: 'altered', changeId: made.id });
    const twin = sealed(made, { id: uuidV7() });
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
    const store = await laptop();
    expect(await faultOf(store.receive([incoming]))).toMatchObject({ code: 'shape', changeId: null });
  });

  it('S18 keeps changes of a kind that it does not know, and says so in no table', async () => {
    const { one, two } = await together();
    const made = await firstChangeIn(one);
    const future = sealed(made, {
      id: uuidV7(),
      deviceSeq: 2,
      previousHash: made.hash,
      entity: 'careTechnology',
      entityId: uuidV7(),
    });
    expect(await two.receive([future])).toBe(1);
    const check = await checkStore(two);
    expect(check).toMatchObject({ changes: 2, records: 1, problems: [] });
  });

  it('S07 in any order, in any portions and with repetition gives the same rows as all at once', async () => {
    const [first, second, whole] = [await laptop(), await laptop(), await laptop()];
    const { departmentId, institutionId } = await smallDossier(first);
    await second.receive(await changesIn(first));
    for (const [number, store] of [first, second].entries()) {
      await saveInstitution(store, institutionId, forms.institution({ place: `Plaats ${number}` }));
      await apply(store, { kind: 'update', entity: 'department', entityId: departmentId, values: { clientCount: 20 } });
      await apply(store, {
        kind: 'update',
        entity: 'department',
        entityId: departmentId,
        values: { name: `Kade ${number}` },
      });
    }
    const base = (await changesIn(first)).slice(0, 3);
    const all = [
      ...new Map([...(await changesIn(first)), ...(await changesIn(second))].map((one) => [one.id, one])).values(),
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
            await store.receive(order.slice(Math.max(0, at - 1), at + portion));
          }
          expect(await rowsIn(store)).toEqual(expected);
          expect((await checkStore(store)).problems).toEqual([]);
        },
      ),
      { numRuns: 15 },
    );
  });
});
