import { z } from 'zod';
import { idSchema } from '../../../domain/values/id.ts';

export const byId = z.object({ id: idSchema });

/** A form: `id` is null for a new record. The command reads the values, so that its findings name the fields. */
export const saveInput = z.object({ id: idSchema.nullable(), values: z.record(z.string(), z.unknown()) });
