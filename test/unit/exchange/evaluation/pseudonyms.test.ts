import { expect, test } from 'vitest';
import { pseudonymsOf } from '../../../../exchange/evaluation/pseudonyms.ts';
import { institution, registrationOf } from '../../domain/figures/records.ts';

const houses = Array.from({ length: 25 }, (_, index) => institution({ name: `Huis ${index}` }));
const registration = registrationOf({ institution: houses });

test('two records never share a pseudonym, however few there are to give', () => {
  const { institutions } = pseudonymsOf(registration, 'reeks', 1);
  expect(institutions.size).toBe(25);
  expect(new Set(institutions.values()).size).toBe(25);
});

test('a record that is added later does not change those that were given', () => {
  const before = pseudonymsOf(registrationOf({ institution: houses.slice(0, 20) }), 'reeks', 1).institutions;
  const after = pseudonymsOf(registration, 'reeks', 1).institutions;
  for (const [id, pseudonym] of before) expect(after.get(id)).toBe(pseudonym);
});

test('another series gives other pseudonyms', () => {
  const one = [...pseudonymsOf(registration, 'reeks').institutions.values()];
  const other = new Set(pseudonymsOf(registration, 'andere reeks').institutions.values());
  expect(one.some((pseudonym) => other.has(pseudonym))).toBe(false);
});
