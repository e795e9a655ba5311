import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { saveInstitution } from '../../../db/commands/saveInstitution.ts';
import { readOnlyWhenTooOld } from '../../../electron/api/readOnlyStore.ts';
import { BackgroundSync } from '../../../electron/host/backgroundSync.ts';
import { fetchTransport } from '../../../sync/laptop/fetchTransport.ts';
import type { Role } from '../../../sync/protocol/messages.ts';
import { handClock } from '../../unit/host/handClock.ts';
import { forms, smallDossier } from '../db/forms.ts';
import { like } from '../db/saying.ts';
import { closed, faultOf, tempStore } from '../db/tempStore.ts';
import { answering, badLine, refusal } from '../sync/laptop/badLine.ts';
import { enrolled } from '../sync/laptop/laptop.ts';
import { hubsOnPostgres, type TestHub } from '../sync/laptop/testHub.ts';

const startHub = hubsOnPostgres();

/** A store that syncs by itself, on timers that the test moves. */
async function background() {
  const { store } = await tempStore();
  const clock = handClock();
  const line = badLine();
  const asked: string[] = [];
  const faults: unknown[] = [];
  let told = 0;
  const sync = new BackgroundSync(store, {
    automatic: true,
    announce: () => {
      told += 1;
    },
    log: (error) => faults.push(error),
    timers: clock.timers,
    random: () => 1,
    transportTo: (origin) => {
      const carry = line.between(fetchTransport(origin));
      return (request) => {
        asked.push(request.path.replace(/\?.*/, ''));
        return carry(request);
      };
    },
  });
  onTestFinished(() => sync.stop());
  await sync.begin();
  /** Waits until the run that is going on is over. */
  const settled = async () => {
    await sync.idle();
    return sync.status();
  };
  const join = async (hub: TestHub, role: Role = 'coordinator', scopes: readonly string[] = []) => {
    await sync.enrol(hub.url, await hub.invite(role, scopes));
    await sync.agreeToSend();
    clock.pass(0);
    return settled();
  };
  return { store, sync, clock, line, asked, faults, settled, join, told: () => told };
}

