import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkStore } from '../../../../db/log/checkStore.ts';
import type { HubTransport } from '../../../../sync/laptop/transport.ts';
import { diverging, setsHeld, unsound } from './checks/convergence.ts';
import { cursorFaults } from './checks/cursor.ts';
import { lost, miscounted } from './checks/loss.ts';
import { vanished } from './checks/pending.ts';
import { faultsWithKills } from './world/faultyLine.ts';
import type { Laptop } from './world/laptop.ts';
import { runs, testTimeout } from './world/runs.ts';
import { play, schedules } from './world/schedule.ts';
import { storeKey } from './world/storeFiles.ts';
import { hubBase, type HubBase } from './world/testHub.ts';
import { coordinators, fork, within, type World } from './world/world.ts';

let hubs: HubBase;
beforeAll(async () => {
  hubs = await hubBase();
});
afterAll(() => hubs.stop());

const laptops = fc.integer({ min: 2, max: 4 });

describe('a laptop that is killed', () => {
  it(
    'S06 after a kill anywhere the cursor equals what is applied',
    async () => {
      let kills = 0;
      const steps = schedules({ edit: 6, anything: 4, agree: 1, sync: 10, kill: 2 }, { steps: 40 });
      const last = fc.array(faultsWithKills, { maxLength: 8 });
      await fc.assert(
        fc.asyncProperty(laptops, steps, last, async (count, list, faults) => {
          const { world } = await coordinators(hubs, count);
          await within(world, async () => {
            await play(world, list, async (step) => {
              if (step.does !== 'sync' && step.does !== 'kill') return;
              const { store } = world.laptop(step.who);
              expect(await cursorFaults(world, store)).toEqual([]);
              expect((await checkStore(store)).problems).toEqual([]);
            });
            await world.laptop(0).sync({ faults, pageLines: 1, changesAtOnce: 1, commandsApart: true });
            expect(await cursorFaults(world, world.laptop(0).store)).toEqual([]);
            await world.settle();
            expect(await lost(world)).toEqual([]);
            expect(await unsound(world)).toEqual([]);
            for (const laptop of world.laptops) kills += laptop.kills;
          });
        }),
        runs(8),
      );
      expect(kills).toBeGreaterThan(3);
    },
    testTimeout,
  );

  it(
    'S06 in every turn of the applying of one page: the page and its cursor, or neither',
    async () => {
      const { world } = await coordinators(hubs, 2);
      await within(world, async () => {
        const many = Array.from(
          { length: 12 },
          (_, value) => ({ does: 'edit', who: 0, which: value % 9, value }) as const,
        );
        await play(world, many);
        await world.laptop(0).sync();
        const outcomes = new Set<number>();
        // Small steps where the page comes in: each begins anew from the same present.
        for (const turn of [0, 20, 40, 60, 80, 100, 130, 160, 200, 300, 500, 1000]) {
          const future = await fork(hubs, world);
          await within(future, async () => {
            const laptop = future.laptop(1);
            const before = await laptop.store.replica.scopes();
            const none = { kind: 'none' } as const;
            await laptop.sync({ faults: [none, none, { kind: 'killed', turns: turn }] });
            expect(await cursorFaults(future, laptop.store)).toEqual([]);
            expect((await checkStore(laptop.store)).problems).toEqual([]);
            const [cursor] = await laptop.store.replica.scopes();
            outcomes.add((cursor?.after ?? 0) - (before[0]?.after ?? 0));
            await future.settle();
            expect(await diverging(future)).toEqual([]);
          });
        }
        // Some were cut before, some after, and none in between.
        expect(outcomes.size).toBe(2);
        expect(outcomes).toContain(0);
      });
    },
    testTimeout,
  );

  it(
    'S06 SIGKILL to a real process that records and syncs: nothing it confirmed is lost, and the cursor is what is applied',
    async () => {
      const { world } = await coordinators(hubs, 2);
      await within(world, async () => {
        const url = await world.hub.listen();
        const [other, victim] = [world.laptop(0), world.laptop(1)];
        const confirmed: string[] = [];
        for (let round = 1; round <= 6; round += 1) {
          await play(
            world,
            [0, 1, 2].map((value) => ({ does: 'edit', who: 0, which: value + round, value }) as const),
          );
          await other.sync();
          await victim.shut();
          confirmed.push(
            ...(await workUntilKilled([victim.directory, storeKey.toString('hex'), url, String(round)], 60 * round)),
          );
          await victim.reopen();
          await world.on(victim, async () => undefined);
          expect(await cursorFaults(world, victim.store), `round ${round}`).toEqual([]);
          expect((await checkStore(victim.store)).problems, `round ${round}`).toEqual([]);
          const logged = await victim.store.read.selectFrom('change').select('commandId').execute();
          const there = new Set(logged.map(({ commandId }) => commandId));
          expect(
            confirmed.filter((id) => !there.has(id)),
            `round ${round}`,
          ).toEqual([]);
        }
        expect(confirmed.length).toBeGreaterThan(6);
        await world.settle();
        expect(await lost(world)).toEqual([]);
        expect(await miscounted(world)).toEqual([]);
        expect(await setsHeld(world)).toBe(1);
        expect(await diverging(world)).toEqual([]);
      });
    },
    testTimeout,
  );
});

