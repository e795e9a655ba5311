import { expect, it } from 'vitest';
import { glossary, glossarySources } from '../../../../domain/reference/glossary.ts';

/** The identifiers of section 2 of the domain document; baseline and measurement are explained together. */
const identifiers = [
  'agreement',
  'agreementLine',
  'careOfficeRegion',
  'careProfile',
  'clientRepresentative',
  'department',
  'dialogue',
  'institution',
  'intervention',
  'measurement',
  'meerzorg',
  'pilot',
  'realisation',
  'referenceBudget',
  'ruleWaiver',
  'signal',
  'wlzExecutor',
];

it('explains every word of the field', () => {
  expect(Object.keys(glossary).toSorted()).toEqual(identifiers);
});

it('explains each in a few plain Dutch sentences, with a source that is spelled out', () => {
  for (const { term, explanation, source } of Object.values(glossary)) {
    expect(term.slice(0, 1)).toBe(term.slice(0, 1).toUpperCase());
    expect(explanation).toMatch(/\.$/);
    // B1: no sentence longer than thirty words.
    for (const sentence of explanation.split(/(?<=[.:]) /)) expect(sentence.split(' ').length).toBeLessThanOrEqual(30);
    expect(glossarySources[source].length).toBeGreaterThan(10);
  }
});

it('calls no two things by the same name', () => {
  const names = Object.values(glossary).flatMap(({ term, also = [] }) =>
    [term, ...also].map((name) => name.toLowerCase()),
  );
  expect(new Set(names).size).toBe(names.length);
});
