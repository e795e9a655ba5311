import fc from 'fast-check';
import type { FieldValue, GroupChange } from '../../../../db/log/change.ts';
import { foldRecord } from '../../../../db/log/foldRecord.ts';

/** What the fold looks at of a change. */
export interface Part {
  readonly id: string;
  readonly scope: string;
  readonly groups: Readonly<Record<string, GroupChange>>;
}

const scope = '00000000-0000-7000-8000-0000000000aa';

/** A change that sets one value in some groups, having seen these heads. */
export function part(
  id: string,
  groups: Readonly<Record<string, { value: FieldValue; saw?: readonly string[] }>>,
): Part {
  const changed: Record<string, GroupChange> = {};
  for (const [name, { value, saw = [] }] of Object.entries(groups))
    changed[name] = { saw: [...saw], values: { value } };
  return { id, scope, groups: changed };
}

/** Laptops that edit one record, each knowing only what it made or was sent. */
class Laptops {
  readonly #known: Map<string, Part>[];
  readonly #names: string[];

  /** @param names ids for the changes, taken in this order: clocks differ, so they say nothing about what came first */
  constructor(count: number, names: readonly string[]) {
    this.#known = Array.from({ length: count }, () => new Map<string, Part>());
    this.#names = [...names];
  }

  /** Sets groups on a laptop, naming the heads that it knows. */
  edit(laptop: number, groups: readonly string[], value: FieldValue): Part | undefined {
    const known = this.#known[laptop % this.#known.length];
    const id = this.#names.shift();
    if (known === undefined || id === undefined) return undefined;
    const state = foldRecord([...known.values()]);
    const saw = (group: string) => state?.groups.get(group)?.heads ?? [];
    const made = part(id, Object.fromEntries(groups.map((group) => [group, { value, saw: saw(group) }])));
    known.set(id, made);
    return made;
  }

  /** One laptop hands everything it knows to another. */
  send(from: number, to: number): void {
    const source = this.#known[from % this.#known.length];
    const target = this.#known[to % this.#known.length];
    for (const [id, made] of source ?? []) target?.set(id, made);
  }

  /** Everybody knows everything. */
  meet(): void {
    for (let from = 0; from < this.#known.length; from += 1) this.send(from, 0);
    for (let to = 1; to < this.#known.length; to += 1) this.send(0, to);
  }

  /** What a laptop knows, in the order in which it came there. */
  known(laptop: number): Part[] {
    return [...(this.#known[laptop]?.values() ?? [])];
  }
}

const edit = fc.record({
  step: fc.constant('edit' as const),
  laptop: fc.nat(3),
  groups: fc.subarray(['goal', 'course', 'roles'], { minLength: 1 }),
  value: fc.integer({ min: 1, max: 3 }),
});
const send = fc.record({ step: fc.constant('send' as const), from: fc.nat(3), to: fc.nat(3) });

/** Random histories of one record on two to four laptops, with everything each of them knows at the end. */
export const histories = fc
  .record({
    count: fc.integer({ min: 2, max: 4 }),
    names: fc.uniqueArray(fc.uuid({ version: 7 }), { minLength: 12, maxLength: 12 }),
    steps: fc.array(fc.oneof({ arbitrary: edit, weight: 3 }, { arbitrary: send, weight: 2 }), { maxLength: 25 }),
  })
  .map(({ count, names, steps }) => {
    const laptops = new Laptops(count, names);
    laptops.edit(0, ['goal', 'course', 'roles'], 0);
    for (let to = 1; to < count; to += 1) laptops.send(0, to);
    for (const step of steps) {
      if (step.step === 'edit') laptops.edit(step.laptop, step.groups, step.value);
      else laptops.send(step.from, step.to);
    }
    return { laptops, count };
  });
