import { v7 as uuidV7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { saveDepartment } from '../../../../db/commands/saveDepartment.ts';
import { saveInstitution } from '../../../../db/commands/saveInstitution.ts';
import { chainStart, hashOfChange, type Change, type ChangeContent } from '../../../../db/log/change.ts';
import { checkStore } from '../../../../db/log/checkStore.ts';
import { openStore } from '../../../../db/store/openStore.ts';
import { forms } from '../forms.ts';
import { changesIn, rowsIn } from '../log/laptops.ts';
import { closed, faultOf, tempStore } from '../tempStore.ts';

/** Changes that a laptop with a newer version makes after what is known. */
class NewerLaptop {
  readonly #device = uuidV7();
  #tail = { deviceSeq: 0, hash: chainStart };

  change(scope: string, values: Pick<ChangeContent, 'entity' | 'entityId' | 'kind' | 'groups'>): Change {
    const content: ChangeContent = {
      id: uuidV7(),
      device: this.#device,
      deviceSeq: this.#tail.deviceSeq + 1,
      actor: 'Nieuwe versie',
      scope,
      commandId: uuidV7(),
      command: 'thing.save',
      reason: null,
      schemaVersion: 2,
      wallTime: '2030-01-01T00:00:00.000Z',
      previousHash: this.#tail.hash,
      ...values,
    };
    const change = { ...content, hash: hashOfChange(content) };
    this.#tail = change;
    return change;
  }
}

async function known() {
  const { store, directory, key } = await tempStore();
  const { id: scope } = await saveInstitution(store, null, forms.institution());
  const [made] = await changesIn(store);
  if (made === undefined) throw new Error('an institution was made');
  return { store, directory, key, scope, made, newer: new NewerLaptop() };
}

describe('S18 what a newer version recorded', () => {
  it('of a kind we do not know is kept, waits, and is passed on as it came', async () => {
    const { store, scope, newer } = await known();
    const groups = { terms: { saw: [], values: { institutionId: scope, name: 'Iets nieuws' } } };
    const entityId = uuidV7();
    const change = newer.change(scope, { entity: 'supportPlan', entityId, kind: 'create', groups });
    await store.receive([change]);
    expect(await store.replica.waiting()).toEqual([{ entityId, entity: 'supportPlan', scope, reason: 'unknown' }]);
    expect((await changesIn(store)).find(({ id }) => id === change.id)).toEqual(change);
    expect((await checkStore(store)).problems).toEqual([]);
  });

  it('in a field we do not know stays when the group it is in is changed here', async () => {
    const { store, scope, made, newer } = await known();
    const identity = made.groups['identity']?.values ?? {};
    const groups = { identity: { saw: [made.id], values: { ...identity, website: 'https://wilgen.example' } } };
    await store.receive([newer.change(scope, { entity: 'institution', entityId: scope, kind: 'update', groups })]);
    expect((await rowsIn(store)).institutions).toMatchObject([{ name: 'Stichting De Wilgen', conflicts: null }]);
    await saveInstitution(store, scope, forms.institution({ name: 'Stichting De Wilg' }));
    const last = (await changesIn(store)).find(({ deviceSeq, device }) => device === made.device && deviceSeq === 2);
    expect(last?.groups['identity']?.values).toMatchObject({
      name: 'Stichting De Wilg',
      website: 'https://wilgen.example',
    });
    expect((await checkStore(store)).problems).toEqual([]);
  });

  it('with a word we do not know: shown is what stood before, and it cannot be overwritten here', async () => {
    const { store, scope, made, newer } = await known();
    const pilot = Object.entries(made.groups).find(([, { values }]) => 'status' in values);
    if (pilot === undefined) throw new Error('a group holds the status');
    const [group, { values }] = pilot;
    const groups = { [group]: { saw: [made.id], values: { ...values, status: 'hibernating' } } };
    await store.receive([newer.change(scope, { entity: 'institution', entityId: scope, kind: 'update', groups })]);
    expect((await rowsIn(store)).institutions).toMatchObject([{ status: 'running' }]);
    expect(await store.replica.waiting()).toMatchObject([{ entityId: scope, reason: 'unknown' }]);
    const edit = saveInstitution(store, scope, forms.institution({ status: 'stopped', statusReason: 'Gestopt' }));
    expect(await faultOf(edit)).toMatchObject({ code: 'RECORD_NEWER' });
    await saveDepartment(store, null, forms.department(scope));
    expect((await rowsIn(store)).departments).toHaveLength(1);
    expect((await checkStore(store)).problems).toEqual([]);
  });

  it('that refers to what this version cannot show waits with it, and shows when it can be', async () => {
    const { store, directory, key, scope, newer } = await known();
    const { id } = await saveDepartment(store, null, forms.department(scope));
    const template = (await changesIn(store)).find(({ entityId }) => entityId === id);
    const missing = uuidV7();
    const groups = Object.fromEntries(
      Object.entries(template?.groups ?? {}).map(([name, setting]) => [name, { ...setting, saw: [] }]),
    );
    const elsewhere = Object.fromEntries(
      Object.entries(groups).map(([name, { values }]) => [
        name,
        { saw: [], values: 'institutionId' in values ? { ...values, institutionId: missing, code: 'X-9' } : values },
      ]),
    );
    const entityId = uuidV7();
    const change = newer.change(scope, { entity: 'department', entityId, kind: 'create', groups: elsewhere });
    await store.receive([change]);
    expect(await store.replica.waiting()).toMatchObject([{ entityId, entity: 'department', reason: 'reference' }]);
    await closed(store);
    const again = await openStore(directory, key);
    try {
      expect(await again.replica.waiting()).toHaveLength(1);
      const institution = (await changesIn(again)).find((one) => one.entityId === scope);
      const late = newer.change(scope, {
        entity: 'institution',
        entityId: missing,
        kind: 'create',
        groups: Object.fromEntries(
          Object.entries(institution?.groups ?? {}).map(([name, { values }]) => [name, { saw: [], values }]),
        ),
      });
      await again.receive([late]);
      expect(await again.replica.waiting()).toEqual([]);
      expect((await rowsIn(again)).departments).toHaveLength(2);
      expect((await checkStore(again)).problems).toEqual([]);
    } finally {
      await again.close();
    }
  });
});
