import type { Kysely } from 'kysely';
import type { ReadonlyKysely } from 'kysely/readonly';
import type { Tables } from '../tables.ts';

/** A handle that can read and, by its type, cannot write. */
export type Read = ReadonlyKysely<Tables>;

/**
 * Narrows a handle to reading. Kysely offers the type but no way to get one other than an assertion; it takes rights away and never
 * gives any, and this is its only place.
 */
export function readHandle(db: Kysely<Tables>): Read {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return db as never;
}
