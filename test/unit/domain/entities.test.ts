import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { EntityDefinition } from '../../../domain/entity.ts';
import { entities, entityNames } from '../../../domain/registration.ts';

/** The schema of one field, which throws when there is no such field. */
function schemaOf(definition: EntityDefinition, field: string): z.ZodType {
  const schema = definition.schema.shape[field];
  if (!(schema instanceof z.ZodType)) throw new Error(`${definition.name} has no field ${field}`);
  return schema;
}

const all: readonly EntityDefinition[] = Object.values(entities);

/** Values of every kind that a form, a file or a faulty program could send. */
const wrongValues: readonly unknown[] = [
  undefined,
  null,
  '',
  '   ',
  'x',
  'x'.repeat(30_000),
  -1,
  0,
  1.5,
  1e15,
  2 ** 60,
  Number.NaN,
  true,
  [],
  ['x'],
  {},
  '2016-02-30',
  '123',
];

/** What zod says by itself. */
const english = /Invalid|expected|Required|received|Too (?:big|small)|must|string|number|Unrecognized/i;

describe('the registry of entities', () => {
  it('knows every entity under its own name, and what is referred to before what refers', () => {
    expect(entityNames).toEqual(all.map(({ name }) => name));
    expect(entityNames).toHaveLength(19);
    all.forEach(({ name, references }, place) => {
      for (const target of Object.values(references)) {
        const found = all.findIndex((other) => other.name === target);
        expect(found, `${name} refers to ${target}`).toBeGreaterThanOrEqual(0);
        // An agreement replaces another agreement; everything else refers to what comes before.
        expect(found, `${name} comes after ${target}`).toBeLessThanOrEqual(target === name ? place : place - 1);
      }
    });
  });

  it('has a Dutch name for one and for several', () => {
    for (const { label, plural } of all) {
      expect(label).toMatch(/^\p{Ll}[\p{Ll} ]+$/u);
      expect(plural).toMatch(/^\p{Ll}[\p{Ll} ]+$/u);
    }
  });
});

describe.each(all.map((definition) => ({ name: definition.name, definition })))('$name', ({ definition }) => {
  const fields = Object.keys(definition.schema.shape);

  it('has every field in exactly one group', () => {
    expect(Object.values(definition.groups).flat().toSorted()).toEqual(fields.toSorted());
    expect(Object.values(definition.groups).every((group) => group.length > 0)).toBe(true);
  });

  it('has a label of its own for every field', () => {
    expect(Object.keys(definition.labels).toSorted()).toEqual(fields.toSorted());
    const labels = Object.values(definition.labels);
    expect(labels.every((label) => /^\p{Lu}[\p{L}\p{P} ]+$/u.test(label))).toBe(true);
    expect(new Set(labels).size).toBe(labels.length);
  });

  it('marks free text that exists and is text', () => {
    for (const field of definition.freeText) {
      expect(fields).toContain(field);
      expect(schemaOf(definition, field).safeParse('Gewone tekst.').success, field).toBe(true);
    }
    const looked = [...definition.shortText, ...definition.freeText];
    for (const field of definition.shortText) expect(fields).toContain(field);
    expect(new Set(looked).size).toBe(looked.length);
  });

  it('refers with fields that exist and hold an id, and has no other fields with an id', () => {
    expect(Object.keys(definition.references).toSorted()).toEqual(
      fields.filter((field) => field.endsWith('Id')).toSorted(),
    );
    for (const field of Object.keys(definition.references)) {
      expect(schemaOf(definition, field).safeParse('0198c0de-0000-7000-8000-000000000000').success).toBe(true);
      expect(schemaOf(definition, field).safeParse('no id').success).toBe(false);
    }
  });

  it.each(fields)('says in Dutch what is wrong with %s', (field) => {
    const schema = schemaOf(definition, field);
    const messages = wrongValues
      .flatMap((value) => schema.safeParse(value).error?.issues ?? [])
      .map((issue) => issue.message);
    expect(messages.length).toBeGreaterThan(0);
    for (const message of messages) {
      expect(message).not.toMatch(english);
      expect(message).toMatch(/^\p{Lu}.+[.…]$/su);
    }
  });

  it('says in Dutch what an empty record lacks, each field once', () => {
    const issues = definition.schema.safeParse({}).error?.issues ?? [];
    expect(issues.length).toBeGreaterThan(0);
    expect(new Set(issues.map(({ path }) => path.join('.'))).size).toBe(issues.length);
    expect(issues.map(({ message }) => message).filter((message) => english.test(message))).toEqual([]);
  });

  it('gives back what it gave: reading a read record changes nothing', () => {
    for (const field of fields) {
      const schema = schemaOf(definition, field);
      const accepted = wrongValues.flatMap((value) => {
        const parsed = schema.safeParse(value);
        return parsed.success ? [parsed.data] : [];
      });
      expect(accepted.map((value) => schema.parse(value))).toEqual(accepted);
    }
    expect(fields).not.toContain('id');
  });
});
