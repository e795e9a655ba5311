import type { Connection } from './connection.ts';

function textsOf(rows: unknown): string[] {
  return Array.isArray(rows) ? rows.map((row: unknown) => Object.values(row ?? {}).join(' ')) : [];
}

/**
 * What SQLite itself finds wrong with a file: damaged pages, indexes that do not fit their table, references to nothing. A Dutch line each,
 * without content.
 */
export function damageIn(connection: Connection): string[] {
  const damage = textsOf(connection.pragma('integrity_check')).filter((text) => text !== 'ok');
  const broken = textsOf(connection.pragma('foreign_key_check'));
  return [
    ...damage.map((text) => `Het bestand is beschadigd: ${text}.`),
    ...broken.map((text) => `Een verwijzing wijst nergens naar: ${text}.`),
  ];
}
