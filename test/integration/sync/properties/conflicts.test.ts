import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { resolveConflict } from '../../../../db/commands/resolveConflict.ts';
import { retireRecord } from '../../../../db/commands/retireRecord.ts';
import { saveIntervention } from '../../../../db/commands/saveIntervention.ts';
import { saveReferenceBudget } from '../../../../db/commands/saveReferenceBudget.ts';
import type { Store } from '../../../../db/store/openStore.ts';
import { forms } from '../../db/forms.ts';
import { diverging, setsHeld, unlikeHub, unsound } from './checks/convergence.ts';
import { misheld } from './checks/expected.ts';
import { lost } from './checks/loss.ts';
import { edit, editCount } from './world/edits.ts';
import { lastWriterWins, withoutComparingHeads } from './world/otherFolds.ts';
import { runs, testTimeout } from './world/runs.ts';
import { play, schedules } from './world/schedule.ts';
import { hubBase, type HubBase } from './world/testHub.ts';
import { coordinators, fork, within, type Dossier, type World } from './world/world.ts';

let hubs: HubBase;
beforeAll(async () => {
  hubs = await hubBase();
});
afterAll(() => hubs.stop());

const laptops = fc.integer({ min: 2, max: 5 });

/** All that a laptop asks a person to decide. */
async function openOn({ replica }: Store) {
  const open = await replica.conflicts();
  return open
    .map(({ kind, entityId, group, heads, otherIds }) => {
      const ids = heads.map(({ changeId }) => changeId).toSorted();
      return [kind, entityId, group, ...ids, ...otherIds.toSorted()].join(' ');
    })
    .toSorted();
}

describe('one state', () => {
  it(
    'S07 equal sets, equal projection hash on all devices and equal rows at the hub, by whatever route they came',
    async () => {
      let conflicts = 0;
      const weights = { anything: 5, edit: 6, agree: 2, decide: 2, undo: 1, sync: 5, meet: 1, bundle: 2 };
      await fc.assert(
        fc.asyncProperty(laptops, schedules(weights, { steps: 40 }), async (count, steps) => {
          const { world } = await coordinators(hubs, count);
          await within(world, async () => {
            // Also on the way: whoever happens to hold the same, shows the same.
            await play(world, steps, async () => expect(await diverging(world)).toEqual([]));
            await world.settle();
            expect(await setsHeld(world)).toBe(1);
            expect(await diverging(world)).toEqual([]);
            for (const { store } of world.laptops) expect(await unlikeHub(world, store)).toEqual([]);
            expect(await unsound(world)).toEqual([]);
            conflicts += (await openOn(world.laptop(0).store)).length;
          });
        }),
        runs(7),
      );
      expect(conflicts).toBeGreaterThan(0);
    },
    testTimeout,
  );

  it('S07 control: a fold in which the last writer wins shows something else on every laptop', async () => {
    const { world } = await coordinators(hubs, 3);
    await within(world, async () => {
      await play(
        world,
        [0, 1, 2].map((who) => ({ does: 'edit', who, which: 0, value: who }) as const),
      );
      await world.settle();
      expect(await setsHeld(world)).toBe(1);
      expect(await diverging(world)).toEqual([]);
      expect(await diverging(world, lastWriterWins)).not.toEqual([]);
    });
  });

  it(
    'S08 which conflicts exist does not depend on who syncs first',
    async () => {
      let conflicts = 0;
      const together = schedules({ edit: 4, decide: 1, sync: 4 }, { steps: 12 });
      const apart = schedules({ edit: 8, undo: 1, decide: 1 }, { steps: 14 });
      const orders = fc.array(fc.array(fc.nat(4), { minLength: 3, maxLength: 8 }), { minLength: 2, maxLength: 2 });
      await fc.assert(
        fc.asyncProperty(laptops, together, apart, orders, async (count, before, meanwhile, turns) => {
          const { world } = await coordinators(hubs, count);
          await within(world, async () => {
            await play(world, [...before, ...meanwhile]);
            await world.late.drain();
            const found: string[][] = [];
            for (const order of turns) {
              const future = await fork(hubs, world);
              await within(future, async () => {
                await play(
                  future,
                  order.map((who) => ({ does: 'sync', who, faults: [], lines: 5000 }) as const),
                );
                await future.settle();
                expect(await lost(future)).toEqual([]);
                for (const { store } of future.laptops) found.push(await openOn(store));
              });
            }
            const [first] = found;
            for (const other of found) expect(other).toEqual(first);
            conflicts += first?.length ?? 0;
          });
        }),
        runs(6),
      );
      expect(conflicts).toBeGreaterThan(0);
    },
    testTimeout,
  );
});

