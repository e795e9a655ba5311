import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { dataFolder, type DataFolder } from '../../../sync/hub/postgres/dataFolder.ts';
import { startEmbedded } from '../../../sync/hub/postgres/embedded.ts';
import { readPostmaster } from '../../../sync/hub/postgres/postmaster.ts';

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
  const watchman = watch(folder);
  return {
    async createDatabase(name) {
      const client = new Client({ connectionString: postgres.url('postgres') });
      await client.connect();
      await client.query(`create database ${client.escapeIdentifier(name)}`);
      await client.end();
      return postgres.url(name);
    },
    async stop() {
      watchman.kill('SIGKILL');
      await postgres.stop();
      rmSync(folder.path, { recursive: true, force: true });
    },
  };
}

/** A test that is killed cannot stop it: then the end of our pipe does. */
function watch(folder: DataFolder): ChildProcess {
  const pid = readPostmaster(folder.cluster)?.pid ?? 0;
  return spawn('sh', ['-c', 'read _; kill -QUIT "$0"; rm -rf "$1"', String(pid), folder.path], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
}
