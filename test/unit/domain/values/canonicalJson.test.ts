import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { canonicalJson, type Json } from '../../../../domain/values/canonicalJson.ts';

/** JSON that was read back, with its type. */
const anyShape = z.json();

const { json: anyJson } = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom<Json>(null, true, false),
    fc.maxSafeInteger(),
    fc.string({ unit: 'grapheme' }),
    fc.array(tie('json'), { maxLength: 4 }),
    fc.dictionary(fc.string({ unit: 'grapheme', maxLength: 3 }), tie('json'), { maxKeys: 5, noNullPrototype: true }),
  ),
}));

/** The same value with the keys of every object the other way round. */
function turnedAround(value: Json): Json {
  if (Array.isArray(value)) return value.map((member: Json) => turnedAround(member));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, member]): [string, Json] => [key, turnedAround(member)]),
  );
}

describe('canonicalJson', () => {
  it('sorts keys by code unit and writes no white space', () => {
    expect(canonicalJson({ b: [1, { d: null, c: true }], a: 'x', A: 2, é: 3, '€': 4 })).toBe(
      '{"A":2,"a":"x","b":[1,{"c":true,"d":null}],"é":3,"€":4}',
    );
    // U+1F600 is written with the surrogates D83D DE00 and therefore comes before U+FB33 (RFC 8785, 3.2.3).
    expect(canonicalJson({ '\u{FB33}': 1, '\u{1F600}': 2 })).toBe('{"\u{1F600}":2,"\u{FB33}":1}');
  });

  it('is ordinary JSON with the same content, whatever the order of the keys', () => {
    fc.assert(
      fc.property(anyJson, (value) => {
        const text = canonicalJson(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(turnedAround(value))).toBe(text);
        expect(canonicalJson(anyShape.parse(JSON.parse(text)))).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });

  it('tells different values apart', () => {
    fc.assert(
      fc.property(anyJson, anyJson, (one, other) => {
        const same = JSON.stringify(sortedEntries(one)) === JSON.stringify(sortedEntries(other));
        expect(canonicalJson(one) === canonicalJson(other)).toBe(same);
      }),
    );
  });

  it.each([0.1, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, -(2 ** 53)])('refuses the number %d', (value) => {
    expect(() => canonicalJson([value])).toThrow(TypeError);
  });

  it('refuses what is not JSON instead of writing text that is not either', () => {
    const holes: Json[] = Array.from({ length: 1 });
    expect(() => canonicalJson(holes)).toThrow(TypeError);
  });
});

/** Objects as sorted lists of pairs: another way to compare than the one under test. */
function sortedEntries(value: Json): unknown {
  if (Array.isArray(value)) return ['list', ...value.map((member: Json) => sortedEntries(member))];
  if (value === null || typeof value !== 'object') return ['scalar', Object.is(value, -0) ? 0 : value];
  return [
    'object',
    ...Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => [key, sortedEntries(member)]),
  ];
}
