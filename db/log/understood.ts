import { z } from 'zod';
import { entities, type EntityName } from '../../domain/registration.ts';
import type { GroupChange } from './change.ts';
import { lifecycleGroup } from './foldRecord.ts';

const lifecycleSchema = z.object({ retired: z.boolean() });

/** Per kind of record and group the schema of its values; more fields than it knows are of a newer version and do no harm. */
const schemas = new Map<string, z.ZodObject>();

function schemaOf(entity: EntityName, group: string): z.ZodObject | undefined {
  if (group === lifecycleGroup) return lifecycleSchema;
  const key = `${entity}.${group}`;
  const known = schemas.get(key);
  if (known !== undefined) return known;
  const { groups, schema } = entities[entity];
  const fields = Object.entries<readonly string[]>(groups).find(([name]) => name === group)?.[1];
  if (fields === undefined) return undefined;
  const shapes = Object.entries<z.ZodType>(schema.shape).filter(([field]) => fields.includes(field));
  const made = z.object(Object.fromEntries(shapes.map(([field, shape]) => [field, mayLack(shape)])));
  schemas.set(key, made);
  return made;
}

/** A field that may be empty may also be absent: it came to its group after the change was made. */
function mayLack(shape: z.ZodType): z.ZodType {
  return shape.safeParse(null).success ? shape.optional() : shape;
}

/**
 * Whether this version of the program understands the values of a field group: a newer one may have codes that we have no word for. A group
 * we do not know at all is understood as far as we show it: not.
 */
export function understands(entity: EntityName, group: string, values: GroupChange['values']): boolean {
  const schema = schemaOf(entity, group);
  return schema === undefined || schema.safeParse(values).success;
}

/** Groups of a record that only a newer version knows. */
export function unknownGroups(entity: EntityName, groups: Iterable<string>): string[] {
  return [...groups].filter((group) => schemaOf(entity, group) === undefined);
}
