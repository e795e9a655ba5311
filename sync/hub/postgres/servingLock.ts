import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { HubFault } from '../hubFault.ts';

/** Names the advisory lock of the one hub process that serves a database. */
const servingLock = 7_263_991_002;

export interface ServingLock {
  release(): Promise<void>;
}

/**
 * Makes this the one hub of a database: which tokens were used is kept in memory, so two would each accept a replay once. The lock lives with its
 * connection, so it goes when the process does. When the connection breaks it is taken again, and `onLost` says that another took it meanwhile.
 *
 * @param waitMs how long another may take to leave, as at a restart
 * @throws HubFault HUB_IN_USE, HUB_UNREACHABLE
 */
export async function takeServingLock(url: string, waitMs: number, onLost: () => void): Promise<ServingLock> {
  let client: Client | null = null;
  const released = new AbortController();

  const take = async (): Promise<boolean> => {
    const fresh = new Client({ connectionString: url, application_name: 'proeftuinboek-hub-lock', keepAlive: true });
    // A connection that breaks says so here; `end` follows, and that is acted upon.
    fresh.on('error', () => undefined);
    await fresh.connect();
    if (!(await tryLock(fresh, waitMs))) {
      await fresh.end();
      return false;
    }
    fresh.once('end', () => void takeAgain());
    client = fresh;
    if (released.signal.aborted) await fresh.end();
    return true;
  };
  const takeAgain = async (): Promise<void> => {
    while (!released.signal.aborted) {
      await sleep(1000, undefined, { ref: false });
      const taken = await take().catch(() => null);
      if (taken === true) return;
      if (taken === false && !released.signal.aborted) {
        onLost();
        return;
      }
    }
  };

  const taken = await take().catch((cause: unknown) => {
    throw new HubFault('HUB_UNREACHABLE', { cause });
  });
  if (!taken) throw new HubFault('HUB_IN_USE');
  return {
    async release() {
      released.abort();
      await client?.end();
    },
  };
}

async function tryLock(client: Client, waitMs: number): Promise<boolean> {
  const until = Date.now() + waitMs;
  for (;;) {
    const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1::bigint) as taken', [
      servingLock,
    ]);
    if (rows[0]?.taken === true) return true;
    if (Date.now() >= until) return false;
    await sleep(200);
  }
}
