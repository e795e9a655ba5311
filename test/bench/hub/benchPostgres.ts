import { join } from 'node:path';
import { Client } from 'pg';
import { dataFolder, lockFolder } from '../../../sync/hub/postgres/dataFolder.ts';
import { startEmbedded } from '../../../sync/hub/postgres/embedded.ts';
import { ensureDatabase } from '../../../sync/hub/postgres/ensureDatabase.ts';

/** One PostgreSQL for the hub and for the bare peer, durable as the hub's own: a database for each. */
export interface BenchPostgres {
  readonly hub: string;
  readonly bare: string;
  stop(): Promise<void>;
}

const bareDatabase = 'bare';

export async function startBenchPostgres(parent: string): Promise<BenchPostgres> {
  const folder = dataFolder(join(parent, 'postgres'));
  const lock = lockFolder(folder);
  try {
    const postgres = await startEmbedded(folder);
    const hub = await ensureDatabase(postgres);
    const client = new Client({ connectionString: hub });
    await client.connect();
    await client.query(`create database ${bareDatabase}`);
    await client.end();
    const stop = async () => {
      await postgres.stop();
      lock.release();
    };
    // It does not end with this process by itself.
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => void stop().finally(() => process.exit(1)));
    }
    return { hub, bare: postgres.url(bareDatabase), stop };
  } catch (error) {
    lock.release();
    throw error;
  }
}
