import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { agreeAgreement } from '../../../../db/commands/agreementSteps.ts';
import { resolveConflict } from '../../../../db/commands/resolveConflict.ts';
import { undoCommand } from '../../../../db/commands/undoCommand.ts';
import { canonicalJson } from '../../../../domain/values/canonicalJson.ts';
import { allAccords } from '../../db/forms.ts';
import { diverging, setsHeld } from './checks/convergence.ts';
import { lost, miscounted } from './checks/loss.ts';
import { edit, otherTerms, unlessRefused } from './world/edits.ts';
import { lineFaults, type Fault } from './world/faultyLine.ts';
import type { Laptop } from './world/laptop.ts';
import { runs, testTimeout } from './world/runs.ts';
import { hubBase, type HubBase, type TestHub } from './world/testHub.ts';
import { trueTime } from './world/time.ts';
import { coordinators, fork, within, type Dossier, type World } from './world/world.ts';

/**
 * A real laptop makes its ids from its own clock, and goes on from its own last one. In one process all laptops would share that memory, and a laptop in
 * 1996 would number on from one in 2056: so here the ids are made from the clock alone.
 */
vi.mock('uuid', async (original) => {
  const real = await original<typeof import('uuid')>();
  let seq = 0;
  return {
    ...real,
    v7: () => {
      seq += 1;
      return real.v7({ msecs: Date.now(), seq });
    },
  };
});

let hubs: HubBase;
beforeAll(async () => {
  hubs = await hubBase();
});
afterAll(() => hubs.stop());
// Only the clock on the wall is set; what waits, waits in real time.
beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now: trueTime() }));
afterEach(() => vi.useRealTimers());

const day = 24 * 3600 * 1000;

type Step =
  | { readonly does: 'edit'; readonly who: number; readonly which: number; readonly value: number }
  | { readonly does: 'agree'; readonly who: number; readonly which: number }
  | { readonly does: 'terms'; readonly who: number; readonly which: number; readonly value: number }
  | { readonly does: 'decide'; readonly who: number; readonly head: number }
  | { readonly does: 'undo'; readonly who: number; readonly back: number }
  | { readonly does: 'sync'; readonly who: number; readonly faults: readonly Fault[] };

const who = fc.nat(3);
const step: fc.Arbitrary<Step> = fc.oneof(
  // Not the edit that makes a record: its id is made from the clock, and then nothing can be compared by id.
  { weight: 6, arbitrary: fc.record({ does: fc.constant('edit' as const), who, which: fc.nat(8), value: fc.nat(5) }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('agree' as const), who, which: fc.nat(2) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant('terms' as const),
      who,
      which: fc.nat(2),
      value: fc.constantFrom(0, 1, 3, 4),
    }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('decide' as const), who, head: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('undo' as const), who, back: fc.nat(2) }) },
  {
    weight: 6,
    arbitrary: fc.record({ does: fc.constant('sync' as const), who, faults: fc.array(lineFaults, { maxLength: 4 }) }),
  },
);

/** A clock is set, before a step: so many days ahead or behind, mostly years. */
const setting = fc.record({
  before: fc.nat(40),
  who,
  days: fc.oneof(
    fc.integer({ min: -9000, max: -366 }),
    fc.integer({ min: 366, max: 9000 }),
    fc.integer({ min: -3, max: 3 }),
  ),
});

interface Setting {
  readonly before: number;
  readonly who: number;
  readonly days: number;
}

/** Something happens on a laptop by its own clock. */
async function by<Result>(laptop: Laptop, work: () => Promise<Result>): Promise<Result> {
  vi.setSystemTime(trueTime() + laptop.clockAheadMs);
  try {
    return await work();
  } finally {
    vi.setSystemTime(trueTime());
  }
}