/** Lets every laptop set an amount that no other sets, without knowing of each other. */
async function amountsApart(
  world: World,
  { budgetId, departmentId }: Dossier,
  amounts: readonly number[],
): Promise<void> {
  for (const [index, laptop] of world.laptops.entries()) {
    const amountCents = 1_000_000 + index + 100 * (amounts[index % amounts.length] ?? 0);
    await world.on(laptop, (store) =>
      saveReferenceBudget(store, budgetId, forms.budget(departmentId, { amountCents })),
    );
  }
}

describe('a conflict', () => {
  const contradicting = { edit: 10, decide: 2, undo: 1, sync: 6, meet: 1, bundle: 1 };

  it(
    'S09 every same-group concurrent pair with different values is held, both readable, and S10 nothing else is',
    async () => {
      let conflicts = 0;
      await fc.assert(
        fc.asyncProperty(laptops, schedules(contradicting, { steps: 40 }), async (count, steps) => {
          const { world } = await coordinators(hubs, count);
          await within(world, async () => {
            await play(world, steps);
            await world.settle();
            expect(await misheld(world)).toEqual([]);
            conflicts += (await openOn(world.laptop(0).store)).length;
          });
        }),
        runs(10),
      );
      expect(conflicts).toBeGreaterThan(3);
    },
    testTimeout,
  );

  it('S09 control: a fold that does not compare heads lets one of the two values vanish unseen', async () => {
    const { world } = await coordinators(hubs, 2);
    await within(world, async () => {
      await play(
        world,
        [0, 1].map((who) => ({ does: 'edit', who, which: 6, value: who }) as const),
      );
      await world.settle();
      expect(await misheld(world)).toEqual([]);
      expect(await misheld(world, withoutComparingHeads)).toContainEqual(expect.stringContaining('does not hold'));
    });
  });

  it(
    'S10 no false conflict: other groups, equal values, causally later edits, also in chains made offline',
    async () => {
      // One edit of each group, so that no two laptops touch the same.
      const groups = [0, 1, 3, 4, 5, 6, 7, 8];
      const rounds = fc.array(
        fc.record({
          way: fc.constantFrom('own', 'same', 'turns'),
          which: fc.nat(editCount),
          values: fc.array(fc.nat(5), { minLength: 1, maxLength: 4 }),
          syncs: fc.array(fc.nat(4), { maxLength: 3 }),
        }),
        { minLength: 2, maxLength: 6 },
      );
      await fc.assert(
        fc.asyncProperty(laptops, rounds, async (count, plan) => {
          const { world } = await coordinators(hubs, count);
          await within(world, async () => {
            for (const { way, which, values, syncs } of plan) {
              for (const [index, laptop] of world.laptops.entries()) {
                const group = groups[(which + (way === 'own' ? index : 0)) % groups.length] ?? 0;
                const wished = way === 'same' ? values.slice(0, 1) : values;
                for (const value of wished) await world.on(laptop, (store) => edit(store, group, value));
                // In turns each knows what the one before did.
                if (way === 'turns') await world.settle();
              }
              for (const who of syncs) await world.laptop(who).sync();
              await world.settle();
              for (const { store } of world.laptops) expect(await openOn(store)).toEqual([]);
            }
          });
        }),
        runs(5),
      );
    },
    testTimeout,
  );

  it(
    'S11 a resolution names its heads; a third edit meanwhile opens it again',
    async () => {
      const amounts = fc.array(fc.nat(50), { minLength: 1, maxLength: 5 });
      const first = fc.array(fc.nat(4), { maxLength: 6 });
      await fc.assert(
        fc.asyncProperty(laptops, amounts, fc.nat(4), first, async (count, wished, chosen, order) => {
          const { world, dossier } = await coordinators(hubs, count);
          await within(world, async () => {
            await amountsApart(world, dossier, wished);
            await world.settle();
            const [one, two] = [world.laptop(0), world.laptop(1)];
            const [open] = await one.store.replica.conflicts();
            expect(open?.heads).toHaveLength(count);
            const { entityId, group, heads } = open ?? { entityId: '', group: '', heads: [] };
            const head = heads[chosen % heads.length]?.changeId ?? '';
            const decide = (laptop: typeof one, changeId: string) =>
              world.on(laptop, (store) => resolveConflict(store, { entityId, group, changeId }));
            const { commandId } = await decide(one, head);
            const decision = world.ledger.all.find(({ change }) => change.commandId === commandId)?.change;
            expect(decision?.groups[group]?.saw.toSorted()).toEqual(heads.map(({ changeId }) => changeId).toSorted());
            const third = forms.budget(dossier.departmentId, { amountCents: 77 });
            const edited = await world.on(two, (store) => saveReferenceBudget(store, dossier.budgetId, third));
            await play(
              world,
              order.map((who) => ({ does: 'sync', who, faults: [], lines: 1 }) as const),
            );
            await world.settle();
            const made = world.ledger.all.find(({ change }) => change.commandId === edited.commandId)?.change;
            for (const { store } of world.laptops) {
              const [again, ...others] = await store.replica.conflicts();
              expect(others).toEqual([]);
              expect(again?.heads.map(({ changeId }) => changeId).toSorted()).toEqual(
                [decision?.id ?? '', made?.id ?? ''].toSorted(),
              );
            }
            await decide(world.laptop(count - 1), made?.id ?? '');
            await world.settle();
            for (const { store } of world.laptops) {
              expect(await store.replica.conflicts()).toEqual([]);
              const row = store.read.selectFrom('referenceBudget').select('amountCents').where('id', '=', entityId);
              expect(await row.executeTakeFirst()).toEqual({ amountCents: 77 });
            }
          });
        }),
        runs(6),
      );
    },
    testTimeout,
  );

  it(
    'S12 retire against edit is a conflict in both orders, with both readable, and ends as the person decides',
    async () => {
      const values = fc.constantFrom({ goal: 'Heel anders' }, { status: 'planned' }, { responsibleRole: 'Begeleider' });
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: 2, max: 4 }), values, fc.boolean(), async (count, changed, keepIt) => {
          const { world, dossier } = await coordinators(hubs, count);
          const { interventionId, departmentId } = dossier;
          await within(world, async () => {
            const [one, two] = [world.laptop(0), world.laptop(1)];
            await world.on(one, (store) => retireRecord(store, 'intervention', interventionId, 'dubbel'));
            const row = await two.store.read.selectFrom('intervention').selectAll().executeTakeFirstOrThrow();
            const form = { ...forms.intervention(departmentId), ...row, ...changed };
            await world.on(two, (store) => saveIntervention(store, interventionId, form));
            for (const order of [
              [0, 1],
              [1, 0],
            ]) {
              const future = await fork(hubs, world);
              await within(future, async () => {
                for (const who of order) await future.laptop(who).sync();
                await future.settle();
                expect(await misheld(future)).toEqual([]);
                for (const { store } of future.laptops) {
                  const [open, ...others] = await store.replica.conflicts();
                  expect(others).toEqual([]);
                  expect(open?.heads.map(({ actor }) => actor).toSorted()).toEqual(['laptop 1', 'laptop 2']);
                  expect(await retiredOn(store, interventionId)).toBe(1);
                }
                await decideFor(future, interventionId, keepIt ? 'laptop 2' : 'laptop 1');
                await future.settle();
                for (const { store } of future.laptops) {
                  expect(await store.replica.conflicts()).toEqual([]);
                  expect(await retiredOn(store, interventionId)).toBe(keepIt ? 0 : 1);
                }
              });
            }
          });
        }),
        runs(3),
      );
    },
    testTimeout,
  );
});

async function retiredOn({ read }: Store, id: string): Promise<number | undefined> {
  return (await read.selectFrom('intervention').select('retired').where('id', '=', id).executeTakeFirst())?.retired;
}

/** The last laptop chooses what a person wrote. */
async function decideFor(world: World, entityId: string, actor: string): Promise<void> {
  const laptop = world.laptop(world.laptops.length - 1);
  const open = (await laptop.store.replica.conflicts()).find((one) => one.entityId === entityId);
  const head = open?.heads.find((one) => one.actor === actor);
  if (open === undefined || head === undefined) throw new Error('there is nothing to decide');
  const { group } = open;
  await world.on(laptop, (store) => resolveConflict(store, { entityId, group, changeId: head.changeId }));
}
