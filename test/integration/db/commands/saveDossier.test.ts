import { v7 as uuidV7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { RecordMissing } from '../../../../db/commands/ruleViolation.ts';
import { saveDepartment } from '../../../../db/commands/saveDepartment.ts';
import { saveInstitution } from '../../../../db/commands/saveInstitution.ts';
import { saveIntervention } from '../../../../db/commands/saveIntervention.ts';
import { saveProfileCounts } from '../../../../db/commands/saveProfileCounts.ts';
import { saveReferenceBudget } from '../../../../db/commands/saveReferenceBudget.ts';
import { blocked, warned } from '../findings.ts';
import { agreed, forms, smallDossier } from '../forms.ts';
import { changesIn } from '../log/laptops.ts';
import { like } from '../saying.ts';
import { faultOf, tempStore } from '../tempStore.ts';

async function dossier() {
  const { store } = await tempStore();
  return { store, ...(await smallDossier(store)) };
}

async function anotherInstitution(store: Awaited<ReturnType<typeof dossier>>['store']) {
  const { id } = await saveInstitution(store, null, forms.institution({ name: 'Stichting Elders' }));
  const { id: departmentId } = await saveDepartment(store, null, forms.department(id));
  return { id, departmentId };
}

describe('saving a department', () => {
  it('asks which institution it is of, and names fields that lack', async () => {
    const { store, institutionId } = await dossier();
    expect(await blocked(saveDepartment(store, null, {}))).toEqual(['verplicht institutionId']);
    expect(await blocked(saveDepartment(store, null, { institutionId }))).toEqual([
      'verplicht name',
      'verplicht clientCount',
      'verplicht startDate',
    ]);
    expect(await faultOf(saveDepartment(store, null, forms.department(uuidV7())))).toBeInstanceOf(RecordMissing);
  });

  it('gives it a code of its own, and refuses one that is taken', async () => {
    const { store, institutionId } = await dossier();
    await saveDepartment(store, null, forms.department(institutionId, { name: 'De Oever' }));
    const codes = await store.read.selectFrom('department').select('code').orderBy('code').execute();
    expect(codes.map(({ code }) => code)).toEqual(['SW-A01', 'SW-A02']);
    const same = forms.department(institutionId, { code: 'SW-A01' });
    expect(await blocked(saveDepartment(store, null, same))).toEqual(['dubbel code']);
  });

  it('R01 R02 R19 and the order of dates', async () => {
    const { store, institutionId } = await dossier();
    const save = (values: object) => saveDepartment(store, null, forms.department(institutionId, { ...values }));
    expect(await blocked(save({ startDate: '2014-12-31' }))).toEqual(['R01 startDate']);
    expect(await blocked(save({ endDate: '2018-01-01' }))).toEqual(['R01 endDate']);
    expect(await blocked(save({ endDate: '2015-02-28' }))).toEqual(['volgorde endDate']);
    expect(await blocked(save({ clientsWithMeerzorg: 13 }))).toEqual(['R19 clientsWithMeerzorg']);
    expect(await warned(save({ clientsWithMeerzorg: 12, endDate: '2017-12-31' }))).toEqual([]);
    const { id } = await saveInstitution(store, null, forms.institution({ name: 'Nieuw', status: 'applied' }));
    expect(await blocked(saveDepartment(store, null, forms.department(id)))).toEqual(['R02 institutionId']);
  });

  it('R19 does not let the clients drop below the profiles that are recorded', async () => {
    const { store, institutionId, departmentId } = await dossier();
    const counts = [{ careProfile: '7VG', count: 10 }];
    await saveProfileCounts(store, { departmentId, referenceDate: '2016-01-01', counts });
    const save = (clientCount: number) =>
      saveDepartment(store, departmentId, forms.department(institutionId, { clientCount, code: 'SW-A01' }));
    expect(await blocked(save(9))).toEqual(['R19 clientCount']);
    expect(await warned(save(10))).toEqual([]);
  });

  it('does not move it to another institution: what is recorded of one stays together', async () => {
    const { store, departmentId } = await dossier();
    const { id } = await anotherInstitution(store);
    expect(await blocked(saveDepartment(store, departmentId, forms.department(id)))).toEqual([
      'verwijzing institutionId',
    ]);
  });
});

describe('saving profile counts', () => {
  it('sets them as a whole for a date, retires what is left out, and leaves other dates alone', async () => {
    const { store, departmentId } = await dossier();
    const save = (referenceDate: string, ...counts: { careProfile: string; count: number }[]) =>
      saveProfileCounts(store, { departmentId, referenceDate, counts });
    await save('2016-01-01', { careProfile: '7VG', count: 5 }, { careProfile: '6VG', count: 3 });
    await save('2017-01-01', { careProfile: '7VG', count: 6 });
    await save('2016-01-01', { careProfile: '7VG', count: 4 });
    const rows = await store.read
      .selectFrom('profileCount')
      .select(['referenceDate', 'careProfile', 'count', 'retired'])
      .orderBy('referenceDate')
      .orderBy('careProfile')
      .execute();
    expect(rows).toEqual([
      { referenceDate: '2016-01-01', careProfile: '6VG', count: 3, retired: 1 },
      { referenceDate: '2016-01-01', careProfile: '7VG', count: 4, retired: 0 },
      { referenceDate: '2017-01-01', careProfile: '7VG', count: 6, retired: 0 },
    ]);
  });

  it('R19 dubbel and formaat name the row', async () => {
    const { store, departmentId } = await dossier();
    const save = (...counts: Record<string, unknown>[]) =>
      saveProfileCounts(store, { departmentId, referenceDate: '2016-01-01', counts });
    expect(await blocked(save({ careProfile: '7VG', count: 13 }))).toEqual(['R19 count']);
    expect(await blocked(save({ careProfile: '7VG', count: 1 }, { careProfile: '7VG', count: 1 }))).toEqual([
      'dubbel counts.1.careProfile',
    ]);
    expect(await blocked(save({ careProfile: '7VG', count: 1 }, { careProfile: '99XX', count: 1 }))).toEqual([
      'formaat counts.1.careProfile',
    ]);
    expect(await warned(save({ careProfile: '7VG', count: 12 }))).toEqual([]);
  });
});

describe('saving a reference budget', () => {
  it('keeps one for a department and year', async () => {
    const { store, departmentId, budgetId } = await dossier();
    expect(await blocked(saveReferenceBudget(store, null, forms.budget(departmentId)))).toEqual(['dubbel year']);
    expect(await warned(saveReferenceBudget(store, budgetId, forms.budget(departmentId, { clients: 8 })))).toEqual([]);
    expect(await warned(saveReferenceBudget(store, null, forms.budget(departmentId, { year: 2017 })))).toEqual([]);
  });

  it('R04 warns, but does not refuse, when more was agreed already', async () => {
    const world = await dossier();
    await agreed(world.store, world, 5_000_000);
    const save = (amountCents: number) =>
      saveReferenceBudget(world.store, world.budgetId, forms.budget(world.departmentId, { amountCents }));
    expect(await warned(save(4_999_999))).toEqual(['R04 amountCents', 'R04 amountCents']);
    expect(await warned(save(5_000_000))).toEqual([]);
  });

  it('refuses amounts that are no whole cents, and a record that is not there or of another kind', async () => {
    const { store, departmentId } = await dossier();
    for (const amountCents of [-1, 0.5, Number.NaN, '100', null]) {
      expect(await blocked(saveReferenceBudget(store, null, forms.budget(departmentId, { amountCents })))).toEqual([
        like(/^(?:formaat|verplicht) amountCents$/),
      ]);
    }
    for (const id of [uuidV7(), departmentId]) {
      expect(await faultOf(saveReferenceBudget(store, id, forms.budget(departmentId)))).toBeInstanceOf(RecordMissing);
    }
  });
});

describe('saving an intervention', () => {
  it('gives it a code, asks what another kind is, and minds the order of dates', async () => {
    const { store, departmentId } = await dossier();
    const save = (values: object) => saveIntervention(store, null, forms.intervention(departmentId, { ...values }));
    await save({});
    expect((await store.read.selectFrom('intervention').select('code').executeTakeFirst())?.code).toBe('SW-A01-V01');
    expect(await blocked(save({ type: 'other' }))).toEqual(['verplicht typeOther']);
    expect(await blocked(save({ endDate: '2015-12-31' }))).toEqual(['volgorde endDate']);
    expect(await blocked(save({ code: 'SW-A01-V01' }))).toEqual(['dubbel code']);
    expect(await blocked(save({ goal: '' }))).toEqual(['verplicht goal']);
    expect(await blocked(save({ goal: 'BSN 123456782' }))).toEqual(['R22 goal']);
    expect(await warned(save({ goal: 'Mevrouw Jansen eet weer mee' }))).toEqual(['R22 goal']);
    expect(await blocked(save({ departmentId: undefined }))).toEqual(['verplicht departmentId']);
  });

  it('refuses an id that is not there, or that is another kind of record, and records nothing', async () => {
    const { store, departmentId } = await dossier();
    const before = await changesIn(store);
    for (const id of [uuidV7(), departmentId]) {
      const attempt = saveIntervention(store, id, forms.intervention(departmentId, { code: 'X' }));
      expect(await faultOf(attempt)).toBeInstanceOf(RecordMissing);
    }
    expect(await changesIn(store)).toEqual(before);
  });

  it('moves within its institution and not to another', async () => {
    const { store, institutionId, departmentId } = await dossier();
    const elsewhere = await anotherInstitution(store);
    const { id } = await saveIntervention(store, null, forms.intervention(departmentId));
    const next = await saveDepartment(store, null, forms.department(institutionId, { name: 'De Oever' }));
    const move = (to: string) => saveIntervention(store, id, forms.intervention(to, { code: 'SW-A01-V01' }));
    expect(await warned(move(next.id))).toEqual([]);
    expect(await blocked(move(elsewhere.departmentId))).toEqual(['verwijzing departmentId']);
  });
});
