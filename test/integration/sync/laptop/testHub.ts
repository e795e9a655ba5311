import { pino } from 'pino';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { createInvitation } from '../../../../sync/hub/access/invitation.ts';
import { openDatabase, migrateHub } from '../../../../sync/hub/postgres/database.ts';
import { createHubServer } from '../../../../sync/hub/server/createHubServer.ts';
import { beginHub } from '../../../../sync/hub/storage/hubRow.ts';
import type { Role } from '../../../../sync/protocol/messages.ts';
import { startTemporaryPostgres, type TemporaryPostgres } from '../../hub/temporaryPostgres.ts';

/** A hub on a database of its own, served on this computer. */
export interface TestHub {
  readonly url: string;
  readonly db: ReturnType<typeof openDatabase>;
  invite(role: Role, scopes?: readonly string[]): Promise<string>;
  /** Refuses connections, as a hub that is down; `up` serves again at the same address. */
  down(): Promise<void>;
  up(): Promise<void>;
}

/** One real PostgreSQL for the tests of a file; returns what starts a hub on a new database in it. */
export function hubsOnPostgres(): () => Promise<TestHub> {
  let postgres: TemporaryPostgres | undefined;
  let made = 0;
  beforeAll(async () => {
    postgres = await startTemporaryPostgres();
  });
  afterAll(() => postgres?.stop());
  return async () => {
    if (postgres === undefined) throw new Error('a hub is started in a test');
    made += 1;
    return startHub(await postgres.createDatabase(`hub${made}`));
  };
}

async function startHub(database: string): Promise<TestHub> {
  const db = openDatabase(database);
  onTestFinished(() => db.destroy());
  await migrateHub(db);
  await beginHub(db, 'Proefpunt');
  let server = createHubServer({ db, logger: pino({ enabled: false }) });
  await server.listen({ host: '127.0.0.1', port: 0 });
  onTestFinished(() => down());
  const address = server.server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  const down = async () => {
    server.server.closeAllConnections();
    await server.close();
  };
  return {
    url: `http://127.0.0.1:${port}`,
    db,
    async invite(role, scopes = []) {
      return (await createInvitation(db, { role, scopes })).invite;
    },
    down,
    async up() {
      server = createHubServer({ db, logger: pino({ enabled: false }) });
      await server.listen({ host: '127.0.0.1', port });
    },
  };
}
