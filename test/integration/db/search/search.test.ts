import { describe, expect, it } from 'vitest';
import { retireRecord } from '../../../../db/commands/retireRecord.ts';
import { saveDepartment } from '../../../../db/commands/saveDepartment.ts';
import { saveIntervention } from '../../../../db/commands/saveIntervention.ts';
import { undoCommand } from '../../../../db/commands/undoCommand.ts';
import { openEncrypted } from '../../../../db/store/connection.ts';
import { openStore, type Store } from '../../../../db/store/openStore.ts';
import { entityNames } from '../../../../domain/registration.ts';
import { agreed, forms, smallDossier } from '../forms.ts';
import { changesIn } from '../log/laptops.ts';
import { closed, tempStore } from '../tempStore.ts';

async function dossierWith(goal: string) {
  const temp = await tempStore();
  const dossier = await smallDossier(temp.store);
  const { id, commandId } = await saveIntervention(
    temp.store,
    null,
    forms.intervention(dossier.departmentId, { goal, reflection: 'Tweemaal geëvalueerd met de ouders' }),
  );
  return { ...temp, ...dossier, interventionId: id, commandId };
}

async function find(store: Store, typed: string) {
  return (await store.search.find(typed, 20)).records;
}

async function idsFor(store: Store, typed: string) {
  return (await find(store, typed)).map(({ id }) => id);
}

