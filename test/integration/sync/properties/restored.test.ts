import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { saveInstitution } from '../../../../db/commands/saveInstitution.ts';
import { forms } from '../../db/forms.ts';
import { diverging, setsHeld, unlikeHub, unsound } from './checks/convergence.ts';
import { lost, miscounted } from './checks/loss.ts';
import { runs, testTimeout } from './world/runs.ts';
import { play, schedules } from './world/schedule.ts';
import { hubBase, type HubBase } from './world/testHub.ts';
import { coordinators, within, type World } from './world/world.ts';

let hubs: HubBase;
beforeAll(async () => {
  hubs = await hubBase();
});
afterAll(() => hubs.stop());

const laptops = fc.integer({ min: 2, max: 5 });
const busy = { anything: 5, edit: 5, agree: 2, decide: 1, undo: 1, sync: 8, meet: 1, bundle: 1, kill: 1 };

/** Everything holds again once all laptops have been in touch with the hub as it is now. */
async function expectWhole(world: World): Promise<void> {
  for (const { state } of await world.settle()) expect(state).toBe('in-sync');
  expect(await lost(world)).toEqual([]);
  expect(await miscounted(world)).toEqual([]);
  expect(await setsHeld(world)).toBe(1);
  expect(await diverging(world)).toEqual([]);
  expect(await unsound(world)).toEqual([]);
  for (const { store } of world.laptops) expect(await unlikeHub(world, store)).toEqual([]);
}

describe('a hub that is put back', () => {
  it(
    'S16 after a hub restore to any earlier point and re-sync, S01 holds',
    async () => {
      let again = 0;
      const stage = fc.record({
        work: schedules(busy, { steps: 16 }),
        backup: fc.boolean(),
        restore: fc.option(fc.nat(5), { freq: 2 }),
      });
      await fc.assert(
        fc.asyncProperty(laptops, fc.array(stage, { minLength: 2, maxLength: 4 }), async (count, stages) => {
          const { world } = await coordinators(hubs, count);
          await within(world, async () => {
            const backups = [await world.hub.backup()];
            for (const { work, backup, restore } of stages) {
              await play(world, work);
              if (backup) backups.push(await world.hub.backup());
              const chosen = restore === null ? undefined : backups[restore % backups.length];
              if (chosen !== undefined) {
                await world.hub.restore(chosen);
                const first = await world.laptop(restore ?? 0).sync();
                again += first?.sentAgain ?? 0;
              }
            }
            await expectWhole(world);
          });
        }),
        runs(7),
      );
      expect(again).toBeGreaterThan(0);
    },
    testTimeout,
  );

  it('S16 to a point before the institution was made, with everybody holding it', async () => {
    const { world } = await coordinators(hubs, 3);
    await within(world, async () => {
      const empty = await world.hub.backup();
      const { commandId } = await world.on(world.laptop(1), (store) =>
        saveInstitution(store, null, forms.institution({ name: 'De Eiken' })),
      );
      await world.settle();
      await play(world, [0, 1, 2].map((who) => ({ does: 'edit', who, which: 0, value: who }) as const));
      await world.settle();
      await world.hub.restore(empty);
      // Who did not make it comes first: it has nothing to send of it, and waits for who has.
      await expectWhole(world);
      expect(world.ledger.all.map(({ change }) => change.commandId)).toContain(commandId);
    });
  });

  it('S16 control: a hub that keeps its epoch after a restore is not sent again what it lost', async () => {
    const { world } = await coordinators(hubs, 2);
    await within(world, async () => {
      const { epoch } = await world.hub.db.selectFrom('hub').select('epoch').executeTakeFirstOrThrow();
      const backup = await world.hub.backup();
      await play(world, [{ does: 'edit', who: 0, which: 0, value: 1 }]);
      await world.settle();
      await world.hub.restore(backup);
      await world.hub.db.updateTable('hub').set({ epoch, previousEpoch: null }).execute();
      for (const laptop of world.laptops) await laptop.sync();
      expect(await lost(world)).toContainEqual(expect.stringContaining('is accepted and not at the hub'));
    });
  });
});
