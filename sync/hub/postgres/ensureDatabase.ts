import { Client } from 'pg';
import type { RunningPostgres } from './keepRunning.ts';

/** Database of the hub within a PostgreSQL of our own. */
export const hubDatabase = 'hub';

/** Makes the hub's database when it is not there yet, and returns its address. */
export async function ensureDatabase(postgres: Pick<RunningPostgres, 'url'>): Promise<string> {
  const client = new Client({ connectionString: postgres.url('postgres') });
  await client.connect();
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [hubDatabase]);
    if (found.rowCount === 0) await client.query(`create database ${client.escapeIdentifier(hubDatabase)}`);
  } finally {
    await client.end();
  }
  return postgres.url(hubDatabase);
}