describe('searching', () => {
  it('finds Dutch words with and without their accents, and from their beginning', async () => {
    const { store, interventionId } = await dossierWith('De cliënt slaapt door, ook de coöperatie helpt');
    for (const typed of [
      'cliënt',
      'client',
      'CLIENT',
      'cli',
      'geëvalueerd',
      'geevalu',
      'cooperatie',
      'slaapt client',
    ]) {
      expect(await idsFor(store, typed), typed).toEqual([interventionId]);
    }
    expect(await idsFor(store, 'cliënt'.normalize('NFD'))).toEqual([interventionId]);
    expect(await idsFor(store, 'client wandelt'), 'every word must be there').toEqual([]);
    expect(await idsFor(store, 'laapt'), 'not from the middle').toEqual([]);
  });

  it('tells what a record is called, where it belongs, which page to open, and marks the hit', async () => {
    const { store, interventionId, departmentId } = await dossierWith('De cliënt slaapt <b>door</b>');
    expect(await find(store, 'client')).toEqual([
      {
        entity: 'intervention',
        id: interventionId,
        kind: 'interventie',
        title: 'De cliënt slaapt <b>door</b> (SW-A01-V01)',
        where: ['Stichting De Wilgen', 'De Kade'],
        snippet: [
          { text: 'De ', hit: false },
          { text: 'cliënt', hit: true },
          { text: ' slaapt <b>door</b>', hit: false },
        ],
        page: { entity: 'intervention', id: interventionId },
      },
    ]);
    expect((await find(store, 'kade'))[0]).toMatchObject({
      title: 'De Kade (SW-A01)',
      where: ['Stichting De Wilgen'],
      snippet: [],
      page: { entity: 'department', id: departmentId },
    });
  });

  it('finds codes by a part that is written together, and types by what they are called on screen', async () => {
    const { store, interventionId, departmentId } = await dossierWith('Rust');
    expect((await idsFor(store, 'sw-a01')).toSorted()).toEqual([departmentId, interventionId].toSorted());
    expect(await idsFor(store, 'a01-v01')).toEqual([interventionId]);
    expect(await idsFor(store, 'coaching van het')).toEqual([interventionId]);
  });

  it('follows a change, an undo, and retiring', async () => {
    const { store, interventionId, departmentId, institutionId } = await dossierWith('Rust op de groep');
    const renamed = forms.department(institutionId, { name: 'Het Vlinderhuis', code: 'SW-A01' });
    const { commandId } = await saveDepartment(store, departmentId, renamed);
    expect(await idsFor(store, 'vlinder')).toEqual([departmentId]);
    expect(await idsFor(store, 'kade')).toEqual([]);
    await undoCommand(store, commandId);
    expect(await idsFor(store, 'vlinder')).toEqual([]);
    expect(await idsFor(store, 'kade')).toEqual([departmentId]);
    await retireRecord(store, 'intervention', interventionId, 'Vergissing');
    expect(await idsFor(store, 'groep')).toEqual([]);
  });

  it('finds what came by syncing, and by snapshot, as what was recorded here', async () => {
    const { store, interventionId } = await dossierWith('De cliënt slaapt door');
    const other = await tempStore();
    await other.store.receive(await changesIn(store));
    expect(await idsFor(other.store, 'client')).toEqual([interventionId]);
  });

  it('marks nothing when only numbers change, and finds nothing by what programs write', async () => {
    const { store, file, key, ...dossier } = await dossierWith('Rust');
    const agreementId = await agreed(store, dossier, 1_000_000);
    const hash = await store.read.selectFrom('agreement').select('agreedTermsHash').executeTakeFirstOrThrow();
    expect(hash.agreedTermsHash).not.toBeNull();
    expect(await idsFor(store, hash.agreedTermsHash ?? '')).toEqual([]);
    expect(await idsFor(store, agreementId)).toEqual([]);
    const { institutionId, departmentId } = dossier;
    await saveDepartment(store, departmentId, forms.department(institutionId, { code: 'SW-A01', places: 14 }));
    expect(await store.read.selectFrom('searchDirty').selectAll().execute()).toEqual([]);
    await closed(store);
    const connection = openEncrypted(file, key, { mustExist: true });
    expect(connection.prepare("select count(*) from searchText('searchtext')").pluck().get()).toBe(0);
    connection.close();
  });

  it('goes on where it was after the store was closed before everything was indexed', async () => {
    const { store, directory, key, interventionId } = await dossierWith('De cliënt slaapt door');
    await closed(store);
    const again = await openStore(directory, key);
    expect(await idsFor(again, 'client')).toEqual([interventionId]);
    await again.close();
  });

  it('indexes everything anew when this version knows more than the one that made the index', async () => {
    const { store, directory, key, file, interventionId } = await dossierWith('De cliënt slaapt door');
    await closed(store);
    const connection = openEncrypted(file, key, { mustExist: true });
    connection.exec(
      "update meta set value = 'older' where key = 'searchShape'; insert into searchText(searchText) values ('delete-all')",
    );
    connection.close();
    const again = await openStore(directory, key);
    expect(await idsFor(again, 'client')).toEqual([interventionId]);
    await again.close();
  });

  it('watches every kind of record', async () => {
    const { store, file, key } = await tempStore();
    await closed(store);
    const connection = openEncrypted(file, key, { mustExist: true });
    const names: unknown[] = connection
      .prepare("select tbl_name from sqlite_schema where type = 'trigger' and name like 'search%'")
      .pluck()
      .all();
    connection.close();
    for (const name of entityNames)
      expect(
        names.filter((one) => one === name),
        name,
      ).toHaveLength(3);
  });

  it('S15 leaves nothing of a removed institution in the index', async () => {
    const { store, file, key, institutionId } = await dossierWith('Een zeldzaam zeepaardjeswoord');
    const kept = await smallDossier(store, forms.institution({ name: 'Zorggroep Gebleven' }));
    await store.recents.opened(`/instellingen/${institutionId}`, 'Stichting De Wilgen');
    await store.recents.keepPlace(`/instellingen/${institutionId}`);
    expect(await find(store, 'zeepaardjes')).toHaveLength(1);
    await store.replica.purge(institutionId);
    expect(await find(store, 'zeepaardjes')).toEqual([]);
    expect(await idsFor(store, 'gebleven')).toEqual([kept.institutionId]);
    expect(await store.recents.list()).toEqual([]);
    expect(await store.recents.place()).toBeNull();
    await closed(store);
    const connection = openEncrypted(file, key, { mustExist: true });
    const blocks = connection.prepare('select block from searchText_data').pluck().all();
    const words = Buffer.concat(blocks.filter((block) => block instanceof Uint8Array)).toString('latin1');
    expect(words).toContain('gebleven');
    expect(words).not.toContain('zeepaardje');
    expect(words).not.toContain('wilgen');
    connection.close();
  });
});
