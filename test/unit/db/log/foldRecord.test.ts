import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldRecord, lifecycleGroup } from '../../../../db/log/foldRecord.ts';
import { canonicalJson } from '../../../../domain/values/canonicalJson.ts';
import { histories, part, type Part } from './history.ts';

/** What the fold says of a group, without what concerns agreed and unknown values. */
function groupOf(parts: readonly Part[], name: string) {
  const state = foldRecord(parts)?.groups.get(name);
  if (state === undefined) return undefined;
  const { values, heads, conflict } = state;
  return { values, heads, conflict };
}

/** Everything a change builds on within a group, computed in another way than the fold does. */
function before(id: string, name: string, parts: readonly Part[]): Set<string> {
  const direct = parts.find((one) => one.id === id)?.groups[name]?.saw ?? [];
  return new Set(direct.flatMap((seen) => [seen, ...before(seen, name, parts)]));
}

/** Pairs of changes of a group that were made without seeing each other. */
function concurrentPairs(name: string, parts: readonly Part[]): [Part, Part][] {
  const setting = parts.filter(({ groups }) => groups[name] !== undefined);
  const blind = (a: Part, b: Part) => !before(a.id, name, parts).has(b.id) && !before(b.id, name, parts).has(a.id);
  return setting.flatMap((a, index) =>
    setting.slice(index + 1).flatMap((b): [Part, Part][] => (blind(a, b) ? [[a, b]] : [])),
  );
}

const groups = ['goal', 'course', 'roles'];
const plain = { conflict: false, amendment: false, agreed: false, beyond: false };

