import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../hub/process/hubProcess.ts';
import { diverging, setsHeld, unlikeHub, unsound } from './checks/convergence.ts';
import { lost, miscounted } from './checks/loss.ts';
import { edit, editCount } from './world/edits.ts';
import type { Laptop } from './world/laptop.ts';
import { ProcessHub } from './world/processHub.ts';
import { runs } from './world/runs.ts';
import { wholeDossier, within, World } from './world/world.ts';

/** Consultants of two institutions, and coordinators of all. */
const groups = 2;
const consultants = 8;
const coordinators = 4;

/** Twenty laptops at a hub in a process of its own. */
async function twenty(hub: ProcessHub): Promise<World<ProcessHub>> {
  const world = new World(hub);
  const first = await world.join('coordinator');
  const client = first.clientOver(hub.answer, (await first.store.replica.connection())?.hub ?? '');
  hub.inviteBy(async ({ role, scopes }) => (await client.invite(role, scopes)).invite);
  const scopes: string[] = [];
  for (let made = 0; made < groups; made += 1) {
    scopes.push((await world.on(first, (store) => wholeDossier(store, `Stichting ${made}`))).institutionId);
  }
  await first.sync();
  for (let made = 1; made < coordinators; made += 1) await world.join('coordinator');
  for (const scope of scopes) for (let made = 0; made < consultants; made += 1) await world.join('consultant', [scope]);
  await Promise.all(world.laptops.map((laptop) => laptop.sync()));
  return world;
}

/** Records and syncs until it is told to stop, whatever happens to the hub; tells how often it found nobody. */
async function workOn(world: World, laptop: Laptop, index: number, isOver: () => boolean): Promise<number> {
  let unreachable = 0;
  for (let count = 0; !isOver(); count += 1) {
    for (let more = 0; more < 3; more += 1) {
      await world.on(laptop, (store) => edit(store, (index + 3 * count + more) % (editCount - 1), index + count));
    }
    const outcome = await laptop.sync({ commandsApart: count % 2 === 0 });
    if (outcome?.state === 'offline') unreachable += 1;
    await sleep(5);
  }
  return unreachable;
}

/** Twenty laptops work while something happens to the hub; returns how often one of them found nobody. */
async function during(world: World, happening: () => Promise<void>): Promise<number> {
  let over = false;
  const work = world.laptops.map((laptop, index) => workOn(world, laptop, index, () => over));
  try {
    await happening();
  } finally {
    over = true;
  }
  const unreachable = await Promise.all(work);
  return unreachable.reduce((sum, count) => sum + count, 0);
}

/** All of it: every laptop in sync, nothing lost, nothing double, equal grants equal fingerprints, and the same at the hub. */
async function expectWhole(world: World<ProcessHub>): Promise<void> {
  for (const { state, scopeFaults } of await world.settle()) expect([state, scopeFaults.size]).toEqual(['in-sync', 0]);
  await world.hub.look();
  expect(await lost(world)).toEqual([]);
  expect(await miscounted(world)).toEqual([]);
  // Coordinators hold everything, consultants the institution of their group.
  expect(await setsHeld(world)).toBe(1 + groups);
  expect(await diverging(world)).toEqual([]);
  expect(await unsound(world)).toEqual([]);
  expect(await unlikeHub(world, world.laptop(0).store)).toEqual([]);
}

it('S01 S02 S07 kill -9 of the hub during pushes of 20 laptops: every laptop ends in sync, nothing confirmed is lost, nothing counts twice', async () => {
  const hub = await ProcessHub.start(temporaryFolder());
  const world = await twenty(hub);
  expect(world.laptops).toHaveLength(20);
  await within(world, async () => {
    const kills = Math.max(2, runs(3).numRuns ?? 3);
    const unreachable = await during(world, async () => {
      for (let kill = 0; kill < kills; kill += 1) {
        await sleep(500 + Math.random() * 700);
        await hub.killAndStart();
      }
    });
    expect(unreachable).toBeGreaterThan(kills);
    expect(world.ledger.all.length).toBeGreaterThan(60);
    await expectWhole(world);
  });
}, 300_000);

it('S16 the hub restored from an older backup under 20 laptops: every laptop ends in sync and what the backup lacked is sent again', async () => {
  const folder = temporaryFolder();
  const hub = await ProcessHub.start(join(folder, 'hub'));
  const world = await twenty(hub);
  await within(world, async () => {
    const out = join(folder, 'backup');
    let before = 0;
    await during(world, async () => {
      await sleep(600);
      before = await hub.backup(out);
      await sleep(800);
      await hub.restore(out);
      await sleep(500);
    });
    // One that was killed on top of it.
    await hub.killAndStart();
    expect(world.ledger.all.length).toBeGreaterThan(before);
    await expectWhole(world);
  });
}, 300_000);
