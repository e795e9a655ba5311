import type { z } from 'zod';

/** A kind of record: its fields, what they are called on screen and which fields only make sense together. */
export interface EntityDefinition<Shape extends z.ZodRawShape = z.ZodRawShape> {
  /** Identifier, also the name of its table. */
  readonly name: string;
  /** Dutch name for one record, with a lower case letter, and for several. */
  readonly label: string;
  readonly plural: string;
  readonly schema: z.ZodObject<Shape>;
  /** Dutch name of every field. */
  readonly labels: { readonly [Field in keyof Shape]: string };
  /**
   * Field groups: what is changed together and conflicts together. Every field is in exactly one group; edits of different
   * groups never conflict.
   */
  readonly groups: { readonly [group: string]: readonly (keyof Shape & string)[] };
  /** Short typed texts that could hold a name or a number of a client all the same: R22 looks in them too. */
  readonly shortText: readonly (keyof Shape & string)[];
  /** Free text, in which R22 looks for what identifies a client; never exported before someone looked. */
  readonly freeText: readonly (keyof Shape & string)[];
  /** Fields that hold the id of a record of another kind. */
  readonly references: { readonly [Field in keyof Shape]?: string };
}

/** Gives a definition its exact types. */
export function defineEntity<Shape extends z.ZodRawShape>(
  definition: EntityDefinition<Shape>,
): EntityDefinition<Shape> {
  return definition;
}

/** A record as it is in the store: its values and its id. */
export type Recorded<Values> = Values & { readonly id: string };