async function take(world: World<TestHub>, { agreementIds }: Dossier, one: Step): Promise<void> {
  const laptop = world.laptop(one.who);
  await by(laptop, async () => {
    if (one.does === 'sync') await laptop.sync({ faults: one.faults });
    else await world.on(laptop, (store) => record(one, store));
  });

  async function record(doing: Exclude<Step, { does: 'sync' }>, store: Laptop['store']): Promise<void> {
    switch (doing.does) {
      case 'edit':
        return edit(store, doing.which, doing.value);
      case 'terms':
        return otherTerms(store, doing.which, doing.value);
      case 'agree':
        await unlessRefused(() => agreeAgreement(store, agreementIds[doing.which] ?? '', allAccords));
        return;
      case 'undo': {
        const own = world.ledger.all.filter(({ on }) => on === laptop.name).map(({ change }) => change.commandId);
        const chosen = [...new Set(own)].at(-1 - doing.back);
        if (chosen !== undefined) await unlessRefused(() => undoCommand(store, chosen));
        return;
      }
      case 'decide': {
        const [open] = (await store.replica.conflicts()).filter(({ kind }) => kind !== 'code');
        if (open === undefined) return;
        // By what they say, because ids come from the clock.
        const heads = open.heads.toSorted((a, b) => (textOf(a) < textOf(b) ? -1 : 1));
        const changeId = heads[doing.head % heads.length]?.changeId ?? '';
        await unlessRefused(() => resolveConflict(store, { entityId: open.entityId, group: open.group, changeId }));
      }
    }
  }
}

function textOf(head: { readonly actor: string; readonly agreed: boolean; readonly values: object }): string {
  return `${canonicalJson({ ...head.values })} ${head.actor} ${String(head.agreed)}`;
}

/** What came of a schedule, without anything that is made from a clock. */
async function outcomeOf(world: World<TestHub>) {
  const laptops: object[] = [];
  let conflicts = 0;
  for (const { name, store, device, outcome } of world.laptops) {
    const open = (await store.replica.conflicts()).map(({ kind, entityId, group, heads }) => {
      return [kind, entityId, group, ...heads.map(textOf).toSorted()].join(' | ');
    });
    conflicts += open.length;
    const decided = await store.read
      .selectFrom('change')
      .leftJoin('receipt', 'receipt.changeId', 'change.id')
      .select(['command', 'entityId', 'deviceSeq', 'outcome', 'code', 'message'])
      .where('change.device', '=', device)
      .orderBy('deviceSeq')
      .execute();
    const fingerprint = await store.replica.fingerprint();
    laptops.push({ name, open: open.toSorted(), decided, fingerprint, state: outcome?.state });
  }
  const heads = await world.hub.db.selectFrom('scope').select(['scope', 'head']).execute();
  return { laptops, heads, conflicts };
}

describe('clocks', () => {
  it(
    'S17 shifting any clock by years changes nothing',
    async () => {
      let recorded = 0;
      let conflicts = 0;
      let apart = 0;
      const plan = fc.record({
        count: fc.integer({ min: 2, max: 4 }),
        steps: fc.array(step, { minLength: 20, maxLength: 40, size: 'max' }),
        settings: fc.array(setting, { minLength: 2, maxLength: 8 }),
      });
      await fc.assert(
        fc.asyncProperty(plan, async ({ count, steps, settings }) => {
          const { world, dossier } = await coordinators(hubs, count);
          await within(world, async () => {
            const straight = await futureOf(world, dossier, steps, []);
            const shifted = await futureOf(world, dossier, steps, settings);
            expect(shifted).toEqual(straight);
            conflicts += straight.conflicts;
          });
        }),
        runs(6),
      );
      // Ids really were made years apart.
      expect(apart).toBeGreaterThan(365 * day);
      expect(recorded).toBeGreaterThan(50);
      expect(conflicts).toBeGreaterThan(0);

      /** What comes of the same steps when these clocks are set on the way. */
      async function futureOf(
        world: World<TestHub>,
        dossier: Dossier,
        steps: readonly Step[],
        settings: readonly Setting[],
      ) {
        const future = await fork(hubs, world);
        return within(future, async () => {
          for (const [index, one] of steps.entries()) {
            for (const set of settings) {
              if (set.before % steps.length === index) future.laptop(set.who).clockAheadMs = set.days * day;
            }
            await take(future, dossier, one);
          }
          await future.late.drain();
          for (let round = 0; round < 4; round += 1) {
            for (const laptop of future.laptops) await by(laptop, () => laptop.sync());
          }
          expect(await lost(future)).toEqual([]);
          expect(await miscounted(future)).toEqual([]);
          expect(await setsHeld(future)).toBe(1);
          expect(await diverging(future)).toEqual([]);
          for (const { store, clockAheadMs } of future.laptops) {
            // Measured and told.
            const measured = (await store.replica.connection())?.clockAheadMs ?? 0;
            expect(Math.abs(measured - clockAheadMs)).toBeLessThan(2000);
          }
          recorded += future.ledger.all.length;
          const times = future.ledger.all.map(({ change: { id } }) =>
            Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16),
          );
          apart = Math.max(apart, Math.max(...times) - Math.min(...times));
          return outcomeOf(future);
        });
      }
    },
    testTimeout,
  );
});
