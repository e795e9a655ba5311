import { v7 as uuidV7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { saveDepartment } from '../../../../db/commands/saveDepartment.ts';
import { saveInstitution } from '../../../../db/commands/saveInstitution.ts';
import { saveIntervention } from '../../../../db/commands/saveIntervention.ts';
import type { Change } from '../../../../db/log/change.ts';
import { checkStore } from '../../../../db/log/checkStore.ts';
import type { Receipt } from '../../../../db/replica/replica.ts';
import { agreed, forms, smallDossier } from '../forms.ts';
import { changesIn, rowsIn } from '../log/laptops.ts';
import { tempStore } from '../tempStore.ts';
import { connectionTo, enrolled, hubScope } from './hubModel.ts';

const roomy = { changes: 5000, bytes: 1e7 };

function accepted(changes: readonly Change[], from = 1): Receipt[] {
  return changes.map(({ id }, index) => ({ id, outcome: 'accepted', seq: from + index, code: null, message: null }));
}

function refused({ id }: Change, seq: number, message: string): Receipt {
  return { id, outcome: 'refused', seq, code: 'rule', message };
}

describe('the outbox', () => {
  it('S01 holds every change of this laptop until it has a receipt, per institution and in the order of the chain', async () => {
    const { store } = await tempStore();
    const { institutionId: one } = await smallDossier(store);
    const { id: two } = await saveInstitution(store, null, forms.institution({ name: 'Zorggroep Zuid' }));
    expect(await store.replica.unsent()).toEqual([
      { scope: one, name: 'Stichting De Wilgen', changes: 3, records: 3 },
      { scope: two, name: 'Zorggroep Zuid', changes: 1, records: 1 },
    ]);
    const { changes, heads } = await store.replica.outbox(one, roomy);
    expect(changes.map(({ deviceSeq }) => deviceSeq)).toEqual([1, 2, 3]);
    expect(heads.every(({ device }) => device === store.identity.deviceId)).toBe(true);
    const epoch = await enrolled(store, one, 0);
    await store.replica.keepReceipts(one, epoch, accepted(changes.slice(0, 2)));
    expect((await store.replica.outbox(one, roomy)).changes).toEqual(changes.slice(2));
    expect(await store.replica.unsent()).toMatchObject([{ scope: one, changes: 1 }, { scope: two }]);
  });

  it('does not cut a command, unless that alone is more than fits', async () => {
    const { store } = await tempStore();
    const dossier = await smallDossier(store);
    await agreed(store, dossier, 1000, 2000, 3000);
    const { institutionId: scope } = dossier;
    const all = (await store.replica.outbox(scope, roomy)).changes;
    const commands = [...Map.groupBy(all, ({ commandId }) => commandId).values()].map(({ length }) => length);
    expect(commands).toEqual([1, 1, 1, 4, 1, 4]);
    const six = await store.replica.outbox(scope, { changes: 6, bytes: 1e7 });
    expect(six.changes).toEqual(all.slice(0, 3));
    const epoch = await enrolled(store, scope, 0);
    await store.replica.keepReceipts(scope, epoch, accepted(all.slice(0, 3)));
    expect((await store.replica.outbox(scope, { changes: 2, bytes: 1e7 })).changes).toEqual(all.slice(3, 5));
    expect((await store.replica.outbox(scope, { changes: 100, bytes: 1 })).changes).toEqual(all.slice(3, 4));
  });
});

describe('a change that the hub refused', () => {
  it('S01 stays readable with the reason and counts no more; what it changed is what it was', async () => {
    const { store } = await tempStore();
    const { institutionId: scope } = await smallDossier(store);
    const before = await rowsIn(store);
    const fingerprint = await store.replica.fingerprint();
    await saveInstitution(store, scope, forms.institution({ place: 'Emmen' }));
    const { changes } = await store.replica.outbox(scope, roomy);
    const last = changes.at(-1);
    if (last === undefined) throw new Error('something was recorded');
    const epoch = await enrolled(store, scope, 4);
    const told: (readonly string[])[] = [];
    store.onChanged((changed) => told.push(changed));
    await store.replica.keepReceipts(scope, epoch, [
      ...accepted(changes.slice(0, 3)),
      refused(last, 4, 'R04: te veel'),
    ]);
    expect(told).toEqual([['institution']]);
    expect(await rowsIn(store)).toEqual(before);
    expect(await store.replica.fingerprint()).toBe(fingerprint);
    expect(await store.replica.unsent()).toEqual([]);
    expect(await store.replica.refused()).toMatchObject([
      { changeId: last.id, entity: 'institution', entityId: scope, message: 'R04: te veel', seen: false },
    ]);
    await store.replica.markRefusedSeen([last.id]);
    expect(await store.replica.refused()).toMatchObject([{ seen: true }]);
    expect(await changesIn(store)).toHaveLength(4);
    expect((await checkStore(store)).problems).toEqual([]);
    await saveInstitution(store, scope, forms.institution({ place: 'Assen' }));
    expect((await rowsIn(store)).institutions).toMatchObject([{ place: 'Assen', conflicts: null }]);
  });

  it('takes a record that it made away, with what was recorded on it and not sent yet', async () => {
    const { store } = await tempStore();
    const { institutionId: scope } = await smallDossier(store);
    const sent = (await store.replica.outbox(scope, roomy)).changes;
    const epoch = await enrolled(store, scope, 5);
    await store.replica.keepReceipts(scope, epoch, accepted(sent));
    const { id } = await saveDepartment(store, null, forms.department(scope, { name: 'De Werf' }));
    await saveIntervention(store, null, forms.intervention(id));
    const [made] = (await store.replica.outbox(scope, roomy)).changes;
    if (made === undefined) throw new Error('a department was made');
    await store.replica.keepReceipts(scope, epoch, [refused(made, 4, 'past niet')]);
    const { departments, interventions } = await rowsIn(store);
    expect(departments.map(({ name }) => name)).toEqual(['De Kade']);
    expect(interventions).toEqual([]);
    expect(await store.replica.waiting()).toMatchObject([{ entity: 'intervention', reason: 'reference' }]);
    expect((await checkStore(store)).problems).toEqual([]);
  });
});

describe('meeting the hub', () => {
  it('S16 in a new epoch sends again what the restored hub does not have, and reads on from where the feeds are equal', async () => {
    const { store } = await tempStore();
    const { institutionId: scope } = await smallDossier(store);
    await saveInstitution(store, scope, forms.institution({ place: 'Emmen' }));
    const { changes } = await store.replica.outbox(scope, roomy);
    const epoch = await enrolled(store, scope, 4);
    await store.replica.keepReceipts(scope, epoch, accepted(changes));
    expect(await store.replica.unsent()).toEqual([]);
    const restored = { epoch: uuidV7(), previousEpoch: epoch };
    const scopes = [hubScope(scope, 2, { restoredAt: 2, deviceSeq: 2 })];
    expect(await store.replica.meet({ ...restored, scopes })).toEqual({ sentAgain: 2 });
    expect((await store.replica.outbox(scope, roomy)).changes).toEqual(changes.slice(2));
    expect(await store.replica.meet({ ...restored, scopes }), 'a second time').toEqual({ sentAgain: 0 });
    expect((await store.replica.connection())?.epoch).toBe(restored.epoch);
  });

  it('S16 keeps refused what was refused and is lost at the hub, and sends that along', async () => {
    const { store } = await tempStore();
    const { institutionId: scope } = await smallDossier(store);
    await saveInstitution(store, scope, forms.institution({ place: 'Emmen' }));
    const { changes } = await store.replica.outbox(scope, roomy);
    const last = changes.at(-1);
    if (last === undefined) throw new Error('something was recorded');
    const epoch = await enrolled(store, scope, 4);
    await store.replica.keepReceipts(scope, epoch, [...accepted(changes.slice(0, 3)), refused(last, 4, 'past niet')]);
    const scopes = [hubScope(scope, 3, { restoredAt: 3, deviceSeq: 3 })];
    await store.replica.meet({ epoch: uuidV7(), previousEpoch: epoch, scopes });
    expect((await rowsIn(store)).institutions).toMatchObject([{ place: null }]);
    expect(await store.replica.unsent()).toMatchObject([{ changes: 1 }]);
    expect(await store.replica.outbox(scope, roomy)).toMatchObject({ changes: [last], refusedBefore: [last.id] });
    const connection = await store.replica.connection();
    const again: Receipt = { id: last.id, outcome: 'refused', seq: 4, code: 'before', message: 'al eerder' };
    await store.replica.keepReceipts(scope, connection?.epoch ?? '', [again]);
    expect(await store.replica.unsent()).toEqual([]);
    expect(await store.replica.refused()).toMatchObject([{ changeId: last.id, code: 'rule', message: 'past niet' }]);
  });

  it('S16 tells with what is sent again that the hub had accepted it', async () => {
    const { store } = await tempStore();
    const { institutionId: scope } = await smallDossier(store);
    const { changes } = await store.replica.outbox(scope, roomy);
    const epoch = await enrolled(store, scope, 3);
    await store.replica.keepReceipts(scope, epoch, accepted(changes));
    await saveInstitution(store, scope, forms.institution({ place: 'Emmen' }));
    const scopes = [hubScope(scope, 1, { restoredAt: 1, deviceSeq: 1 })];
    await store.replica.meet({ epoch: uuidV7(), previousEpoch: epoch, scopes });
    const again = await store.replica.outbox(scope, roomy);
    expect(again.changes.map(({ deviceSeq }) => deviceSeq)).toEqual([2, 3, 4]);
    expect(again.acceptedBefore).toEqual(changes.slice(1).map(({ id }) => id));
    const connection = await store.replica.connection();
    await store.replica.keepReceipts(scope, connection?.epoch ?? '', accepted(again.changes, 2));
    expect(await store.replica.unsent()).toEqual([]);
  });

  it('S16 sends again what it pushed into an institution of which it never heard the stand', async () => {
    const { store } = await tempStore();
    const epoch = await enrolled(store, uuidV7(), 0);
    const { institutionId: scope } = await smallDossier(store);
    const { changes } = await store.replica.outbox(scope, roomy);
    await store.replica.keepReceipts(scope, epoch, accepted(changes));
    expect(await store.replica.unsent()).toEqual([]);
    await store.replica.meet({ epoch: uuidV7(), previousEpoch: epoch, scopes: [] });
    expect(await store.replica.unsent()).toMatchObject([{ scope, changes: 3 }]);
  });

  it('S16 sends everything again to a hub that was restored to before the institution was there', async () => {
    const { store } = await tempStore();
    const { institutionId: scope } = await smallDossier(store);
    const { changes } = await store.replica.outbox(scope, roomy);
    const epoch = await enrolled(store, scope, 3);
    await store.replica.keepReceipts(scope, epoch, accepted(changes));
    expect(await store.replica.meet({ epoch: uuidV7(), previousEpoch: epoch, scopes: [] })).toEqual({ sentAgain: 3 });
    expect(await store.replica.unsent()).toMatchObject([{ scope, changes: 3 }]);
  });

  it('S16 notices a hub whose database was put back in the same epoch, and sends again what it lost', async () => {
    const { store } = await tempStore();
    const { institutionId: scope } = await smallDossier(store);
    const { changes } = await store.replica.outbox(scope, roomy);
    const epoch = await enrolled(store, scope, 3);
    await store.replica.keepReceipts(scope, epoch, accepted(changes));
    const same = [hubScope(scope, 3, { deviceSeq: 3 })];
    expect(await store.replica.meet({ epoch, previousEpoch: null, scopes: same })).toEqual({ sentAgain: 0 });
    const scopes = [hubScope(scope, 1, { deviceSeq: 1 })];
    expect(await store.replica.meet({ epoch, previousEpoch: null, scopes })).toEqual({ sentAgain: 2 });
    expect((await store.replica.outbox(scope, roomy)).changes).toEqual(changes.slice(1));
  });

  it('S16 reads from the beginning when it missed an epoch', async () => {
    const { store } = await tempStore();
    const { institutionId: scope } = await smallDossier(store);
    await enrolled(store, scope, 3);
    const scopes = [hubScope(scope, 2, { restoredAt: 2, deviceSeq: 0 })];
    await store.replica.meet({ epoch: uuidV7(), previousEpoch: uuidV7(), scopes });
    expect(await store.replica.scopes()).toMatchObject([{ after: 0, head: 2 }]);
  });

  it('at another hub everything is to be sent there', async () => {
    const { store } = await tempStore();
    const { institutionId: scope } = await smallDossier(store);
    const { changes } = await store.replica.outbox(scope, roomy);
    const epoch = await enrolled(store, scope, 3);
    await store.replica.keepReceipts(scope, epoch, accepted(changes));
    await store.replica.connect(connectionTo(uuidV7()));
    expect(await store.replica.unsent()).toMatchObject([{ scope, changes: 3 }]);
    await store.replica.disconnect();
    expect(await store.replica.connection()).toBeNull();
    expect((await rowsIn(store)).institutions).toHaveLength(1);
  });
});
