import fc from 'fast-check';
import { randomCommand } from '../../../db/randomCommands.ts';
import { agreeOne, decideOne, edit, editCount, otherTerms, undoOne } from './edits.ts';
import { faultsWithKills, lineFaults, type Fault } from './faultyLine.ts';
import type { Laptop } from './laptop.ts';
import type { TestHub } from './testHub.ts';
import type { World } from './world.ts';

/** Something that happens in a world. Laptops are numbers, taken modulo how many there are. */
export type Step =
  /** Anything a person could do; the numbers are what is chosen. */
  | { readonly does: 'anything'; readonly who: number; readonly choices: readonly number[] }
  /** An edit of what everybody holds. */
  | { readonly does: 'edit'; readonly who: number; readonly which: number; readonly value: number }
  | { readonly does: 'decide'; readonly who: number; readonly which: number; readonly head: number }
  | { readonly does: 'undo'; readonly who: number; readonly which: number }
  /** The accord to a proposal. */
  | { readonly does: 'agree'; readonly who: number; readonly which: number }
  /** Other terms or amounts for an agreement that is not in force. */
  | { readonly does: 'terms'; readonly who: number; readonly which: number; readonly value: number }
  | { readonly does: 'sync'; readonly who: number; readonly faults: readonly Fault[]; readonly lines: number }
  /** All of them sync at once. */
  | { readonly does: 'meet'; readonly faults: readonly (readonly Fault[])[] }
  /** A file bundle goes from one to another. */
  | { readonly does: 'bundle'; readonly who: number; readonly to: number }
  | { readonly does: 'kill'; readonly who: number }
  /** Another process takes over as the hub. */
  | { readonly does: 'restart' };

const who = fc.nat(4);

/** Which steps a schedule is made of, each with its weight. */
export interface Weights {
  readonly anything?: number;
  readonly edit?: number;
  readonly decide?: number;
  readonly undo?: number;
  readonly agree?: number;
  readonly terms?: number;
  readonly sync?: number;
  readonly meet?: number;
  readonly bundle?: number;
  readonly kill?: number;
  readonly restart?: number;
}

/** Schedules of so many steps; without kills a laptop is never killed in the middle of syncing either. */
export function schedules(
  weights: Weights,
  { steps, faulty = true }: { readonly steps: number; readonly faulty?: boolean },
): fc.Arbitrary<readonly Step[]> {
  const fault = weights.kill === undefined ? lineFaults : faultsWithKills;
  const faults = fc.array(fault, { maxLength: faulty ? 6 : 0 });
  const choices: { readonly weight: number; readonly arbitrary: fc.Arbitrary<Step> }[] = [
    {
      weight: weights.anything ?? 0,
      arbitrary: fc.record({
        does: fc.constant('anything' as const),
        who,
        choices: fc.array(fc.nat(999), { minLength: 24, maxLength: 24 }),
      }),
    },
    {
      weight: weights.edit ?? 0,
      arbitrary: fc.record({ does: fc.constant('edit' as const), who, which: fc.nat(editCount - 1), value: fc.nat(5) }),
    },
    {
      weight: weights.decide ?? 0,
      arbitrary: fc.record({ does: fc.constant('decide' as const), who, which: fc.nat(3), head: fc.nat(2) }),
    },
    {
      weight: weights.undo ?? 0,
      arbitrary: fc.record({ does: fc.constant('undo' as const), who, which: fc.nat(7) }),
    },
    {
      weight: weights.agree ?? 0,
      arbitrary: fc.record({ does: fc.constant('agree' as const), who, which: fc.nat(2) }),
    },
    {
      weight: weights.terms ?? 0,
      arbitrary: fc.record({ does: fc.constant('terms' as const), who, which: fc.nat(2), value: fc.nat(11) }),
    },
    {
      weight: weights.sync ?? 0,
      arbitrary: fc.record({
        does: fc.constant('sync' as const),
        who,
        faults,
        lines: fc.constantFrom(1, 2, 5, 50, 5000),
      }),
    },
    {
      weight: weights.meet ?? 0,
      arbitrary: fc.record({ does: fc.constant('meet' as const), faults: fc.array(faults, { maxLength: 5 }) }),
    },
    {
      weight: weights.bundle ?? 0,
      arbitrary: fc.record({ does: fc.constant('bundle' as const), who, to: who }),
    },
    { weight: weights.kill ?? 0, arbitrary: fc.record({ does: fc.constant('kill' as const), who }) },
    { weight: weights.restart ?? 0, arbitrary: fc.record({ does: fc.constant('restart' as const) }) },
  ];
  const step = fc.oneof(...choices.filter(({ weight }) => weight > 0));
  return fc.array(step, { minLength: Math.floor(steps / 2), maxLength: steps, size: 'max' });
}

/** Lets a schedule happen; `after` looks at the world after each step. */
export async function play(
  world: World<TestHub>,
  steps: readonly Step[],
  after: (step: Step) => Promise<void> = async () => undefined,
): Promise<void> {
  for (const step of steps) {
    await take(world, step);
    await after(step);
  }
}

async function take(world: World<TestHub>, step: Step): Promise<void> {
  switch (step.does) {
    case 'anything': {
      const left = [...step.choices];
      const choose = (below: number) => (below === 0 ? 0 : (left.shift() ?? 0) % below);
      await world.on(world.laptop(step.who), async (store) => {
        // The rules refuse most of what is tried at random: a few attempts make one that counts.
        while (left.length > 0 && (await randomCommand(store, choose)) === null);
      });
      return;
    }
    case 'edit':
      await world.on(world.laptop(step.who), (store) => edit(store, step.which, step.value));
      return;
    case 'decide':
      await world.on(world.laptop(step.who), (store) => decideOne(store, step.which, step.head));
      return;
    case 'undo':
      await world.on(world.laptop(step.who), (store) => undoOne(store, step.which));
      return;
    case 'agree':
      await world.on(world.laptop(step.who), (store) => agreeOne(store, step.which));
      return;
    case 'terms':
      await world.on(world.laptop(step.who), (store) => otherTerms(store, step.which, step.value));
      return;
    case 'sync':
      await syncWith(world.laptop(step.who), step.faults, step.lines);
      return;
    case 'meet':
      await Promise.all(world.laptops.map((laptop, index) => syncWith(laptop, step.faults[index] ?? [], 5000)));
      return;
    case 'bundle':
      await handOver(world.laptop(step.who), world.laptop(step.to));
      return;
    case 'kill':
      await world.laptop(step.who).kill();
      return;
    case 'restart':
      await world.late.drain();
      await world.hub.restart();
  }
}

async function syncWith(laptop: Laptop, faults: readonly Fault[], lines: number): Promise<void> {
  await laptop.sync({
    faults,
    pageLines: lines,
    changesAtOnce: 2 * lines,
    commandsApart: lines === 1,
    batch: { changes: Math.max(lines, 50), bytes: 1_000_000 },
  });
}

/** What a file bundle does, without the file: all that one holds goes to the other, with the heads that were signed. */
export async function handOver(from: Laptop, to: Laptop): Promise<void> {
  if (from === to) return;
  const scopes = await from.store.replica.heldScopes();
  const heads = await from.store.replica.signedHeads(scopes);
  for await (const entries of from.store.replica.giveOut(scopes)) await to.store.replica.takeIn(entries, heads);
}
