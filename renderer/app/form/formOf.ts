import type { z } from 'zod';
import type { EntityDefinition } from '../../../domain/entity.ts';

/** Schema, labels and free text of an entity, to spread into a form spec. */
export function formOf<Shape extends z.ZodRawShape>({ schema, labels, freeText }: EntityDefinition<Shape>) {
  return { schema, labels, freeText };
}

/** Labels and free text of an entity of which records stand as rows under one field of a form. */
export function rowsOf<Shape extends z.ZodRawShape>(field: string, { labels, freeText }: EntityDefinition<Shape>) {
  return {
    labels: Object.fromEntries(
      Object.entries<string>(labels).map(([name, label]): [string, string] => [`${field}.${name}`, label]),
    ),
    freeText: freeText.map((name) => `${field}.${name}`),
  };
}
