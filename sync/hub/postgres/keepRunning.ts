import { HubFault } from '../hubFault.ts';
import type { DataFolder } from './dataFolder.ts';
import { startEmbedded, type EmbeddedPostgres } from './embedded.ts';

/** Restarts in this time beyond which something is wrong that restarting does not cure. */
const restarts = 5;
const withinMs = 60_000;

export interface KeepRunningOptions {
  readonly durable?: boolean;
  /** It ended without being asked, and is started again. */
  readonly onRestart: () => void;
  /** It cannot be kept running. */
  readonly onGivenUp: (error: unknown) => void;
}

export type RunningPostgres = Pick<EmbeddedPostgres, 'url' | 'stop'>;

/**
 * Starts the PostgreSQL of a data folder and starts it again, at the same port, when it is killed: what was confirmed is on disk, and the pool connects
 * anew.
 *
 * @throws HubFault as `startEmbedded`
 */
export async function keepRunning(folder: DataFolder, options: KeepRunningOptions): Promise<RunningPostgres> {
  const durable = options.durable ?? true;
  let postgres = await startEmbedded(folder, { durable });
  const { port } = postgres;
  const stopping = new AbortController();
  const crashes: number[] = [];

  const watch = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      await postgres.ended;
      if (stopping.signal.aborted) return;
      crashes.push(Date.now());
      const recent = crashes.filter((at) => at > Date.now() - withinMs);
      if (recent.length > restarts) throw new HubFault('POSTGRES_FAILED');
      options.onRestart();
      postgres = await startEmbedded(folder, { durable, port });
    }
  };
  const watching = watch().catch(options.onGivenUp);

  return {
    url: (database) => postgres.url(database),
    async stop() {
      stopping.abort();
      await postgres.stop();
      await watching;
      // It may have come up again while we were asked to stop.
      await postgres.stop();
    },
  };
}
