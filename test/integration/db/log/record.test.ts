import { v7 as uuidV7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { saveDepartment } from '../../../../db/commands/saveDepartment.ts';
import { saveInstitution } from '../../../../db/commands/saveInstitution.ts';
import { saveIntervention } from '../../../../db/commands/saveIntervention.ts';
import { chainStart, hashOfChange } from '../../../../db/log/change.ts';
import { checkStore } from '../../../../db/log/checkStore.ts';
import { forms, smallDossier } from '../forms.ts';
import { saying } from '../saying.ts';
import { faultOf, person, tempStore } from '../tempStore.ts';
import { apply, changesIn } from './laptops.ts';

describe('recording', () => {
  it('gives each device changes 1, 2, 3, … that each hold the hash of the one before (S05, S20)', async () => {
    const { store } = await tempStore();
    const { departmentId } = await smallDossier(store);
    await saveIntervention(store, null, forms.intervention(departmentId));
    const changes = await changesIn(store);
    expect(changes.map(({ deviceSeq }) => deviceSeq)).toEqual([1, 2, 3, 4]);
    let previous = chainStart;
    for (const { hash, ...content } of changes) {
      expect(content.previousHash).toBe(previous);
      expect(hashOfChange(content)).toBe(hash);
      expect(content).toMatchObject({ device: store.identity.deviceId, actor: person.name, schemaVersion: 1 });
      previous = hash;
    }
  });

  it('writes who, what, why and where a change belongs', async () => {
    const { store } = await tempStore();
    const { institutionId, departmentId } = await smallDossier(store);
    const [made, department] = await changesIn(store);
    expect(made).toMatchObject({
      entity: 'institution',
      entityId: institutionId,
      scope: institutionId,
      kind: 'create',
    });
    expect(department).toMatchObject({ entity: 'department', entityId: departmentId, scope: institutionId });
    expect(department?.command).toBe('department.save');
    expect(new Date(department?.wallTime ?? '').getTime()).toBeGreaterThan(Date.now() - 60_000);
  });

  it('leaves no trace of an edit that changes nothing', async () => {
    const { store } = await tempStore();
    const { id } = await saveInstitution(store, null, forms.institution());
    const changes = await changesIn(store);
    await saveInstitution(store, id, forms.institution());
    expect(await changesIn(store)).toEqual(changes);
  });

  it('writes only the groups that changed, with the heads it saw and all fields of the group', async () => {
    const { store } = await tempStore();
    const { id } = await saveInstitution(store, null, forms.institution());
    await saveInstitution(store, id, forms.institution({ place: 'Assen' }));
    const [made, changed] = await changesIn(store);
    expect(Object.keys(made?.groups ?? {})).toEqual(['executor', 'identity', 'pilot']);
    expect(changed?.groups).toEqual({
      identity: {
        saw: [made?.id],
        values: {
          name: 'Stichting De Wilgen',
          kvkNumber: null,
          agbCode: null,
          nzaNumber: null,
          place: 'Assen',
          sector: 'GHZ',
        },
      },
    });
  });

  it('keeps fields of a group that an edit does not name', async () => {
    const { store } = await tempStore();
    const { id } = await saveInstitution(store, null, forms.institution({ place: 'Assen', kvkNumber: '12345678' }));
    await apply(store, { kind: 'update', entity: 'institution', entityId: id, values: { name: 'De Nieuwe Wilgen' } });
    const row = await store.read.selectFrom('institution').selectAll().executeTakeFirstOrThrow();
    expect(row).toMatchObject({ name: 'De Nieuwe Wilgen', place: 'Assen', kvkNumber: '12345678' });
  });

  it('keeps booleans and lists in a form that SQLite has', async () => {
    const { store } = await tempStore();
    const { institutionId, departmentId } = await smallDossier(store);
    await saveDepartment(store, departmentId, {
      ...forms.department(institutionId, { code: 'SW-A01' }),
      singleFixedTeam: true,
    });
    await apply(store, {
      kind: 'create',
      entity: 'dialogue',
      entityId: uuidV7(),
      values: {
        departmentId,
        date: '2016-02-01',
        kind: 'start',
        participants: ['cce', 'institution'],
        topics: null,
        perspective: null,
        arrangements: null,
      },
    });
    const department = await store.read.selectFrom('department').select('singleFixedTeam').executeTakeFirst();
    const dialogue = await store.read.selectFrom('dialogue').select('participants').executeTakeFirst();
    expect(department?.singleFixedTeam).toBe(1);
    expect(dialogue?.participants).toBe('["cce","institution"]');
    expect((await checkStore(store)).problems).toEqual([]);
  });

  it('retires with all groups, so that an edit made elsewhere meanwhile shows (S12), and brings back with one', async () => {
    const { store } = await tempStore();
    const { id } = await saveInstitution(store, null, forms.institution());
    await apply(store, { kind: 'retire', entity: 'institution', entityId: id });
    await apply(store, { kind: 'retire', entity: 'institution', entityId: id });
    await apply(store, { kind: 'restore', entity: 'institution', entityId: id });
    const [made, retired, restored, ...more] = await changesIn(store);
    expect(more).toEqual([]);
    expect(Object.keys(retired?.groups ?? {})).toEqual(['executor', 'identity', 'lifecycle', 'pilot']);
    expect(retired?.groups['pilot']).toEqual({ saw: [made?.id], values: made?.groups['pilot']?.values });
    expect(restored?.groups).toEqual({ lifecycle: { saw: [retired?.id], values: { retired: false } } });
    const row = await store.read.selectFrom('institution').select(['retired', 'name']).executeTakeFirst();
    expect(row).toEqual({ retired: 0, name: 'Stichting De Wilgen' });
  });

  it('names groups that are agreed to, though nothing in them changes', async () => {
    const { store } = await tempStore();
    const { id } = await saveInstitution(store, null, forms.institution());
    await apply(store, { kind: 'update', entity: 'institution', entityId: id, values: {}, agrees: ['pilot'] });
    const [made, confirmed] = await changesIn(store);
    expect(confirmed?.groups).toEqual({
      pilot: { agreed: true, saw: [made?.id], values: made?.groups['pilot']?.values },
    });
  });

  it('does nothing of a command that fails half way', async () => {
    const { store } = await tempStore();
    const { institutionId } = await smallDossier(store);
    const before = await changesIn(store);
    const attempt = apply(
      store,
      { kind: 'update', entity: 'institution', entityId: institutionId, values: { name: 'Half' } },
      { kind: 'update', entity: 'department', entityId: uuidV7(), values: { name: 'Nergens' } },
    );
    expect(await faultOf(attempt)).toMatchObject({ message: saying('does not fit') });
    expect(await changesIn(store)).toEqual(before);
    const row = await store.read.selectFrom('institution').select('name').executeTakeFirst();
    expect(row?.name).toBe('Stichting De Wilgen');
  });

  it('refuses an id that is another kind of record, or that is there already', async () => {
    const { store } = await tempStore();
    const { institutionId, departmentId } = await smallDossier(store);
    const asIntervention = { kind: 'update', entity: 'intervention', entityId: departmentId, values: {} } as const;
    expect(await faultOf(apply(store, asIntervention))).toBeInstanceOf(Error);
    const made = await changesIn(store);
    const values = { ...forms.institution(), name: 'Dubbel' };
    const again = store.run({ name: 'test', reason: null }, async (read) => {
      const row = await read.selectFrom('institution').selectAll().executeTakeFirstOrThrow();
      return {
        edits: [{ kind: 'create', entity: 'institution', entityId: institutionId, values: row }],
        result: values,
      };
    });
    expect(await faultOf(again)).toMatchObject({ message: saying('does not fit') });
    expect(await changesIn(store)).toEqual(made);
  });

  it('refuses a reference to nothing, and the store goes on', async () => {
    const { store } = await tempStore();
    const { departmentId } = await smallDossier(store);
    const nowhere = apply(store, {
      kind: 'update',
      entity: 'department',
      entityId: departmentId,
      values: { institutionId: uuidV7() },
    });
    expect(await faultOf(nowhere)).toMatchObject({ message: saying('refers to what is not here') });
    await saveIntervention(store, null, forms.intervention(departmentId));
    expect((await checkStore(store)).problems).toEqual([]);
  });

  it('tells afterwards which kinds of record changed', async () => {
    const { store } = await tempStore();
    const told: (readonly string[])[] = [];
    store.onChanged((changed) => told.push(changed));
    const { id } = await saveInstitution(store, null, forms.institution());
    await saveInstitution(store, id, forms.institution());
    expect(told).toEqual([['institution'], []]);
  });
});