describe('the fold of a record', () => {
  it('of no changes is nothing', () => {
    expect(foldRecord([])).toBeUndefined();
  });

  it('is the last value of each group when each change saw the one before', () => {
    const a = part('a', { goal: { value: 'rust' }, course: { value: 'lopend' } });
    const b = part('b', { goal: { value: 'overzicht', saw: ['a'] } });
    expect(foldRecord([a, b])).toEqual({
      scope: a.scope,
      retired: false,
      groups: new Map([
        ['goal', { ...plain, values: { value: 'overzicht' }, heads: ['b'] }],
        ['course', { ...plain, values: { value: 'lopend' }, heads: ['a'] }],
      ]),
    });
  });

  it('is a function of the set: order and duplication of the changes do not matter', () => {
    const shuffled = histories.chain(({ laptops }) => {
      laptops.meet();
      const all = laptops.known(0);
      return fc.subarray(all).chain((twice) => {
        const more = [...all, ...twice];
        return fc.shuffledSubarray(more, { minLength: more.length }).map((mixed) => ({ all, mixed }));
      });
    });
    fc.assert(
      fc.property(shuffled, ({ all, mixed }) => {
        const sorted = (parts: readonly Part[]) =>
          [...(foldRecord(parts)?.groups ?? [])].toSorted(([a], [b]) => a.localeCompare(b));
        expect(sorted(mixed)).toEqual(sorted(all));
      }),
      { numRuns: 300 },
    );
  });

  it('S07 is the same on every laptop that knows the same changes', () => {
    fc.assert(
      fc.property(histories, ({ laptops, count }) => {
        laptops.meet();
        const states = Array.from({ length: count }, (_, laptop) =>
          groups.map((name) => groupOf(laptops.known(laptop), name)),
        );
        for (const state of states) expect(state).toEqual(states[0]);
      }),
      { numRuns: 200 },
    );
  });

  it('S09 S10 holds a conflict exactly where two changes of a group, blind for each other and not replaced since, differ', () => {
    fc.assert(
      fc.property(histories, ({ laptops }) => {
        laptops.meet();
        const all = laptops.known(0);
        for (const name of groups) {
          const replaced = new Set(all.flatMap(({ id }) => [...before(id, name, all)]));
          const open = concurrentPairs(name, all).filter(([a, b]) => !replaced.has(a.id) && !replaced.has(b.id));
          const text = (one: Part) => canonicalJson(one.groups[name]?.values ?? {});
          const differing = open.filter(([a, b]) => text(a) !== text(b));
          const state = groupOf(all, name);
          expect(state?.conflict).toBe(differing.length > 0);
          for (const [a, b] of differing) expect(state?.heads).toEqual(expect.arrayContaining([a.id, b.id]));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('S09 keeps showing the value that stood before, while both values can be read', () => {
    const a = part('a', { goal: { value: 'rust' } });
    const b = part('b', { goal: { value: 'overzicht', saw: ['a'] } });
    const c = part('c', { goal: { value: 'contact', saw: ['a'] } });
    const state = groupOf([a, b, c], 'goal');
    expect(state).toEqual({ values: { value: 'rust' }, heads: ['b', 'c'], conflict: true });
  });

  it('S09 shows the nearest value that all sides build on, also after several edits on one side', () => {
    const a = part('a', { goal: { value: 1 } });
    const b = part('b', { goal: { value: 2, saw: ['a'] } });
    const left = [part('c', { goal: { value: 3, saw: ['b'] } }), part('d', { goal: { value: 4, saw: ['c'] } })];
    const right = part('e', { goal: { value: 5, saw: ['b'] } });
    expect(groupOf([a, b, ...left, right], 'goal')).toEqual({
      values: { value: 2 },
      heads: ['d', 'e'],
      conflict: true,
    });
  });

  it('S09 shows the same of two that were made at once, whoever looks', () => {
    const a = part('a', { goal: { value: 1 } });
    const b = part('b', { goal: { value: 2 } });
    expect(groupOf([b, a], 'goal')).toEqual({ values: { value: 1 }, heads: ['a', 'b'], conflict: true });
    expect(groupOf([a, b], 'goal')).toEqual(groupOf([b, a], 'goal'));
  });

  it('S08 has the same conflict whoever is heard first', () => {
    const a = part('a', { goal: { value: 1 } });
    const b = part('b', { goal: { value: 2, saw: ['a'] } });
    const c = part('c', { goal: { value: 3, saw: ['a'] } });
    expect(groupOf([a, b, c], 'goal')).toEqual(groupOf([a, c, b], 'goal'));
    expect(groupOf([c, b, a], 'goal')?.conflict).toBe(true);
  });

  it('S10 has no conflict between equal values', () => {
    const a = part('a', { goal: { value: 1 } });
    const b = part('b', { goal: { value: 2, saw: ['a'] } });
    const c = part('c', { goal: { value: 2, saw: ['a'] } });
    expect(groupOf([a, b, c], 'goal')).toEqual({ values: { value: 2 }, heads: ['b', 'c'], conflict: false });
  });

  it('S10 has no conflict between groups', () => {
    const a = part('a', { goal: { value: 1 }, course: { value: 1 } });
    const b = part('b', { goal: { value: 2, saw: ['a'] } });
    const c = part('c', { course: { value: 3, saw: ['a'] } });
    const folded = foldRecord([a, b, c]);
    expect([...(folded?.groups.values() ?? [])].map(({ values, conflict }) => [values['value'], conflict])).toEqual([
      [2, false],
      [3, false],
    ]);
  });

  it('S10 has no conflict with an edit that saw the other', () => {
    const a = part('a', { goal: { value: 1 } });
    const b = part('b', { goal: { value: 2, saw: ['a'] } });
    const c = part('c', { goal: { value: 3, saw: ['b'] } });
    expect(groupOf([c, a, b], 'goal')).toEqual({ values: { value: 3 }, heads: ['c'], conflict: false });
  });

  it('S11 ends a conflict with a change that names all heads; one made meanwhile opens it again', () => {
    const a = part('a', { goal: { value: 1 } });
    const b = part('b', { goal: { value: 2, saw: ['a'] } });
    const c = part('c', { goal: { value: 3, saw: ['a'] } });
    const resolution = part('d', { goal: { value: 3, saw: ['b', 'c'] } });
    expect(groupOf([a, b, c, resolution], 'goal')).toEqual({ values: { value: 3 }, heads: ['d'], conflict: false });
    const third = part('e', { goal: { value: 4, saw: ['a'] } });
    const reopened = groupOf([a, b, c, resolution, third], 'goal');
    expect(reopened).toEqual({ values: { value: 1 }, heads: ['d', 'e'], conflict: true });
  });

  it('S11 a change that names only some heads leaves the others standing', () => {
    const a = part('a', { goal: { value: 1 } });
    const heads = ['b', 'c', 'd'].map((id, index) => part(id, { goal: { value: index + 2, saw: ['a'] } }));
    const half = part('e', { goal: { value: 2, saw: ['b', 'c'] } });
    expect(groupOf([a, ...heads, half], 'goal')).toMatchObject({ heads: ['d', 'e'], conflict: true });
  });

  it('S12 retire against edit is a conflict in both orders', () => {
    const made = part('a', { goal: { value: 1 }, course: { value: 1 } });
    const edit = part('b', { goal: { value: 2, saw: ['a'] } });
    const retire = part('c', {
      goal: { value: 1, saw: ['a'] },
      course: { value: 1, saw: ['a'] },
      [lifecycleGroup]: { value: null },
    });
    const retired = {
      ...retire,
      groups: { ...retire.groups, [lifecycleGroup]: { saw: [], values: { retired: true } } },
    };
    for (const order of [
      [made, edit, retired],
      [made, retired, edit],
    ]) {
      const folded = foldRecord(order);
      expect(folded?.retired).toBe(true);
      expect(folded?.groups.get('goal')).toMatchObject({ conflict: true, values: { value: 1 }, heads: ['b', 'c'] });
      expect(folded?.groups.get('course')).toMatchObject({ conflict: false });
    }
  });
});
