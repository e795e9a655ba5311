import { describe, expect, it } from 'vitest';
import { saveDepartment } from '../../../../db/commands/saveDepartment.ts';
import { saveInstitution } from '../../../../db/commands/saveInstitution.ts';
import { forms, smallDossier } from '../../db/forms.ts';
import { connected, enrolled } from './laptop.ts';
import { hubsOnPostgres } from './testHub.ts';

const startHub = hubsOnPostgres();

describe('a laptop and a hub', () => {
  it('S07 hold the same after syncing, on both laptops', async () => {
    const hub = await startHub();
    const [one, two] = [await enrolled(hub), await enrolled(hub)];
    await smallDossier(one.store);
    expect(await one.sync()).toMatchObject({ pushed: 3, refused: 0, state: 'in-sync', unsent: 0, toFetch: 0 });
    expect(await two.sync()).toMatchObject({ pushed: 0, pulled: 3, state: 'in-sync' });
    expect(await two.store.replica.fingerprint()).toBe(await one.store.replica.fingerprint());
  });

  it('S22 ask two things when nothing is to be done', async () => {
    const hub = await startHub();
    const one = await enrolled(hub);
    await smallDossier(one.store);
    await one.sync();
    one.asked.length = 0;
    expect(await one.sync()).toMatchObject({ pushed: 0, pulled: 0, state: 'in-sync' });
    expect(one.asked).toEqual(['GET /v1/hello', 'GET /v1/state']);
  });

  it('S01 send nothing before the person agreed', async () => {
    const hub = await startHub();
    const one = await connected(hub);
    await smallDossier(one.store);
    one.asked.length = 0;
    expect(await one.sync()).toMatchObject({ pushed: 0, state: 'to-send', unsent: 3 });
    expect(one.asked).toEqual([]);
  });

  it('S14 keep what is recorded while a page comes in', async () => {
    const hub = await startHub();
    const [one, two] = [await enrolled(hub), await enrolled(hub)];
    const { institutionId } = await smallDossier(one.store);
    await one.sync();
    await two.sync();
    await saveInstitution(one.store, institutionId, forms.institution({ place: 'Assen' }));
    await saveInstitution(two.store, institutionId, forms.institution({ place: 'Emmen' }));
    await saveDepartment(two.store, null, forms.department(institutionId, { name: 'De Kust' }));
    await one.sync();
    expect(await two.sync()).toMatchObject({ pushed: 2, state: 'in-sync' });
    expect(await one.sync()).toMatchObject({ pulled: 2, state: 'in-sync' });
    for (const { store } of [one, two]) {
      const [conflict] = await store.replica.conflicts();
      expect(conflict?.heads.map(({ values }) => values['place']).toSorted()).toEqual(['Assen', 'Emmen']);
    }
    expect(await two.store.replica.fingerprint()).toBe(await one.store.replica.fingerprint());
  });
});
