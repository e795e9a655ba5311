import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../../../../db/store/openStore.ts';
import { makeSnapshot } from '../../../../sync/hub/feed/snapshot.ts';
import type { HubClient } from '../../../../sync/laptop/hubClient.ts';
import { diverging, setsHeld, unsound } from './checks/convergence.ts';
import { lost } from './checks/loss.ts';
import { edit } from './world/edits.ts';
import type { Laptop } from './world/laptop.ts';
import { runs, testTimeout } from './world/runs.ts';
import { play, schedules } from './world/schedule.ts';
import { hubBase, type HubBase, type TestHub } from './world/testHub.ts';
import { coordinators, within, type World } from './world/world.ts';

let hubs: HubBase;
beforeAll(async () => {
  hubs = await hubBase();
});
afterAll(() => hubs.stop());

/** What a person sees on a laptop. */
async function shownOn({ replica }: Store) {
  const open = (await replica.conflicts()).map(({ kind, entityId, group, heads, shown }) => {
    return { kind, entityId, group, shown, heads: heads.toSorted((a, b) => (a.changeId < b.changeId ? -1 : 1)) };
  });
  return { open, fingerprint: await replica.fingerprint() };
}

/** A laptop that is new, and knows how the hub stands. */
async function newcomer(world: World<TestHub>): Promise<{ laptop: Laptop; client: HubClient; epoch: string }> {
  const laptop = await world.join('coordinator');
  const client = laptop.clientOver(world.hub.answer, (await laptop.store.replica.connection())?.hub ?? '');
  const state = await client.state();
  await laptop.store.replica.meet(state);
  return { laptop, client, epoch: state.epoch };
}

async function pageOf({ laptop, client, epoch }: Awaited<ReturnType<typeof newcomer>>, scope: string, limit: number) {
  const cursor = (await laptop.store.replica.scopes()).find((one) => one.scope === scope);
  return client.pull({ scope, epoch, after: cursor?.after ?? 0, limit });
}

describe('a new laptop', () => {
  it(
    'S19 snapshot + tail equals full replay from every cut',
    async () => {
      let cuts = 0;
      let open = 0;
      const history = schedules(
        { anything: 5, edit: 6, agree: 2, terms: 2, decide: 1, undo: 1, sync: 6, bundle: 1 },
        { steps: 26 },
      );
      await fc.assert(
        fc.asyncProperty(
          fc.integer({ min: 2, max: 3 }),
          history,
          fc.integer({ min: 1, max: 7 }),
          async (count, steps, lines) => {
            const { world, dossier } = await coordinators(hubs, count);
            const scope = dossier.institutionId;
            const { db } = world.hub;
            await within(world, async () => {
              // A snapshot after every push: every cut there is between what was decided together.
              const kept = new Map<number, { at: number; count: number; lines: Buffer }>();
              const keep = async () => {
                await makeSnapshot(db, scope, 0);
                const row = await db.selectFrom('snapshot').selectAll().where('scope', '=', scope).executeTakeFirst();
                if (row !== undefined) kept.set(row.at, row);
              };
              world.route = async (request) => {
                const answer = await world.hub.answer(request);
                if (request.path.startsWith('/v1/push')) await keep();
                return answer;
              };
              await keep();
              await play(world, steps);
              await world.settle();
              const all = [...kept.values()];
              // Some of them, the first and the last always.
              const chosen = all.filter(
                (_, index) => index % Math.ceil(all.length / 3) === 0 || index === all.length - 1,
              );
              const { head } = await db
                .selectFrom('scope')
                .select('head')
                .where('scope', '=', scope)
                .executeTakeFirstOrThrow();
              for (const cut of chosen) {
                await db.deleteFrom('snapshot').where('scope', '=', scope).execute();
                await db
                  .insertInto('snapshot')
                  .values({ scope, ...cut })
                  .execute();
                const [quick, slow] = [await newcomer(world), await newcomer(world)];
                expect(await quick.laptop.store.replica.canTakeSnapshot(scope)).toBe(true);
                await quick.laptop.store.replica.applySnapshot(await quick.client.snapshot(scope, quick.epoch));
                for (let after = 0; after < cut.at;) {
                  const page = await pageOf(slow, scope, Math.min(lines, cut.at - after));
                  await slow.laptop.store.replica.applyPage(page);
                  after = page.next;
                }
                const replayed = await shownOn(slow.laptop.store);
                expect(await shownOn(quick.laptop.store)).toEqual(replayed);
                open += replayed.open.length;
                // While the history behind it comes in, nothing moves; after it, both are what everybody is.
                for (let after = 0; after < cut.at;) {
                  const page = await pageOf(quick, scope, Math.min(lines, cut.at - after));
                  await quick.laptop.store.replica.applyPage(page);
                  after = page.next;
                  expect(await shownOn(quick.laptop.store)).toEqual(replayed);
                }
                for (let after = cut.at; after < head;) {
                  const page = await pageOf(quick, scope, lines);
                  await quick.laptop.store.replica.applyPage(page);
                  after = page.next;
                }
                cuts += 1;
              }
              await world.settle();
              expect(await setsHeld(world)).toBe(1);
              expect(await diverging(world)).toEqual([]);
              expect(await unsound(world)).toEqual([]);
            });
          },
        ),
        runs(5),
      );
      expect(cuts).toBeGreaterThan(8);
      expect(open).toBeGreaterThan(0);
    },
    testTimeout,
  );

  it('S19 what is recorded on top of a snapshot, before the history behind it is here, stays and is sent', async () => {
    const { world, dossier } = await coordinators(hubs, 2);
    const scope = dossier.institutionId;
    await within(world, async () => {
      await play(
        world,
        [0, 1, 3, 7].map((which) => ({ does: 'edit', who: 0, which, value: 2 }) as const),
      );
      await world.settle();
      await makeSnapshot(world.hub.db, scope, 0);
      const fresh = await newcomer(world);
      const { store } = fresh.laptop;
      await store.replica.applySnapshot(await fresh.client.snapshot(scope, fresh.epoch));
      await world.on(fresh.laptop, (own) => edit(own, 4, 3));
      await store.replica.applyPage(await pageOf(fresh, scope, 2));
      await world.on(fresh.laptop, (own) => edit(own, 0, 1));
      const row = store.read.selectFrom('department').select('name');
      expect(await row.executeTakeFirst()).toEqual({ name: 'Huis 3' });
      await world.settle();
      expect(await row.executeTakeFirst()).toEqual({ name: 'Huis 3' });
      expect(await store.replica.conflicts()).toEqual([]);
      expect(await lost(world)).toEqual([]);
      expect(await diverging(world)).toEqual([]);
      expect(await unsound(world)).toEqual([]);
    });
  });
});
