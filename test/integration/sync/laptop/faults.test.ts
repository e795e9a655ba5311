import { v7 as uuidV7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { saveInstitution } from '../../../../db/commands/saveInstitution.ts';
import type { Store } from '../../../../db/store/openStore.ts';
import { forms, smallDossier } from '../../db/forms.ts';
import { answering, badLine, cutting, refusal, twice } from './badLine.ts';
import { enrolled, type Laptop } from './laptop.ts';
import { hubsOnPostgres, type TestHub } from './testHub.ts';

const startHub = hubsOnPostgres();
const anyObject = z.record(z.string(), z.unknown());
const small = { pageLines: 2, changesAtOnce: 2, batch: { changes: 2, bytes: 1_000_000 } };

async function twoDossiers(store: Store) {
  const first = await smallDossier(store);
  const second = await smallDossier(store, forms.institution({ name: 'Stichting De Beek' }));
  return [first.institutionId, second.institutionId] as const;
}

async function laptopOnBadLine(hub: TestHub) {
  const line = badLine();
  return { line, laptop: await enrolled(hub, { between: line.between }) };
}

/** What the hub holds, as another laptop sees it. */
async function fingerprintAt(hub: TestHub): Promise<string> {
  const other = await enrolled(hub);
  expect(await other.sync()).toMatchObject({ state: 'in-sync' });
  return other.store.replica.fingerprint();
}

async function numbersAt({ db }: TestHub): Promise<number[]> {
  const rows = await db.selectFrom('hubChange').select('seq').orderBy('scope').orderBy('seq').execute();
  return rows.map(({ seq }) => seq);
}

async function untilInSync(laptop: Laptop): Promise<number> {
  for (let run = 1; run <= 5; run += 1) if ((await laptop.sync(small)).state === 'in-sync') return run;
  throw new Error('never in sync');
}

describe('a bad line', () => {
  it('S01 S02 that cuts any request, there or back, costs a run and nothing else', async () => {
    const hub = await startHub();
    const other = await enrolled(hub);
    await smallDossier(other.store);
    await other.sync();
    const counted = await enrolled(hub);
    await smallDossier(counted.store);
    await counted.sync(small);
    const requests = counted.asked.length;
    expect(requests).toBeGreaterThan(10);
    for (let n = 1; n <= requests; n += 1) {
      const { line, laptop } = await laptopOnBadLine(hub);
      await saveInstitution(laptop.store, null, forms.institution({ name: `Nummer ${n}` }));
      const asked = laptop.asked.length;
      line.as(cutting(n, n % 2 === 0 ? 'there' : 'back'));
      const cut = await laptop.sync(small);
      const wasCut = laptop.asked.length - asked >= n;
      expect([cut.state, cut.fault?.code]).toEqual(wasCut ? ['offline', 'HUB_UNREACHABLE'] : ['in-sync', undefined]);
      expect(await untilInSync(laptop)).toBe(1);
      expect(await laptop.store.read.selectFrom('institution').select('id').execute()).toHaveLength(2 + n);
    }
    await other.sync();
    expect(await fingerprintAt(hub)).toBe(await other.store.replica.fingerprint());
  });

  it('S02 that delivers every request twice changes nothing', async () => {
    const hub = await startHub();
    const { line, laptop } = await laptopOnBadLine(hub);
    await twoDossiers(laptop.store);
    line.as(twice);
    // A request whose token was used counts as not answered: the laptop asks again with a new one, which arrives twice too.
    const outcome = await laptop.sync();
    expect(outcome.fault?.code ?? 'none').toMatch(/^(?:none|replayed-token)$/);
    line.as((carry) => carry);
    expect(await laptop.sync()).toMatchObject({ state: 'in-sync' });
    expect(await numbersAt(hub)).toEqual([1, 2, 3, 1, 2, 3]);
    expect(await fingerprintAt(hub)).toBe(await laptop.store.replica.fingerprint());
  });

  it('with a proxy that takes little gets smaller batches, and everything arrives', async () => {
    const hub = await startHub();
    const { line, laptop } = await laptopOnBadLine(hub);
    await twoDossiers(laptop.store);
    for (let edit = 0; edit < 9; edit += 1) {
      await saveInstitution(laptop.store, null, forms.institution({ name: `Nummer ${edit}` }));
    }
    line.as(
      answering('/v1/push', async ({ body }) =>
        (body ?? '').split('\n').length > 3 ? refusal(413, 'too-large') : null,
      ),
    );
    expect(await laptop.sync()).toMatchObject({ pushed: 15, state: 'in-sync' });
  });
});

describe('one institution that goes wrong', () => {
  it.each(['/v1/push', '/v1/pull'])('S23 at %s stops no other, and is said', async (path) => {
    const hub = await startHub();
    const other = await enrolled(hub);
    const [bad, good] = await twoDossiers(other.store);
    await other.sync();
    const { line, laptop } = await laptopOnBadLine(hub);
    const start = path === '/v1/push' ? await laptop.sync() : null;
    expect(start?.state ?? 'in-sync').toBe('in-sync');
    for (const id of [bad, good]) {
      await saveInstitution(other.store, id, forms.institution({ name: `Naam ${id}`, place: 'Assen' }));
    }
    await other.sync();
    if (path === '/v1/push') {
      for (const id of [bad, good]) {
        await saveInstitution(
          laptop.store,
          id,
          forms.institution({ name: id, status: 'stopped', statusReason: 'klaar' }),
        );
      }
    }
    line.as(
      answering(path, async (request) => (request.path.includes(`scope=${bad}`) ? refusal(500, 'unexpected') : null)),
    );
    const outcome = await laptop.sync();
    expect([...outcome.scopeFaults].map(([scope, { code }]) => [scope, code])).toEqual([[bad, 'unexpected']]);
    expect(outcome.fault).toBeNull();
    expect(outcome.state).toBe(path === '/v1/push' ? 'to-send' : 'behind');
    expect((await laptop.store.replica.connection())?.lastSyncAt === null).toBe(path === '/v1/pull');
    const standing = new Map((await laptop.store.replica.scopes()).map((one) => [one.scope, one.head - one.after]));
    expect(standing.get(good)).toBe(0);
    line.as((carry) => carry);
    expect(await laptop.sync()).toMatchObject({ state: 'in-sync' });
  });

  it('S20 whose page was altered on the way takes nothing of it, and says so', async () => {
    const hub = await startHub();
    const other = await enrolled(hub);
    await twoDossiers(other.store);
    await other.sync();
    const { line, laptop } = await laptopOnBadLine(hub);
    line.as(
      answering('/v1/pull', async (_request, ask) => {
        return { status: 200, body: (await ask()).replace('Stichting De Beek', 'Stichting De Bron') };
      }),
    );
    const outcome = await laptop.sync();
    expect([...outcome.scopeFaults.values()].map(({ code }) => code)).toEqual(['HUB_NONSENSE']);
    expect(outcome).toMatchObject({ state: 'behind', pulled: 3 });
    expect(await laptop.store.read.selectFrom('institution').select('name').execute()).toEqual([
      { name: 'Stichting De Wilgen' },
    ]);
  });

  it('S15 that is no longer granted is not sent, and the rest is', async () => {
    const hub = await startHub();
    const other = await enrolled(hub);
    const [first, second] = await twoDossiers(other.store);
    await other.sync();
    const laptop = await enrolled(hub, { role: 'consultant', scopes: [first, second] });
    await laptop.sync();
    // As a hub that was restored to before the grant: it neither gives nor withdraws.
    await hub.db.deleteFrom('grant').where('scope', '=', second).execute();
    for (const id of [first, second]) {
      await saveInstitution(laptop.store, id, forms.institution({ name: id, place: 'Assen' }));
    }
    const outcome = await laptop.sync();
    expect(outcome).toMatchObject({ pushed: 1, unsent: 1, state: 'to-send' });
    expect([...outcome.scopeFaults].map(([scope, { code }]) => [scope, code])).toEqual([[second, 'not-granted']]);
    laptop.asked.length = 0;
    await laptop.sync({ leaveOut: new Set([second]) });
    expect(laptop.asked).toEqual(['GET /v1/hello', 'GET /v1/state']);
    expect(await laptop.store.replica.heldScopes()).toContain(second);
  });
});

describe('a hub that changes', () => {
  it('S16 while we send is compared again from the start', async () => {
    const hub = await startHub();
    const { line, laptop } = await laptopOnBadLine(hub);
    await twoDossiers(laptop.store);
    let changed = false;
    line.as(
      answering('/v1/push', async () => {
        const { epoch } = await hub.db.selectFrom('hub').select('epoch').executeTakeFirstOrThrow();
        if (!changed) await hub.db.updateTable('hub').set({ epoch: uuidV7(), previousEpoch: epoch }).execute();
        changed = true;
        return null;
      }),
    );
    expect(await laptop.sync()).toMatchObject({ state: 'in-sync' });
    expect(await numbersAt(hub)).toEqual([1, 2, 3, 1, 2, 3]);
    expect(await fingerprintAt(hub)).toBe(await laptop.store.replica.fingerprint());
  });

  it('S18 to another version of the protocol says which of the two is too old, and nothing moves', async () => {
    const hub = await startHub();
    const { line, laptop } = await laptopOnBadLine(hub);
    await twoDossiers(laptop.store);
    for (const [protocol, state] of [
      [{ min: 2, max: 3 }, 'too-old'],
      [{ min: 0, max: 0 }, 'hub-too-old'],
    ] as const) {
      line.as(
        answering('/v1/hello', async (_request, ask) => {
          const hello = anyObject.parse(JSON.parse(await ask()));
          return { status: 200, body: JSON.stringify({ ...hello, protocol }) };
        }),
      );
      laptop.asked.length = 0;
      expect(await laptop.sync()).toMatchObject({ state, unsent: 6, pushed: 0 });
      expect(laptop.asked).toEqual(['GET /v1/hello']);
    }
  });

  it('into another hub at the same address gets nothing, and can make nothing be removed', async () => {
    const [hub, stranger] = [await startHub(), await startHub()];
    const { line, laptop } = await laptopOnBadLine(hub);
    await twoDossiers(laptop.store);
    const id = uuidV7();
    line.as(
      answering('/v1/', async (request, ask) => {
        if (request.path !== '/v1/hello') return refusal(403, 'revoked-device');
        const hello = anyObject.parse(JSON.parse(await ask()));
        return { status: 200, body: JSON.stringify({ ...hello, hub: id }) };
      }),
    );
    expect(await laptop.sync()).toMatchObject({ state: 'refused', fault: { code: 'HUB_OTHER' }, unsent: 6 });
    expect(await laptop.store.replica.heldScopes()).toHaveLength(2);
    expect(await numbersAt(stranger)).toEqual([]);
  });

  it('S01 S22 that is down is offline, with everything still to send; later it is sent', async () => {
    const hub = await startHub();
    const laptop = await enrolled(hub);
    await twoDossiers(laptop.store);
    await hub.down();
    expect(await laptop.sync()).toMatchObject({ state: 'offline', unsent: 6, pushed: 0 });
    await hub.up();
    expect(await laptop.sync()).toMatchObject({ state: 'in-sync', pushed: 6 });
  });
});

it('S17 a laptop whose clock is years off, or is set while it runs, syncs as any other', async () => {
  const hub = await startHub();
  const other = await enrolled(hub);
  await twoDossiers(other.store);
  await other.sync();
  for (const years of [-30, 30]) {
    let off = years;
    const wall = () => {
      off = -off;
      return Date.now() + off * 365 * 24 * 3600 * 1000;
    };
    const laptop = await enrolled(hub, { clocks: { wall, steady: () => performance.now() } });
    await saveInstitution(laptop.store, null, forms.institution({ name: `Uit ${2026 + years}` }));
    expect(await laptop.sync()).toMatchObject({ state: 'in-sync' });
    const connection = await laptop.store.replica.connection();
    expect(Math.abs(connection?.clockAheadMs ?? 0)).toBeGreaterThan(20 * 365 * 24 * 3600 * 1000);
    expect(Math.abs(Date.parse(connection?.lastSyncAt ?? '') - Date.now())).toBeLessThan(60_000);
  }
});

it('a run that is stopped keeps what it did, and the next goes on', async () => {
  const hub = await startHub();
  const abort = new AbortController();
  const line = badLine();
  const laptop = await enrolled(hub, { between: line.between });
  await twoDossiers(laptop.store);
  let pushes = 0;
  line.as(
    answering('/v1/push', async () => {
      pushes += 1;
      if (pushes === 2) abort.abort();
      return null;
    }),
  );
  const outcome = await laptop.sync({ ...small, signal: abort.signal });
  expect(outcome).toMatchObject({ cancelled: true, fault: null, pushed: 2, unsent: 4, state: 'to-send' });
  expect(await laptop.sync(small)).toMatchObject({ state: 'in-sync', pushed: 4 });
});