describe('syncing in the background', () => {
  it('does nothing before the laptop is enrolled, and sends nothing before the person agreed', async () => {
    const hub = await startHub();
    const { store, sync, clock, asked } = await background();
    await smallDossier(store);
    clock.pass(1000);
    expect(asked).toEqual([]);
    expect(await sync.status()).toMatchObject({
      connection: null,
      state: 'not-enrolled',
      unsentTotal: 3,
      problem: null,
    });
    expect(await faultOf(sync.start())).toMatchObject({ code: 'NOT_ENROLLED' });
    const url = `  ${hub.url}/ `;
    expect(await sync.enrol(url, ` ${(await hub.invite('coordinator')).toLowerCase()} `)).toMatchObject({
      name: 'Proefpunt',
      role: 'coordinator',
    });
    clock.pass(1000);
    expect(asked).toEqual(['/v1/hello', '/v1/enrol']);
    expect(await faultOf(sync.start())).toMatchObject({ code: 'NOT_AGREED' });
    expect(await sync.status()).toMatchObject({
      connection: { url: hub.url, agreedToSend: false },
      state: 'to-send',
      unsent: [{ name: 'Stichting De Wilgen', changes: 3, records: 3 }],
      nextAttemptAt: null,
    });
  });

  it('runs at once after the yes, three seconds after an edit, and each minute', async () => {
    const hub = await startHub();
    const { store, sync, clock, asked, join, settled, told } = await background();
    await smallDossier(store);
    expect(await join(hub)).toMatchObject({ state: 'in-sync', unsentTotal: 0, problem: null, offlineSince: null });
    expect(told()).toBeGreaterThan(2);
    asked.length = 0;
    await saveInstitution(store, null, forms.institution({ name: 'Stichting De Beek' }));
    expect(await sync.status()).toMatchObject({ state: 'to-send', nextAttemptAt: '2026-11-22T08:00:03.000Z' });
    clock.pass(2);
    expect(asked).toEqual([]);
    clock.pass(1);
    expect(await settled()).toMatchObject({ state: 'in-sync', nextAttemptAt: '2026-11-22T08:01:03.000Z' });
    const other = await enrolled(hub);
    await saveInstitution(other.store, null, forms.institution({ name: 'Stichting Zee' }));
    await other.sync();
    clock.pass(60);
    expect(await settled()).toMatchObject({ state: 'in-sync' });
    expect(await store.read.selectFrom('institution').select('id').execute()).toHaveLength(3);
  });

  it('S22 says since when the hub is away and when it is tried again, and that it is back', async () => {
    const hub = await startHub();
    const { store, sync, clock, join, settled } = await background();
    await smallDossier(store);
    await join(hub);
    await hub.down();
    clock.pass(60);
    expect(await settled()).toMatchObject({
      state: 'offline',
      offlineSince: '2026-11-22T08:01:00.000Z',
      problem: like(/^Het centrale punt is niet bereikbaar\./),
      nextAttemptAt: '2026-11-22T08:01:05.000Z',
    });
    await saveInstitution(store, null, forms.institution({ name: 'Stichting De Beek' }));
    clock.pass(5);
    expect(await settled()).toMatchObject({
      offlineSince: '2026-11-22T08:01:00.000Z',
      nextAttemptAt: '2026-11-22T08:01:15.000Z',
      unsentTotal: 1,
    });
    await hub.up();
    await sync.start();
    expect(await settled()).toMatchObject({ state: 'in-sync', offlineSince: null, problem: null, unsentTotal: 0 });
  });

  it('runs once at a time, however often it is asked', async () => {
    const hub = await startHub();
    const { sync, asked, join } = await background();
    await join(hub);
    asked.length = 0;
    await Promise.all([sync.run(), sync.run(), sync.start(), sync.start(), sync.run()]);
    expect(asked).toEqual(['/v1/hello', '/v1/state']);
  });

  it('stops with the store: nothing of it touches the store any more', async () => {
    const hub = await startHub();
    const { store, sync, clock, line, asked, join, faults } = await background();
    await smallDossier(store);
    let pushed = false;
    line.as(
      answering('/v1/push', async (_request, ask) => {
        pushed = true;
        void sync.stop();
        return { status: 200, body: await ask() };
      }),
    );
    await join(hub);
    expect(pushed).toBe(true);
    await sync.stop();
    await closed(store);
    asked.length = 0;
    clock.pass(10_000);
    expect(asked).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('is stopped by the person, keeps what it did and goes on later', async () => {
    const hub = await startHub();
    const { store, sync, clock, line, join, settled } = await background();
    await join(hub);
    await smallDossier(store);
    line.as(
      answering('/v1/push', async () => {
        sync.cancel();
        return null;
      }),
    );
    clock.pass(3);
    expect(await settled()).toMatchObject({ state: 'to-send', problem: null });
    line.as((carry) => carry);
    clock.pass(60);
    expect(await settled()).toMatchObject({ state: 'in-sync' });
  });

  it('S23 names the institution that is refused, leaves it alone for an hour, and tries it when the person asks', async () => {
    const hub = await startHub();
    const { store, sync, clock, line, asked, join, settled } = await background();
    await join(hub);
    line.as(answering('/v1/push', async () => refusal(403, 'not-granted')));
    await saveInstitution(store, null, forms.institution());
    clock.pass(3);
    const problem = 'Stichting De Wilgen: Dit apparaat heeft geen toegang tot deze instelling.';
    expect(await settled()).toMatchObject({ state: 'to-send', problem, nextAttemptAt: '2026-11-22T08:01:03.000Z' });
    asked.length = 0;
    clock.pass(60);
    expect(await settled()).toMatchObject({ problem });
    expect(asked).toEqual(['/v1/hello', '/v1/state']);
    expect((await sync.status()).nextAttemptAt).toBe('2026-11-22T08:02:03.000Z');
    line.as((carry) => carry);
    await sync.start();
    expect(await settled()).toMatchObject({ state: 'in-sync', problem: null });
  });

  it('ends when the access was taken away, and says what was not sent', async () => {
    const hub = await startHub();
    const { store, sync, clock, asked, join, settled } = await background();
    await smallDossier(store);
    await join(hub);
    await hub.db.updateTable('device').set({ revokedAt: new Date() }).execute();
    await saveInstitution(store, null, forms.institution({ name: 'Stichting De Beek' }));
    clock.pass(3);
    expect(await settled()).toMatchObject({
      state: 'revoked',
      nextAttemptAt: null,
      purged: {
        institutions: [
          { name: 'Stichting De Beek', unsent: 1 },
          { name: 'Stichting De Wilgen', unsent: 0 },
        ],
      },
    });
    asked.length = 0;
    clock.pass(10_000);
    expect(asked).toEqual([]);
    expect(await faultOf(sync.start())).toMatchObject({ code: 'REVOKED' });
  });

  it('S18 lets nothing be recorded while this version is too old for the hub; reading goes on', async () => {
    const hub = await startHub();
    const { store, sync, clock, line, join, settled } = await background();
    const guarded = readOnlyWhenTooOld(store, () => sync.isTooOld);
    await smallDossier(guarded);
    expect(await join(hub)).toMatchObject({ state: 'in-sync' });
    line.as(
      answering('/v1/hello', async (_request, ask) => {
        const hello = z.record(z.string(), z.unknown()).parse(JSON.parse(await ask()));
        return { status: 200, body: JSON.stringify({ ...hello, protocol: { min: 2, max: 2 } }) };
      }),
    );
    clock.pass(60);
    expect(await settled()).toMatchObject({ state: 'too-old', problem: like(/Werk het programma bij\.$/) });
    const save = () => saveInstitution(guarded, null, forms.institution({ name: 'Stichting Zee' }));
    expect(await faultOf(save())).toMatchObject({ code: 'TOO_OLD', message: like(/Werk het programma bij\.$/) });
    expect(await guarded.read.selectFrom('institution').select('name').execute()).toHaveLength(1);
    line.as((carry) => carry);
    await sync.start();
    expect(await settled()).toMatchObject({ state: 'in-sync' });
    await save();
    expect(await guarded.read.selectFrom('institution').select('name').execute()).toHaveLength(2);
  });

  it('forgets the hub when the person leaves it, and keeps the dossier', async () => {
    const hub = await startHub();
    const { store, sync, clock, asked, join } = await background();
    await smallDossier(store);
    await join(hub);
    await sync.leave();
    asked.length = 0;
    clock.pass(10_000);
    expect(asked).toEqual([]);
    expect(await sync.status()).toMatchObject({ connection: null, state: 'not-enrolled', unsentTotal: 3 });
    expect(await store.read.selectFrom('institution').select('id').execute()).toHaveLength(1);
  });
});
