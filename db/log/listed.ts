import { sql, type RawBuilder } from 'kysely';

/**
 * A list of ids as one value, for `where … in …` on SQLite: however many there are, the query is one text, prepared once. Writing it out with a value
 * for each id costs more than looking them up.
 */
export function listed(ids: Iterable<string>): RawBuilder<string> {
  return sql<string>`(select value from json_each(${JSON.stringify([...ids])}))`;
}
