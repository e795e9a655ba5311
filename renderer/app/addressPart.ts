import type { z } from 'zod';

/** A part of an address that may be absent; what makes no sense is left out, so that no typed address can break a screen. */
export function addressPart<Schema extends z.ZodType>(schema: Schema) {
  return schema.optional().catch(undefined);
}
