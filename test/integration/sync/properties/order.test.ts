import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HubClient } from '../../../../sync/laptop/hubClient.ts';
import type { HubTransport } from '../../../../sync/laptop/transport.ts';
import { lost, miscounted } from './checks/loss.ts';
import { missed, Reader } from './checks/readers.ts';
import { edit, editCount } from './world/edits.ts';
import type { Laptop } from './world/laptop.ts';
import { looseHub } from './world/looseHub.ts';
import { runs, testTimeout } from './world/runs.ts';
import { hubBase, type HubBase, type TestHub } from './world/testHub.ts';
import { beginning, wholeDossier, within, World, type Dossier } from './world/world.ts';

let hubs: HubBase;
beforeAll(async () => {
  hubs = await hubBase();
});
afterAll(() => hubs.stop());

/** Writers at once, each with a laptop of its own. */
const writers = 8;

const crowd = beginning(async (base) => {
  const world = new World(await base.fresh());
  for (let made = 0; made < writers; made += 1) await world.join('coordinator');
  const facts = await world.on(world.laptop(0), (store) => wholeDossier(store));
  await world.settle();
  return { world, facts };
});

/** Eight laptops that hold one dossier, each with work of its own that nobody else has seen. */
async function crowded(each: number): Promise<{ world: World<TestHub>; dossier: Dossier }> {
  const { world, facts: dossier } = await crowd(hubs);
  for (const [index, laptop] of world.laptops.entries()) {
    for (let count = 0; count < each; count += 1) {
      const which = (index + count) % (editCount - 1);
      await world.on(laptop, (store) => edit(store, which, index + 3 * count));
    }
  }
  return { world, dossier };
}

async function clientOf(laptop: Laptop, transport: HubTransport): Promise<HubClient> {
  return laptop.clientOver(transport, (await laptop.store.replica.connection())?.hub ?? '');
}

/** Each laptop sends what it has, so many changes at a time, all of them at once; a reader looks on. */
async function writeAndRead(world: World, { institutionId: scope }: Dossier, lines: number): Promise<string[]> {
  const [first] = world.laptops;
  if (first === undefined) throw new Error('eight laptops');
  const epoch = (await first.store.replica.connection())?.epoch ?? '';
  const client = await clientOf(first, world.hub.answer);
  const reader = new Reader(client, { scope, epoch });
  const write = async (laptop: Laptop) => {
    const own = await clientOf(laptop, (request) => world.route(request));
    for (;;) {
      // Edits here are commands of one change: nothing is cut.
      const { changes, heads } = await laptop.store.replica.outbox(scope, { changes: lines, bytes: 1e6 });
      if (changes.length === 0) return;
      const { receipts } = await own.push(scope, { changes, heads });
      await laptop.store.replica.keepReceipts(scope, epoch, receipts);
    }
  };
  await reader.readUntil(Promise.all(world.laptops.map(write)));
  return missed(reader, client, { scope, epoch });
}

describe('eight writers on real PostgreSQL', () => {
  it(
    'S04 a reader that saw seq n never later meets a new m ≤ n',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: 1, max: 3 }), async (lines) => {
          const { world, dossier } = await crowded(10);
          await within(world, async () => {
            expect(await writeAndRead(world, dossier, lines)).toEqual([]);
            expect(await lost(world)).toEqual([]);
          });
        }),
        runs(2),
      );
    },
    testTimeout,
  );

  it('S04 control: when numbers are handed out outside the lock of the institution a reader misses what commits late', async () => {
    const { world, dossier } = await crowded(6);
    await within(world, async () => {
      world.route = await looseHub(world.hub);
      expect(await writeAndRead(world, dossier, 1)).toContainEqual(expect.stringContaining('was never met'));
    });
  });

  it(
    'S05 no holes per scope and per device, when all push at once and in pieces',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(1, 2, 100), async (lines) => {
          const { world } = await crowded(4);
          await within(world, async () => {
            await Promise.all(world.laptops.map((laptop) => laptop.sync({ batch: { changes: lines, bytes: 1e6 } })));
            expect(await miscounted(world)).toEqual([]);
            await world.settle();
            expect(await lost(world)).toEqual([]);
          });
        }),
        runs(2),
      );
    },
    testTimeout,
  );

  it(
    'S02 a batch sent k times at once counts once, with the same receipts each time',
    async () => {
      const times = fc.array(fc.integer({ min: 2, max: 4 }), { minLength: writers, maxLength: writers });
      await fc.assert(
        fc.asyncProperty(times, async (often) => {
          const { world, dossier } = await crowded(3);
          await within(world, async () => {
            const pushes = world.laptops.map(async (laptop, index) => {
              const batch = await laptop.store.replica.outbox(dossier.institutionId, { changes: 100, bytes: 1e6 });
              const client = await clientOf(laptop, world.route);
              const copies = Array.from({ length: often[index] ?? 2 }, () => client.push(dossier.institutionId, batch));
              return (await Promise.all(copies)).map(({ receipts }) => receipts.toSorted((a, b) => a.seq - b.seq));
            });
            for (const [one, ...again] of await Promise.all(pushes)) {
              expect(one?.length).toBeGreaterThan(0);
              for (const receipts of again) expect(receipts).toEqual(one);
            }
            expect(await miscounted(world)).toEqual([]);
            await world.settle();
            expect(await lost(world)).toEqual([]);
          });
        }),
        runs(2),
      );
    },
    testTimeout,
  );
});
