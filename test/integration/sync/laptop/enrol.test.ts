import { describe, expect, it } from 'vitest';
import { HubFault } from '../../../../sync/laptop/hubFault.ts';
import { like } from '../../db/saying.ts';
import { faultOf, tempStore } from '../../db/tempStore.ts';
import { answering, badLine, cutting } from './badLine.ts';
import { connected, enrolled } from './laptop.ts';
import { hubsOnPostgres } from './testHub.ts';

const startHub = hubsOnPostgres();

describe('enrolling', () => {
  it('keeps where and as what, and that nothing may be sent yet', async () => {
    const hub = await startHub();
    const { store } = await connected(hub, { role: 'consultant' });
    expect(await store.replica.connection()).toMatchObject({
      url: hub.url,
      name: 'Proefpunt',
      role: 'consultant',
      epoch: null,
      lastSyncAt: null,
      agreedToSend: false,
      revokedAt: null,
    });
  });

  it('finds out that it came through when only the answer was lost', async () => {
    const hub = await startHub();
    const line = badLine();
    line.as(
      answering('/v1/enrol', async (_request, ask) => {
        await ask();
        throw new Error('cut');
      }),
    );
    const laptop = await enrolled(hub, { between: line.between });
    line.as((carry) => carry);
    expect(await laptop.sync()).toMatchObject({ state: 'in-sync', fault: null });
  });

  it('fails when nothing came through, and can be done again with the same code', async () => {
    const hub = await startHub();
    const { store } = await tempStore();
    const code = await hub.invite('coordinator');
    const again = { ...hub, invite: async () => code };
    const line = badLine();
    for (const n of [1, 2]) {
      line.as(cutting(n, 'there'));
      const attempt = connected(again, {
        store,
        between: n === 1 ? line.between : (carry) => cutting(2, 'there')(carry),
      });
      const fault = await faultOf(attempt.then(({ store: { replica } }) => replica.connection()));
      expect(fault).toBeInstanceOf(HubFault);
      expect(await store.replica.connection()).toBeNull();
    }
    await connected(again, { store });
    expect(await store.replica.connection()).toMatchObject({ role: 'coordinator' });
  });

  it('is refused with a code that is wrong or was used, and says what to do', async () => {
    const hub = await startHub();
    const code = await hub.invite('coordinator');
    await connected({ ...hub, invite: async () => code });
    for (const wrong of [code, 'AAAAA-AAAAA-AAAAA-AAAAA-AAAAA']) {
      const fault = await faultOf(connected({ ...hub, invite: async () => wrong }));
      expect(fault).toMatchObject({ code: 'bad-invite', message: like(/Vraag een nieuwe\.$/) });
    }
  });

  it('again brings a revoked laptop back', async () => {
    const hub = await startHub();
    const first = await enrolled(hub);
    await hub.db.updateTable('device').set({ revokedAt: new Date() }).execute();
    expect(await first.sync()).toMatchObject({ state: 'revoked' });
    const second = await enrolled(hub, { store: first.store });
    expect((await second.sync()).fault).toBeNull();
    expect((await first.store.replica.connection())?.revokedAt).toBeNull();
  });
});
