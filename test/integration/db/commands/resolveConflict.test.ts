import { describe, expect, it } from 'vitest';
import { agreeAgreement } from '../../../../db/commands/agreementSteps.ts';
import { findAgreement } from '../../../../db/commands/find.ts';
import { resolveConflict } from '../../../../db/commands/resolveConflict.ts';
import { retireRecord } from '../../../../db/commands/retireRecord.ts';
import { saveAgreement } from '../../../../db/commands/saveAgreement.ts';
import { saveDepartment } from '../../../../db/commands/saveDepartment.ts';
import { saveInstitution } from '../../../../db/commands/saveInstitution.ts';
import { saveReferenceBudget } from '../../../../db/commands/saveReferenceBudget.ts';
import type { Store } from '../../../../db/store/openStore.ts';
import { blocked } from '../findings.ts';
import { agreed, allAccords, forms, proposed } from '../forms.ts';
import { openOf, twoLaptops } from './twoLaptops.ts';

/** The head of a conflict that holds this value. */
async function headWith(store: Store, entityId: string, field: string, value: unknown) {
  for (const { group, heads } of await openOf(store, entityId)) {
    const head = heads.find(({ values }) => values[field] === value);
    if (head !== undefined) return { entityId, group, changeId: head.changeId };
  }
  throw new Error(`no head of ${entityId} says ${String(value)}`);
}

async function budgetsInConflict() {
  const world = await twoLaptops();
  const { one, two, meet, dossier } = world;
  const { budgetId, departmentId } = dossier;
  await saveReferenceBudget(one, budgetId, forms.budget(departmentId, { amountCents: 11_000_000 }));
  await saveReferenceBudget(two, budgetId, forms.budget(departmentId, { amountCents: 12_000_000 }));
  await meet();
  return world;
}

async function amountIn(store: Store, id: string) {
  return store.read
    .selectFrom('referenceBudget')
    .select(['amountCents', 'conflicts'])
    .where('id', '=', id)
    .executeTakeFirst();
}

describe('deciding a conflict', () => {
  it('S11 lets the chosen value stand on both laptops, whichever was chosen', async () => {
    for (const amountCents of [11_000_000, 12_000_000]) {
      const { one, two, meet, dossier } = await budgetsInConflict();
      expect(await amountIn(two, dossier.budgetId)).toMatchObject({ amountCents: 10_000_000 });
      await resolveConflict(two, await headWith(two, dossier.budgetId, 'amountCents', amountCents));
      await meet();
      expect(await amountIn(one, dossier.budgetId)).toEqual({ amountCents, conflicts: null });
      expect(await amountIn(two, dossier.budgetId)).toEqual({ amountCents, conflicts: null });
      expect(await one.replica.conflicts()).toEqual([]);
      expect(await one.replica.fingerprint()).toBe(await two.replica.fingerprint());
    }
  });

  it('S11 an edit made meanwhile on another laptop opens it again, with the decision as one of the values', async () => {
    const { one, two, meet, dossier } = await budgetsInConflict();
    const { budgetId, departmentId } = dossier;
    await resolveConflict(one, await headWith(one, budgetId, 'amountCents', 12_000_000));
    await saveReferenceBudget(two, budgetId, forms.budget(departmentId, { amountCents: 13_000_000 }));
    await meet();
    for (const store of [one, two]) {
      const [conflict] = await openOf(store, budgetId);
      expect(conflict?.heads.map(({ values }) => values['amountCents']).toSorted()).toEqual([12_000_000, 13_000_000]);
    }
  });

  it('S09 is refused when it is decided already, when the change is not one of the values, and for what is no conflict', async () => {
    const { one, dossier } = await budgetsInConflict();
    const choice = await headWith(one, dossier.budgetId, 'amountCents', 11_000_000);
    expect(await blocked(resolveConflict(one, { ...choice, changeId: dossier.budgetId }))).toEqual([
      'volgorde changeId',
    ]);
    expect(await blocked(resolveConflict(one, { ...choice, group: 'terms' }))).toEqual(['volgorde changeId']);
    await resolveConflict(one, choice);
    expect(await blocked(resolveConflict(one, choice))).toEqual(['volgorde changeId']);
  });

  it('S12 chooses between retiring and editing: the edit brings the record back, the retirement stays', async () => {
    for (const edited of [true, false]) {
      const { one, two, meet, dossier } = await twoLaptops();
      const { institutionId } = dossier;
      const { id } = await saveDepartment(one, null, forms.department(institutionId, { name: 'De Steiger' }));
      await meet();
      await retireRecord(one, 'department', id, 'Dubbel aangemaakt');
      await saveDepartment(two, id, forms.department(institutionId, { name: 'De Haven' }));
      await meet();
      const name = edited ? 'De Haven' : 'De Steiger';
      for (let open = await openOf(one, id); open.length > 0; open = await openOf(one, id)) {
        const { group, heads } = open[0] ?? { group: '', heads: [] };
        const chosen = heads.find(({ values }) => values['name'] === name) ?? heads[0];
        await resolveConflict(one, { entityId: id, group, changeId: chosen?.changeId ?? '' });
      }
      await meet();
      for (const store of [one, two]) {
        const row = await store.read.selectFrom('department').selectAll().where('id', '=', id).executeTakeFirst();
        expect(row).toMatchObject({ name, retired: edited ? 0 : 1, conflicts: null });
      }
    }
  });

  it('does not decide for two records with one code: one of them gets another', async () => {
    const { one, two, meet, dossier } = await twoLaptops();
    const { institutionId } = dossier;
    const { id: first } = await saveDepartment(one, null, forms.department(institutionId, { code: 'SW-A09' }));
    await saveDepartment(two, null, forms.department(institutionId, { code: 'SW-A09', name: 'De Kust' }));
    await meet();
    const [conflict] = (await one.replica.conflicts()).filter(({ kind }) => kind === 'code');
    const changeId = conflict?.heads[0]?.changeId ?? '';
    expect(await blocked(resolveConflict(one, { entityId: first, group: 'code', changeId }))).toEqual(['dubbel code']);
    await saveDepartment(one, first, forms.department(institutionId, { code: 'SW-A10' }));
    expect(await one.replica.conflicts()).toEqual([]);
  });

  it('is about one group: another conflict of the same record stays open', async () => {
    const { one, two, meet, dossier } = await twoLaptops();
    const { institutionId } = dossier;
    await saveInstitution(
      one,
      institutionId,
      forms.institution({ place: 'Assen', status: 'stopped', statusReason: 'a' }),
    );
    await saveInstitution(
      two,
      institutionId,
      forms.institution({ place: 'Emmen', status: 'stopped', statusReason: 'b' }),
    );
    await meet();
    expect(await openOf(one, institutionId)).toHaveLength(2);
    await resolveConflict(one, await headWith(one, institutionId, 'place', 'Emmen'));
    await meet();
    const left = await openOf(two, institutionId);
    expect(left.map(({ fields }) => fields.includes('statusReason'))).toEqual([true]);
  });
});

