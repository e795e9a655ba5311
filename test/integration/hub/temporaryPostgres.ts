import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { dataFolder } from '../../../sync/hub/postgres/dataFolder.ts';
import { startEmbedded } from '../../../sync/hub/postgres/embedded.ts';

/** A real PostgreSQL for tests, in a folder that goes away. Not durable, so that starting and writing are quick. */
export interface TemporaryPostgres {
  /** Makes an empty database and returns its address. */
  createDatabase(name: string): Promise<string>;
  stop(): Promise<void>;
}

/** Starts one; about a second. Start one per file (`beforeAll`) and make a database per test. */
export async function startTemporaryPostgres(): Promise<TemporaryPostgres> {
  const folder = dataFolder(mkdtempSync(join(tmpdir(), 'proeftuinboek-pg-')));
  const postgres = await startEmbedded(folder, { durable: false });
  return {
    async createDatabase(name) {
      const client = new Client({ connectionString: postgres.url('postgres') });
      await client.connect();
      await client.query(`create database ${client.escapeIdentifier(name)}`);
      await client.end();
      return postgres.url(name);
    },
    async stop() {
      await postgres.stop();
      rmSync(folder.path, { recursive: true, force: true });
    },
  };
}
