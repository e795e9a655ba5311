import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agreeAgreement } from '../../../../db/commands/agreementSteps.ts';
import { findAgreement } from '../../../../db/commands/find.ts';
import { saveInstitution } from '../../../../db/commands/saveInstitution.ts';
import { allAccords, forms } from '../../db/forms.ts';
import { diverging, setsHeld, unlikeHub, unsound } from './checks/convergence.ts';
import { lost, miscounted } from './checks/loss.ts';
import { runs, testTimeout } from './world/runs.ts';
import { handOver, play, schedules } from './world/schedule.ts';
import { hubBase, type HubBase } from './world/testHub.ts';
import { coordinators, within, type World } from './world/world.ts';

let hubs: HubBase;
beforeAll(async () => {
  hubs = await hubBase();
});
afterAll(() => hubs.stop());

const laptops = fc.integer({ min: 2, max: 5 });
const busy = { anything: 5, edit: 5, agree: 2, decide: 1, undo: 1, sync: 8, meet: 1, bundle: 1, kill: 1 };

/** What does not hold once all laptops have been in touch with the hub as it is now. */
async function faultsOf(world: World): Promise<string[]> {
  const outcomes = await world.settle();
  const problems = outcomes.flatMap(({ state }) => (state === 'in-sync' ? [] : [`a laptop ends ${state}`]));
  problems.push(
    ...(await lost(world)),
    ...(await miscounted(world)),
    ...(await diverging(world)),
    ...(await unsound(world)),
  );
  if ((await setsHeld(world)) > 1) problems.push('laptops with the same grants hold different changes');
  for (const { store } of world.laptops) problems.push(...(await unlikeHub(world, store)));
  return problems;
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
            expect(await faultsOf(world)).toEqual([]);
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
      await play(
        world,
        [0, 1, 2].map((who) => ({ does: 'edit', who, which: 0, value: who }) as const),
      );
      await world.settle();
      await world.hub.restore(empty);
      // Who did not make it comes first: it has nothing to send of it, and waits for who has.
      expect(await faultsOf(world)).toEqual([]);
      expect(world.ledger.all.map(({ change }) => change.commandId)).toContain(commandId);
    });
  });

  it('S16 what was accepted before stands for everybody, also when after the restore something else came first', async () => {
    const { world, dossier } = await coordinators(hubs, 3);
    await within(world, async () => {
      const [one, two, three] = [world.laptop(0), world.laptop(1), world.laptop(2)];
      const [first = '', second = ''] = dossier.agreementIds;
      const backup = await world.hub.backup();
      // Together they exceed the budget; the second laptop is away all the time.
      await world.on(two, (store) => agreeAgreement(store, second, allAccords));
      await world.on(one, (store) => agreeAgreement(store, first, allAccords));
      for (const laptop of [one, three]) await laptop.sync();
      await world.hub.restore(backup);
      await two.sync();
      expect(await faultsOf(world)).toEqual([]);
      for (const { store } of world.laptops) {
        expect((await findAgreement(store.read, first)).agreement.status).toBe('agreed');
        expect(await store.replica.refused()).toEqual([]);
      }
    });
  });

  it('S16 when a laptop that was never told brings it back first and it is refused, its author is told why', async () => {
    const { world, dossier } = await coordinators(hubs, 3);
    await within(world, async () => {
      const [one, two, three] = [world.laptop(0), world.laptop(1), world.laptop(2)];
      const [first = '', second = ''] = dossier.agreementIds;
      const backup = await world.hub.backup();
      await world.on(two, (store) => agreeAgreement(store, second, allAccords));
      await world.on(one, (store) => agreeAgreement(store, first, allAccords));
      await handOver(one, three);
      await one.sync();
      await world.hub.restore(backup);
      for (const laptop of [two, three]) await laptop.sync();
      expect(await faultsOf(world)).toEqual([]);
      expect((await findAgreement(one.store.read, first)).agreement.status).toBe('proposed');
      expect(await one.store.replica.refused()).toContainEqual(expect.objectContaining({ code: 'rule' }));
    });
  });

  it('S16 control: a hub that keeps its epoch after a restore is not noticed, and laptops miss what came instead', async () => {
    const { world } = await coordinators(hubs, 3);
    /** What does not hold after a restore in which the number that was lost goes to something else before who knew it comes by. */
    const faultsAfter = async (value: number, then: (epoch: string) => Promise<void>) => {
      const { epoch } = await world.hub.db.selectFrom('hub').select('epoch').executeTakeFirstOrThrow();
      const backup = await world.hub.backup();
      await play(world, [{ does: 'edit', who: 0, which: 0, value }]);
      for (const who of [0, 1]) await world.laptop(who).sync();
      await play(world, [{ does: 'edit', who: 2, which: 3, value: 2 - value }]);
      await world.hub.restore(backup);
      await then(epoch);
      await world.laptop(2).sync();
      return faultsOf(world);
    };
    await within(world, async () => {
      expect(await faultsAfter(0, async () => undefined)).toEqual([]);
      const keepIt = async (epoch: string) => {
        await world.hub.db.updateTable('hub').set({ epoch, previousEpoch: null }).execute();
      };
      expect(await faultsAfter(1, keepIt)).toContain('laptops with the same grants hold different changes');
    });
  });
});
