import { describe, expect, it } from 'vitest';
import { entities, entityNames } from '../../../../domain/registration.ts';
import { askedFields, notAsked } from '../../../../domain/rules/R12-leastRegistration.ts';

const counts = new Map(askedFields().map(({ entity, asked, required }) => [entity, { asked, required }]));

describe('R12 least possible registration', () => {
  it('R12 counts what is asked and what is required of every kind of record', () => {
    expect([...counts.keys()]).toEqual(entityNames);
    expect(counts.get('profileCount')).toEqual({ asked: 3, required: 3 });
    expect(counts.get('note')).toEqual({ asked: 1, required: 1 });
    expect(counts.get('attachment')).toEqual({ asked: 2, required: 1 });
    expect(counts.get('realisation')).toEqual({ asked: 5, required: 3 });
    expect(counts.get('referenceBudget')).toEqual({ asked: 4, required: 3 });
  });

  it('R12 asks five fields at most to capture what happens in a visit', () => {
    for (const entity of ['dialogue', 'intervention', 'note', 'safeguardCheck', 'followUp'] as const) {
      expect(counts.get(entity)?.required, entity).toBeLessThanOrEqual(5);
    }
  });

  it('R12 leaves out only fields that exist, and requires no more than it asks', () => {
    for (const entity of entityNames) {
      const fields = Object.keys(entities[entity].schema.shape);
      const skipped = notAsked[entity] ?? [];
      expect(fields, entity).toEqual(expect.arrayContaining([...skipped]));
      expect(counts.get(entity)?.asked, entity).toBe(fields.length - skipped.length);
      expect(counts.get(entity)?.required ?? 0, entity).toBeLessThanOrEqual(counts.get(entity)?.asked ?? 0);
    }
  });

  it('R12 stays as small as it is: one more field is a decision, and this number shows it', () => {
    const total = askedFields().reduce((sum, { asked }) => sum + asked, 0);
    const required = askedFields().reduce((sum, one) => sum + one.required, 0);
    expect(total).toBeLessThanOrEqual(130);
    expect(required).toBeLessThanOrEqual(56);
  });
});
