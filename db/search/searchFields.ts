import { z } from 'zod';
import { choicesBehind, type Choice } from '../../domain/codeList.ts';
import { entities, type EntityName } from '../../domain/registration.ts';
import { isoDateSchema } from '../../domain/values/isoDate.ts';

/** A field in which is searched, and how its column is read. */
export interface SearchField {
  readonly field: string;
  /** `name`: what a record is called by; `text`: what is written about it. A hit in a name weighs more. */
  readonly weight: 'name' | 'text';
  readonly read: 'text' | 'date' | 'code' | 'codes';
  /** Choices of the code list: searched by their label. */
  readonly choices: readonly Choice<string>[];
}

/** Texts that programs write for programs: nobody looks for them. */
const unspoken: readonly string[] = ['termsHash', 'signature', 'mediaType'];

const known = new Map<EntityName, readonly SearchField[]>();

/**
 * The fields of a kind of record in which is searched, as its definition says: texts, codes and the labels of code lists; and for a kind
 * without a name or a code the dates by which it is called. No ids, no numbers, no hashes.
 */
export function searchFields(entity: EntityName): readonly SearchField[] {
  const made = known.get(entity) ?? fieldsOf(entity);
  known.set(entity, made);
  return made;
}

function fieldsOf(entity: EntityName): SearchField[] {
  const fields = Object.entries<z.ZodType>(entities[entity].schema.shape).flatMap(([field, schema]) => {
    const one = fieldOf(
      field,
      schema,
      entities[entity].freeText.some((free) => free === field),
    );
    return one === null ? [] : [one];
  });
  const hasName = fields.some(({ weight, read }) => weight === 'name' && read === 'text');
  return hasName ? fields.filter(({ read }) => read !== 'date') : fields;
}

function fieldOf(field: string, schema: z.ZodType, isFree: boolean): SearchField | null {
  const bare = schema instanceof z.ZodNullable ? schema.unwrap() : schema;
  const plain = { field, choices: [] };
  if (bare === isoDateSchema) return { ...plain, weight: 'name', read: 'date' };
  const choices = typeof bare === 'object' && bare !== null ? choicesBehind(bare) : undefined;
  if (choices !== undefined) return { field, weight: 'text', read: 'code', choices };
  const held = bare instanceof z.ZodPipe ? bare.in : bare;
  const list = held instanceof z.ZodArray ? choicesBehind(held.element) : undefined;
  if (list !== undefined) return { field, weight: 'text', read: 'codes', choices: list };
  const isText = !unspoken.includes(field) && isTyped(field, bare);
  return isText ? { ...plain, weight: isFree ? 'text' : 'name', read: 'text' } : null;
}

/** Texts as people type them tidy themselves first, so they are pipes; other strings are hashes and the like, but for codes. */
function isTyped(field: string, bare: unknown): boolean {
  return bare instanceof z.ZodPipe || (bare instanceof z.ZodString && field.endsWith('Code'));
}
