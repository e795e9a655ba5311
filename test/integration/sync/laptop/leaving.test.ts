import { describe, expect, it } from 'vitest';
import { saveDepartment } from '../../../../db/commands/saveDepartment.ts';
import { saveInstitution } from '../../../../db/commands/saveInstitution.ts';
import { revokeDevice, setGrants } from '../../../../sync/hub/access/devices.ts';
import { forms, smallDossier } from '../../db/forms.ts';
import { bundleFrom, laptop as newLaptop, take } from '../bundle/laptops.ts';
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
    expect(laptop.asked.filter((one) => one === 'POST /v1/farewell').length).toBeLessThan(5);
  });
});

/** Work of a colleague who knows no hub, brought by this laptop and not sent yet: two changes. */
async function bringWork({ store }: Laptop, scope: string): Promise<string> {
  const colleague = await newLaptop();
  await take(colleague, await bundleFrom(store, [scope]));
  await saveDepartment(colleague, null, forms.department(scope, { name: 'De Werf' }));
  await saveDepartment(colleague, null, forms.department(scope, { name: 'De Steiger' }));
  await take(store, await bundleFrom(colleague, [scope]));
  return colleague.identity.deviceId;
}

/** How many changes of each device were handed over, a list for each time. */
async function handedOver({ db }: TestHub): Promise<[device: string, changes: number][][]> {
  const rows = await db.selectFrom('handover').select('lines').orderBy('at').orderBy('id').execute();
  return rows.map(({ lines }) => {
    const devices = lines
      .split('\n')
      .flatMap((line) => (line.startsWith('H ') ? [] : (ofDevice.exec(line)?.[1] ?? [])));
    return [...Map.groupBy(devices, (device) => device)].map(([device, all]) => [device, all.length]);
  });
}

const ofDevice = /"device":"([^"]+)"/;

describe('what was not sent when the access ends (S15)', () => {
  it.each(['withdrawn', 'revoked'] as const)('goes over whole, with what it brings of others (%s)', async (how) => {
    const hub = await startHub();
    const { laptop, first, second } = await consultant(hub);
    const colleague = await bringWork(laptop, first);
    const own = laptop.store.identity.deviceId;
    if (how === 'revoked') await revokeDevice(hub.db, own, null);
    else await setGrants(hub.db, own, [second], null);
    expect(await laptop.sync()).toMatchObject({ notHandedOver: 0, fault: null });
    expect(await laptop.store.replica.heldScopes()).not.toContain(first);
    expect(await handedOver(hub)).toEqual([
      [
        [colleague, 2],
        [own, 2],
      ],
    ]);
  });

  it('ours goes over also when the hub will not have what is of another, and that is counted', async () => {
    const hub = await startHub();
    const { laptop, line, first } = await consultant(hub);
    const colleague = await bringWork(laptop, first);
    const own = laptop.store.identity.deviceId;
    await revokeDevice(hub.db, own, null);
    line.as(
      answering('/v1/farewell', async ({ body }) =>
        body?.includes(`"device":"${colleague}"`) === true ? refusal(400, 'bad-request') : null,
      ),
    );
    expect(await laptop.sync()).toMatchObject({ state: 'revoked', notHandedOver: 2 });
    expect(await handedOver(hub)).toEqual([[[own, 2]]]);
    expect((await laptop.store.replica.purged()).find(({ scope }) => scope === first)).toMatchObject({ unsent: 4 });
  });

  it('goes over in pieces when it is too large at once, none of it lost', async () => {
    const hub = await startHub();
    const { laptop, line, first, second } = await consultant(hub);
    const colleague = await bringWork(laptop, first);
    const own = laptop.store.identity.deviceId;
    for (let edit = 0; edit < 5; edit += 1) {
      await saveDepartment(laptop.store, null, forms.department(first, { name: `Nummer ${edit}` }));
    }
    await setGrants(hub.db, own, [second], null);
    line.as(
      answering('/v1/farewell', async ({ body }) =>
        (body ?? '').trim().split('\n').length > 3 ? refusal(413, 'too-large') : null,
      ),
    );
    expect(await laptop.sync()).toMatchObject({ state: 'in-sync', notHandedOver: 0 });
    expect(await handedOver(hub)).toEqual([[[own, 2]], [[own, 2]], [[own, 2]], [[own, 1]], [[colleague, 2]]]);
  });

  it('of a revoked device, that may hand over once, ours goes first', async () => {
    const hub = await startHub();
    const { laptop, line, first } = await consultant(hub);
    await bringWork(laptop, first);
    const own = laptop.store.identity.deviceId;
    await revokeDevice(hub.db, own, null);
    line.as(
      answering('/v1/farewell', async ({ body }) =>
        (body ?? '').trim().split('\n').length > 3 ? refusal(413, 'too-large') : null,
      ),
    );
    expect(await laptop.sync()).toMatchObject({ state: 'revoked', notHandedOver: 2 });
    expect(await handedOver(hub)).toEqual([[[own, 2]]]);
  });

  it('includes what is recorded while it is handed over', async () => {
    const hub = await startHub();
    const { laptop, line, first, second } = await consultant(hub);
    const own = laptop.store.identity.deviceId;
    await setGrants(hub.db, own, [second], null);
    let times = 0;
    line.as(
      answering('/v1/farewell', async () => {
        times += 1;
        if (times < 3) await saveDepartment(laptop.store, null, forms.department(first, { name: `Net nog ${times}` }));
        return null;
      }),
    );
    expect(await laptop.sync()).toMatchObject({ state: 'in-sync', notHandedOver: 0 });
    expect(await handedOver(hub)).toEqual([[[own, 2]], [[own, 1]], [[own, 1]]]);
    expect(await held(laptop)).toEqual([second]);
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
