import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { diverging, setsHeld, unlikeHub, unsound } from './checks/convergence.ts';
import { lost, miscounted } from './checks/loss.ts';
import { hubBase, type HubBase } from './world/testHub.ts';
import { play, schedules } from './world/schedule.ts';
import { runs, testTimeout } from './world/runs.ts';
import { coordinators, within } from './world/world.ts';
let hubs: HubBase;
beforeAll(async () => { hubs = await hubBase(); });
afterAll(() => hubs.stop());
it('probe', async () => {
  const steps = schedules({ anything: 8, edit: 6, decide: 2, undo: 1, sync: 6, meet: 1, bundle: 1, kill: 1, restart: 1 }, { steps: 60 });
  let n = 0;
  await fc.assert(fc.asyncProperty(fc.integer({ min: 2, max: 4 }), steps, async (count, list) => {
    const t0 = performance.now();
    const { world } = await coordinators(hubs, count);
    await within(world, async () => {
      const t1 = performance.now();
      await play(world, list);
      const t2 = performance.now();
      await world.settle();
      const t3 = performance.now();
      const problems = [...await lost(world), ...await miscounted(world), ...await diverging(world), ...await unsound(world), ...await unlikeHub(world, world.laptop(0).store)];
      console.log(n++, 'make', t1-t0|0, 'play', t2-t1|0, list.length, 'settle', t3-t2|0, 'check', performance.now()-t3|0, 'changes', world.ledger.all.length, 'sets', await setsHeld(world), 'kills', world.laptops.map(l=>l.kills).join());
      expect(problems).toEqual([]);
    });
  }), runs(8));
}, testTimeout);