const script = fileURLToPath(new URL('./world/workAndSync.ts', import.meta.url));

/** Lets a process record and sync until a moment after its first confirmed command, kills it, and returns all it confirmed. */
async function workUntilKilled(args: readonly string[], moment: number): Promise<string[]> {
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'close');
  let told = '';
  child.stdout.setEncoding('utf8');
  for await (const text of child.stdout) {
    if (told === '') void sleep(moment).then(() => child.kill('SIGKILL'));
    told += text;
  }
  await ended;
  expect(child.signalCode).toBe('SIGKILL');
  return told.split('\n').slice(0, -1);
}

/** A hub that can be read today and not be written to. */
function withoutSending(world: World): HubTransport {
  return (request) => {
    if (request.path.startsWith('/v1/push')) throw new Error('sending does not work today');
    return world.hub.answer(request);
  };
}

/** Everything comes in, as far as this laptop can reach. */
async function pulledAll(world: World, laptop: Laptop, look: () => Promise<void>): Promise<void> {
  const connection = await laptop.store.replica.connection();
  const client = laptop.clientOver(world.hub.answer, connection?.hub ?? '');
  const { scopes, epoch } = await client.state();
  for (const { scope, head } of scopes) {
    const cursor = async () => (await laptop.store.replica.scopes()).find((one) => one.scope === scope)?.after;
    for (let after = await cursor(); after !== undefined && after < head; after = await cursor()) {
      await laptop.store.replica.applyPage(await client.pull({ scope, epoch, after, limit: 2 }));
      await look();
    }
  }
}

describe('work that is not sent yet', () => {
  it(
    'S14 own pending edits never vanish during a pull, whatever comes in and wherever it is cut',
    async () => {
      let looked = 0;
      const steps = schedules(
        { edit: 10, anything: 4, agree: 1, decide: 2, undo: 1, sync: 8, bundle: 1, kill: 1 },
        { steps: 34 },
      );
      await fc.assert(
        fc.asyncProperty(laptops, steps, async (count, list) => {
          const { world } = await coordinators(hubs, count);
          await within(world, async () => {
            for (const step of list) {
              if (step.does !== 'sync') {
                await play(world, [step]);
                continue;
              }
              // What comes in comes before what goes out: the worst for what is pending.
              const laptop = world.laptop(step.who);
              world.route = withoutSending(world);
              const look = lookAt(world, laptop);
              await laptop.sync({
                faults: step.faults,
                pageLines: step.lines,
                changesAtOnce: step.lines,
                onWritten: look,
              });
              await pulledAll(world, laptop, look);
              world.route = world.hub.answer;
              await laptop.sync({
                faults: step.faults,
                pageLines: step.lines,
                changesAtOnce: step.lines,
                onWritten: look,
              });
              await look();
            }
            await world.settle();
            expect(await lost(world)).toEqual([]);
          });
        }),
        runs(6),
      );
      expect(looked).toBeGreaterThan(50);

      /** Looks whether everything that was recorded on a laptop and not sent can still be seen. */
      function lookAt(world: World, laptop: Laptop): () => Promise<void> {
        return async () => {
          looked += 1;
          const own = world.ledger.all.filter(({ on }) => on === laptop.name).map(({ change }) => change.id);
          expect(await vanished(laptop.store, own)).toEqual([]);
        };
      }
    },
    testTimeout,
  );
});