/** Agreed on one laptop while the other changed its purpose and a line, took a line out and added one. */
async function amended() {
  const world = await twoLaptops();
  const { one, two, meet, dossier } = world;
  const id = await proposed(one, dossier, 100_000, 200_000);
  await meet();
  const { agreement, lines } = await findAgreement(two.read, id);
  await agreeAgreement(one, id, allAccords);
  const [first] = lines;
  await saveAgreement(two, {
    id,
    terms: { ...agreement, purpose: 'Een ander doel' },
    lines: [{ ...first, id: first?.id ?? null, amountCents: 150_000 }, forms.line(300_000)],
  });
  await meet();
  return { ...world, id, lineIds: lines.map((line) => line.id) };
}

describe('letting a proposed amendment lapse (R15, S13)', () => {
  it('leaves what was agreed as it is, with its hash, and nothing to decide', async () => {
    const { one, two, meet, id } = await amended();
    const before = await findAgreement(one.read, id);
    const open = await one.replica.conflicts();
    expect(new Set(open.map(({ kind }) => kind))).toEqual(new Set(['amendment']));
    expect(open.length).toBeGreaterThanOrEqual(4);
    for (const { entityId, group, heads } of open) {
      const agreedHead = heads.find((head) => head.agreed) ?? heads[0];
      await resolveConflict(one, { entityId, group, changeId: agreedHead?.changeId ?? '' });
    }
    await meet();
    for (const store of [one, two]) {
      expect(await findAgreement(store.read, id)).toEqual({ ...before, inConflict: false });
      expect(await store.replica.conflicts()).toEqual([]);
    }
    expect(await one.replica.fingerprint()).toBe(await two.replica.fingerprint());
  });

  it('R15 refuses to let the amendment take the place of what was agreed', async () => {
    const { one, id } = await amended();
    const [terms] = (await openOf(one, id)).filter(({ group }) => group === 'terms');
    const proposal = terms?.heads.find((head) => !head.agreed);
    const choice = { entityId: id, group: 'terms', changeId: proposal?.changeId ?? '' };
    expect(await blocked(resolveConflict(one, choice))).toEqual(['R15 changeId']);
  });

  it('an agreement in force from the start has nothing to decide', async () => {
    const { one, dossier } = await twoLaptops();
    await agreed(one, dossier, 100_000);
    expect(await one.replica.conflicts()).toEqual([]);
  });
});
