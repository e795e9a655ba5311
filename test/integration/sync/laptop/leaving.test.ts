import { describe, expect, it } from 'vitest';
import { saveDepartment } from '../../../../db/commands/saveDepartment.ts';
import { saveInstitution } from '../../../../db/commands/saveInstitution.ts';
import { revokeDevice, setGrants } from '../../../../sync/hub/access/devices.ts';
import { forms, smallDossier } from '../../db/forms.ts';
import { answering, badLine, refusal } from './badLine.ts';
import { enrolled, type Laptop } from './laptop.ts';
import { hubsOnPostgres, type TestHub } from './testHub.ts';

const startHub = hubsOnPostgres();

/** A consultant with two institutions, and unsent work in the first. */
async function consultant(hub: TestHub) {
  const coordinator = await enrolled(hub);
  const { institutionId: first } = await smallDossier(coordinator.store);
  const { institutionId: second } = await smallDossier(
    coordinator.store,
    forms.institution({ name: 'Stichting De Beek' }),
  );
  const { institutionId: third } = await smallDossier(coordinator.store, forms.institution({ name: 'Stichting Zee' }));
  await coordinator.sync();
  const line = badLine();
  const laptop = await enrolled(hub, { role: 'consultant', scopes: [first, second], between: line.between });
  await laptop.sync();
  await saveDepartment(laptop.store, null, forms.department(first, { name: 'De Kust' }));
  await saveInstitution(laptop.store, first, forms.institution({ place: 'Assen' }));
  return { coordinator, laptop, line, first, second, third };
}

async function held({ store }: Laptop): Promise<string[]> {
  const rows = await store.read.selectFrom('institution').select('id').orderBy('id').execute();
  return rows.map(({ id }) => id);
}

async function handovers({ db }: TestHub) {
  return db.selectFrom('handover').select(['scope', 'changes']).orderBy('scope').execute();
}

describe('an institution that is withdrawn (S15)', () => {
  it('is never received without a grant', async () => {
    const hub = await startHub();
    const { laptop, first, second, coordinator, third } = await consultant(hub);
    expect(await held(laptop)).toEqual([first, second]);
    expect(await held(coordinator)).toEqual([first, second, third]);
    expect((await laptop.store.replica.scopes()).map(({ scope }) => scope)).toEqual([first, second]);
  });

  it('leaves the laptop, after what was not sent is handed over and told', async () => {
    const hub = await startHub();
    const { laptop, first, second } = await consultant(hub);
    await setGrants(hub.db, laptop.store.identity.deviceId, [second], null);
    expect(await laptop.sync()).toMatchObject({ state: 'in-sync', unsent: 0, pushed: 0 });
    expect(await held(laptop)).toEqual([second]);
    expect(await laptop.store.replica.heldScopes()).toEqual([second]);
    expect(await handovers(hub)).toEqual([{ scope: first, changes: 2 }]);
    expect(await laptop.store.replica.purged()).toMatchObject([
      { scope: first, name: 'Stichting De Wilgen', unsent: 2 },
    ]);
    laptop.asked.length = 0;
    await laptop.sync();
    expect(laptop.asked).toEqual(['GET /v1/hello', 'GET /v1/state']);
  });

  it('comes back when it is granted again, and the chain of this laptop goes on', async () => {
    const hub = await startHub();
    const { laptop, first, second, coordinator } = await consultant(hub);
    const { deviceId } = laptop.store.identity;
    await laptop.sync();
    await setGrants(hub.db, deviceId, [second], null);
    await laptop.sync();
    await setGrants(hub.db, deviceId, [first, second], null);
    expect(await laptop.sync()).toMatchObject({ state: 'in-sync', pulled: 5 });
    await saveInstitution(laptop.store, first, forms.institution({ place: 'Emmen' }));
    expect(await laptop.sync()).toMatchObject({ state: 'in-sync', pushed: 1, refused: 0 });
    await coordinator.sync();
    const row = coordinator.store.read.selectFrom('institution').select('place').where('id', '=', first);
    expect(await row.executeTakeFirst()).toEqual({ place: 'Emmen' });
  });

  it('stays until the hub has heard what was not sent', async () => {
    const hub = await startHub();
    const { laptop, line, first, second } = await consultant(hub);
    await setGrants(hub.db, laptop.store.identity.deviceId, [second], null);
    for (const code of ['not-ready', 'unexpected', 'too-many'] as const) {
      line.as(answering('/v1/farewell', async () => refusal(503, code)));
      expect((await laptop.sync()).fault?.code).toBe(code);
      expect(await held(laptop)).toEqual([first, second]);
    }
    line.as((carry) => carry);
    expect(await laptop.sync()).toMatchObject({ state: 'in-sync' });
    expect(await held(laptop)).toEqual([second]);
    expect(await handovers(hub)).toEqual([{ scope: first, changes: 2 }]);
  });

  it('goes also when the hub will not have what was not sent', async () => {
    const hub = await startHub();
    const { laptop, line, second } = await consultant(hub);
    await setGrants(hub.db, laptop.store.identity.deviceId, [second], null);
    line.as(answering('/v1/farewell', async () => refusal(413, 'too-large')));
    expect(await laptop.sync()).toMatchObject({ state: 'in-sync' });
    expect(await held(laptop)).toEqual([second]);
    expect(await laptop.store.replica.purged()).toMatchObject([{ unsent: 2 }]);
  });
});

describe('a laptop whose access is revoked (S15)', () => {
  it('hands over what was not sent, holds nothing any more, says so and asks nothing again', async () => {
    const hub = await startHub();
    const { laptop, first, second } = await consultant(hub);
    await revokeDevice(hub.db, laptop.store.identity.deviceId, null);
    expect(await laptop.sync()).toMatchObject({ state: 'revoked', fault: null, pushed: 0, pulled: 0 });
    expect(await held(laptop)).toEqual([]);
    expect(await laptop.store.replica.heldScopes()).toEqual([]);
    expect(await handovers(hub)).toEqual([{ scope: first, changes: 2 }]);
    const purged = await laptop.store.replica.purged();
    expect(new Map(purged.map(({ scope, unsent }) => [scope, unsent]))).toEqual(
      new Map([
        [first, 2],
        [second, 0],
      ]),
    );
    laptop.asked.length = 0;
    expect(await laptop.sync()).toMatchObject({ state: 'revoked' });
    expect(laptop.asked).toEqual([]);
  });

  it('does so when it was cut halfway', async () => {
    const hub = await startHub();
    const { laptop, line, first } = await consultant(hub);
    await revokeDevice(hub.db, laptop.store.identity.deviceId, null);
    line.as(
      answering('/v1/farewell', async (_request, ask) => {
        await ask();
        throw new Error('cut');
      }),
    );
    expect(await laptop.sync()).toMatchObject({ state: 'offline' });
    expect((await laptop.store.replica.connection())?.revokedAt).toBeNull();
    line.as((carry) => carry);
    expect(await laptop.sync()).toMatchObject({ state: 'revoked' });
    expect(await held(laptop)).toEqual([]);
    expect(await handovers(hub)).toEqual([{ scope: first, changes: 2 }]);
  });
});
