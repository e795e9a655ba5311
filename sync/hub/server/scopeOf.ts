import type { FastifyRequest } from 'fastify';
import { idSchema } from '../../../domain/values/id.ts';

/** Institution a request is about, when it says so in its query; null for anything that is no id. */
export function scopeOf({ query }: Pick<FastifyRequest, 'query'>): string | null {
  if (typeof query !== 'object' || query === null || !('scope' in query)) return null;
  return idSchema.safeParse(query.scope).data ?? null;
}
