import fc from 'fast-check';
import { v7 as uuidV7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { saveInstitution } from '../../../../db/commands/saveInstitution.ts';
import { hashOfChange, type Change } from '../../../../db/log/change.ts';
import { syncState } from '../../../../sync/laptop/syncState.ts';
import { forms } from '../../db/forms.ts';
import { changesIn } from '../../db/log/laptops.ts';
import { faultOf } from '../../db/tempStore.ts';
import { diverging, setsHeld, unlikeHub, unsound } from './checks/convergence.ts';
import { lost, miscounted } from './checks/loss.ts';
import { stored, untrue } from './checks/status.ts';
import { alteringPages } from './world/alteringLine.ts';
import { looseHub } from './world/looseHub.ts';
import { poisons, poisoned } from './world/poison.ts';
import { runs, testTimeout } from './world/runs.ts';
import { play, schedules } from './world/schedule.ts';
import { hubBase, type HubBase } from './world/testHub.ts';
import { coordinators, within } from './world/world.ts';

let hubs: HubBase;
beforeAll(async () => {
  hubs = await hubBase();
});
afterAll(() => hubs.stop());

const laptops = fc.integer({ min: 2, max: 5 });
const busy = { anything: 6, edit: 5, agree: 3, decide: 2, undo: 1, sync: 7, meet: 1, bundle: 1, restart: 1 };

describe('whatever happens on the way', () => {
  it(
    'S01 no loss: every committed change ends accepted, or refused with a reason on the device',
    async () => {
      let refused = 0;
      let kills = 0;
      await fc.assert(
        fc.asyncProperty(laptops, schedules({ ...busy, kill: 1 }, { steps: 50 }), async (count, steps) => {
          const { world } = await coordinators(hubs, count);
          await within(world, async () => {
            await play(world, steps);
            await world.settle();
            expect(await lost(world)).toEqual([]);
            expect(await unsound(world)).toEqual([]);
            expect(await unlikeHub(world, world.laptop(0).store)).toEqual([]);
            for (const { store, kills: killed } of world.laptops) {
              refused += (await store.replica.refused()).length;
              kills += killed;
            }
          });
        }),
        runs(11),
      );
      // Schedules in which nothing goes wrong prove nothing.
      expect(refused).toBeGreaterThan(0);
      expect(kills).toBeGreaterThan(0);
    },
    testTimeout,
  );

  it(
    'S02 a batch sent k times counts once, end to end',
    async () => {
      await fc.assert(
        fc.asyncProperty(
          laptops,
          schedules({ edit: 6, anything: 4, sync: 8, meet: 2 }, { steps: 30 }),
          async (count, steps) => {
            const { world } = await coordinators(hubs, count);
            await within(world, async () => {
              await play(world, steps);
              await world.settle();
              expect(await miscounted(world)).toEqual([]);
              expect(await setsHeld(world)).toBe(1);
              expect(await diverging(world)).toEqual([]);
            });
          },
        ),
        runs(8),
      );
    },
    testTimeout,
  );

  it('S02 control: a hub that keeps no receipts and does not look at ids counts a batch again when its answer was lost', async () => {
    const { world } = await coordinators(hubs, 2);
    await within(world, async () => {
      world.route = await looseHub(world.hub);
      const step = { does: 'edit', who: 0, which: 0, value: 1 } as const;
      const deaf = Array.from({ length: 3 }, () => ({ kind: 'deaf' as const }));
      await play(world, [
        step,
        { does: 'sync', who: 0, faults: [{ kind: 'none' }, { kind: 'none' }, ...deaf], lines: 50 },
      ]);
      await world.laptop(0).sync();
      expect(await miscounted(world)).toContainEqual(expect.stringMatching(/counts \d+ times/));
    });
  });
});

/** A change that says something else under the id of another. */
function altered(change: Change, how: number): Change {
  const { hash: _hash, ...content } = change;
  const ways: Partial<Change>[] = [
    { actor: 'Iemand anders' },
    { wallTime: '2001-01-01T00:00:00.000Z' },
    { reason: 'daarom' },
    { command: 'iets.anders' },
    { commandId: uuidV7() },
    {
      groups: Object.fromEntries(
        Object.entries(change.groups).map(([name, group]) => [name, { ...group, values: {} }]),
      ),
    },
    {
      groups: Object.fromEntries(
        Object.entries(change.groups).map(([name, group]) => [name, { ...group, saw: [uuidV7()] }]),
      ),
    },
    { deviceSeq: change.deviceSeq + 1 },
  ];
  const other = { ...content, ...ways[how % ways.length] };
  return { ...other, hash: hashOfChange(other) };
}

describe('one id, one content', () => {
  it(
    'S03 same id, other content: refused, by the hub and by every laptop, and nothing that stands changes',
    async () => {
      const how = fc.record({ way: fc.nat(7), which: fc.nat(50) });
      await fc.assert(
        fc.asyncProperty(how, schedules({ edit: 1 }, { steps: 6 }), async ({ way, which }, steps) => {
          const { world, dossier } = await coordinators(hubs, 2);
          await within(world, async () => {
            await play(world, steps);
            await world.settle();
            const [author, other] = [world.laptop(0), world.laptop(1)];
            const own = (await changesIn(author.store)).filter(({ device }) => device === author.device);
            const change = own[which % own.length];
            if (change === undefined) throw new Error('nothing was recorded');
            const forged = altered(change, way);
            const before = await other.store.replica.fingerprint();
            // By hand, by bundle and by push: whatever way it comes.
            expect(await faultOf(other.store.receive([forged]))).toMatchObject({ code: 'altered' });
            expect(await faultOf(other.store.replica.takeIn([forged], []))).toMatchObject({ code: 'altered' });
            const hub = (await author.store.replica.connection())?.hub ?? '';
            const client = author.clientOver(world.hub.answer, hub);
            const { receipts } = await client.push(dossier.institutionId, { changes: [forged], heads: [] });
            expect(receipts).toMatchObject([{ id: change.id, outcome: 'refused', code: 'altered' }]);
            await world.settle();
            expect(await other.store.replica.fingerprint()).toBe(before);
            expect(await lost(world)).toEqual([]);
            expect(await miscounted(world)).toEqual([]);
          });
        }),
        runs(8),
      );
    },
    testTimeout,
  );

  it('S03 two computers that went on from one copy of a store: the second is refused with a reason, and the first stands', async () => {
    const { world, dossier } = await coordinators(hubs, 2);
    await within(world, async () => {
      const [one, two] = [world.laptop(0), world.laptop(1)];
      const place = async (name: string) =>
        world.on(one, (store) => saveInstitution(store, dossier.institutionId, forms.institution({ place: name })));
      const twin = await world.twinOf(one);
      await place('Assen');
      await saveInstitution(twin.store, dossier.institutionId, forms.institution({ place: 'Emmen' }));
      await one.sync();
      const outcome = await twin.sync();
      expect(outcome).toMatchObject({ refused: 1, state: 'in-sync' });
      expect(await twin.store.replica.refused()).toMatchObject([{ code: 'chain', command: 'institution.save' }]);
      await two.sync();
      const shown = two.store.read.selectFrom('institution').select(['place', 'conflicts']);
      expect(await shown.executeTakeFirst()).toEqual({ place: 'Assen', conflicts: null });
      expect(await lost(world)).toEqual([]);
    });
  });
});

describe('the numbers', () => {
  it(
    'S05 no holes per scope and per device, whatever is lost, late, doubled or killed',
    async () => {
      await fc.assert(
        fc.asyncProperty(laptops, schedules({ ...busy, kill: 2 }, { steps: 30 }), async (count, steps) => {
          const { world } = await coordinators(hubs, count);
          await within(world, async () => {
            await play(world, steps);
            // Also before everything has come to rest.
            expect(await miscounted(world)).toEqual([]);
            await world.settle();
            expect(await miscounted(world)).toEqual([]);
          });
        }),
        runs(8),
      );
    },
    testTimeout,
  );

  it('S05 a hole in what a device sends stops there, is told, and nothing after it is taken', async () => {
    const { world, dossier } = await coordinators(hubs, 2);
    await within(world, async () => {
      const [one, two] = [world.laptop(0), world.laptop(1)];
      const scope = dossier.institutionId;
      const { hub, epoch } = (await one.store.replica.connection()) ?? { hub: '', epoch: null };
      await play(
        world,
        [1, 2, 3].map((value) => ({ does: 'edit', who: 0, which: 0, value }) as const),
      );
      const { changes } = await one.store.replica.outbox(scope, { changes: 100, bytes: 1e6 });
      const [first, lostOne, last] = changes;
      if (first === undefined || lostOne === undefined || last === undefined) throw new Error('three changes');
      const client = one.clientOver(world.hub.answer, hub);
      const answer = await client.push(scope, { changes: [first, last], heads: [] });
      expect(answer.receipts.map(({ id }) => id)).toEqual([first.id]);
      expect(answer.hole).toEqual({ device: one.device, deviceSeq: first.deviceSeq });
      // A laptop that believes in a receipt the hub never gave finds out, and sends from the hole on.
      const receipt = { outcome: 'accepted', seq: 999, code: null, message: null } as const;
      await one.store.replica.keepReceipts(scope, epoch ?? '', [{ id: lostOne.id, ...receipt }]);
      expect(await one.sync()).toMatchObject({ state: 'in-sync', sentAgain: 1 });
      await two.sync();
      expect((await changesIn(two.store)).map(({ id }) => id)).toEqual(expect.arrayContaining([lostOne.id, last.id]));
      expect(await miscounted(world)).toEqual([]);
    });
  });
});

describe('what is shown', () => {
  it(
    'S22 the status shown is true: in sync only when nothing is to send and every cursor is at the head of this epoch',
    async () => {
      const states = new Set<string>();
      const weights = { edit: 4, anything: 3, decide: 1, sync: 8, meet: 1, bundle: 1, kill: 1, restart: 1 };
      await fc.assert(
        fc.asyncProperty(laptops, schedules(weights, { steps: 40 }), async (count, steps) => {
          const { world } = await coordinators(hubs, count);
          await within(world, async () => {
            let delivered = world.late.delivered;
            await play(world, steps, async (step) => {
              // What a store says without asking anybody, after every step on every laptop.
              for (const { store } of world.laptops) {
                const said = await syncState(store.replica, null);
                expect(said).toMatchObject(await stored(store));
              }
              // What a run says, held against the hub itself; unless a request that was under way came by meanwhile.
              const quiet = delivered === world.late.delivered;
              delivered = world.late.delivered;
              if (step.does !== 'sync' || !quiet) return;
              const laptop = world.laptop(step.who);
              states.add(laptop.outcome?.state ?? 'killed');
              expect(await untrue(world, laptop)).toEqual([]);
            });
            for (const { state } of await world.settle()) expect(state).toBe('in-sync');
            for (const laptop of world.laptops) expect(await untrue(world, laptop)).toEqual([]);
          });
        }),
        runs(10),
      );
      expect([...states]).toEqual(expect.arrayContaining(['in-sync', 'offline']));
    },
    testTimeout,
  );
});

describe('one that is wrong among many', () => {
  it(
    'S23 one poisoned change stops no other: not of its own laptop, not of others, not of other institutions',
    async () => {
      const doses = fc.array(fc.record({ who: fc.nat(4), kind: fc.nat(poisons.length - 1), at: fc.nat(19) }), {
        minLength: 1,
        maxLength: 4,
      });
      await fc.assert(
        fc.asyncProperty(
          laptops,
          doses,
          schedules({ edit: 8, sync: 5 }, { steps: 20 }),
          async (count, planned, steps) => {
            const { world, dossier } = await coordinators(hubs, count);
            await within(world, async () => {
              const wrong = new Set<string>();
              const give = async (at: number) => {
                for (const { who, kind } of planned.filter((dose) => dose.at % steps.length === at)) {
                  wrong.add((await poisoned(world, world.laptop(who), dossier, kind)).id);
                }
              };
              for (const [at, step] of steps.entries()) {
                await give(at);
                await play(world, [step]);
              }
              for (const { state, scopeFaults } of await world.settle())
                expect([state, scopeFaults.size]).toEqual(['in-sync', 0]);
              expect(await lost(world)).toEqual([]);
              const refused = await world.hub.db
                .selectFrom('hubChange')
                .select('id')
                .where('refusal', 'is not', null)
                .execute();
              expect(new Set(refused.map(({ id }) => id))).toEqual(wrong);
              expect(await diverging(world)).toEqual([]);
              expect(await setsHeld(world)).toBe(1);
            });
          },
        ),
        runs(8),
      );
    },
    testTimeout,
  );

  it('S23 an institution that comes altered over the line stops only itself, and goes on when it comes as it is', async () => {
    const { world, dossier } = await coordinators(hubs, 2);
    await within(world, async () => {
      const [one, two] = [world.laptop(0), world.laptop(1)];
      const other = await world.on(one, (store) =>
        saveInstitution(store, null, forms.institution({ name: 'De Eiken' })),
      );
      await play(world, [{ does: 'edit', who: 0, which: 0, value: 1 }]);
      await one.sync();
      world.route = alteringPages(world.hub.answer, dossier.institutionId, (page) =>
        page.replace('"actor":"', '"actor":"x'),
      );
      const outcome = await two.sync();
      expect([...(outcome?.scopeFaults.keys() ?? [])]).toEqual([dossier.institutionId]);
      expect(outcome?.state).toBe('behind');
      expect((await changesIn(two.store)).map(({ scope }) => scope)).toContain(other.id);
      world.route = world.hub.answer;
      expect(await two.sync()).toMatchObject({ state: 'in-sync' });
      expect(await diverging(world)).toEqual([]);
    });
  });
});
